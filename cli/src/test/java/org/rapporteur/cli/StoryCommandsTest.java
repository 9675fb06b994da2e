// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.testkit.Json;

/** Two reports of one shelling, which count its dead otherwise, and one of something else. */
class StoryCommandsTest {

    private static final String ARTICLES = """
            {"id":"wire","title":"Five killed as shells hit market","published":"2031-03-04","text":"Shells hit the Kestrel market \
            in Tolvar on Tuesday, killing five people. They came from the Ondra ridge above the town."}
            {"id":"radio","title":"Tolvar market shelled","published":"2031-03-05","text":"Nine people were killed by the shells \
            that hit the Kestrel market in Tolvar from the Ondra ridge on Tuesday."}
            {"id":"fair","title":"Pumpkin stolen","published":"2031-03-04","text":"A pumpkin of ninety kilograms vanished from \
            the fair of Hallin. Its grower offers two jars of honey."}
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void putOnRecord() throws IOException {
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), ARTICLES);
        Call ingest = Call.of("ingest", "--ledger", folder.resolve("record"), articles);
        assertThat(ingest.status()).as(ingest.err()).isEqualTo(ExitStatus.DONE);
    }

    private static String text(Object... arguments) {
        Call call = Call.of(Stream.concat(Stream.of(arguments), Stream.of("--ledger", folder.resolve("record")))
                .toArray());
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        return call.text();
    }

    private static Map<String, Object> story() {
        return Json.object(text("stories", "--format", "jsonl").strip());
    }

    @Test
    void aStoryIsASentenceItsSourcesAndItsReports() {
        assertThat(text("stories"))
                .contains("Five killed as shells hit market (killed 9")
                .contains("2 reports, 2 independent sources")
                .contains("2031-03-04  source 1  wire")
                .contains("2031-03-05  source 2  radio")
                .doesNotContain("fair");
        assertThat(text("stories", "--all")).contains("fair");
        assertThat(text("stories", "--from", "2031-03-06")).isEmpty();
        assertThat(story()).containsEntry("first", "2031-03-04").containsEntry("last", "2031-03-05");
    }

    @Test
    void aSeriesRunsFromReportToReport() {
        assertThat(text("series", "--category", "killed"))
                .contains("killed: 9")
                .contains("5  wire")
                .contains("9  radio");
        assertThat(Json.object(text("series", "--category", "killed", "--format", "jsonl")
                        .strip()))
                .containsEntry("kind", "series")
                .containsEntry("story", story().get("id"));
    }

    @Test
    void aStoryShowsItsLinksAndALinkWhyItIsDrawn() {
        String id = (String) story().get("id");
        String shown = text("show", id);
        assertThat(shown).contains("radio supersedes wire  (count-revised)");
        String link = shown.lines()
                .dropWhile(line -> !line.contains("radio supersedes wire"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .strip();
        assertThat(link).startsWith(id + "#");
        assertThat(text("show", link))
                .contains("\"Nine people\"")
                .contains("five people")
                .contains("Why")
                .contains("count-revised");
        assertThat(Json.object(text("show", link, "--format", "json").strip())).containsEntry("id", link);
    }

    @Test
    void aLinkThatIsNotThereIsMissed() {
        Call call = Call.of("show", story().get("id") + "#nothing", "--ledger", folder.resolve("record"));
        assertThat(call.status()).isNotEqualTo(ExitStatus.DONE);
        assertThat(call.err()).contains("has no link");
    }
}
