// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.testkit.Json;
import picocli.CommandLine.Help.Ansi;

class SearchCommandsTest {

    private static final String BRIDGE = "The bridge is safe, said Mayor Ada Brook of the old town on Monday. "
            + "At least 12 people were injured on the old bridge in March, police said.";

    private static final String MARKET =
            "The market stays open, said Tom Hill. Traffic on both banks of the river was light on Tuesday.";

    @TempDir
    private static Path folder;

    private static Path articles(String name, String... texts) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            lines.append("{\"id\":\"%s-%d\",\"title\":\"Town %s\",\"published\":\"2024-05-0%d\",\"text\":\"%s\"}%n"
                    .formatted(name, i, name, i + 1, texts[i]));
        }
        return Files.writeString(folder.resolve(name + ".jsonl"), lines);
    }

    private static Path record() {
        return folder.resolve("record");
    }

    @BeforeAll
    static void putOnRecord() throws IOException {
        Call ingest = Call.of("ingest", "--ledger", record(), articles("first", BRIDGE, MARKET));
        assertThat(ingest.status()).as(ingest.err()).isEqualTo(ExitStatus.DONE);
    }

    private static Call find(Object... arguments) {
        Call call = Call.of(Stream.concat(Stream.of("find", "--ledger", record()), Stream.of(arguments))
                .toArray());
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        return call;
    }

    private static List<Map<String, Object>> found(Object... arguments) {
        Object[] all = Stream.concat(Stream.of("--format", "jsonl"), Stream.of(arguments))
                .toArray();
        return find(all).text().lines().map(Json::object).toList();
    }

    private static String idOfTheStatementOn(String word) {
        return (String) found(word, "--kind", "statement").getFirst().get("id");
    }

    @Test
    void findsWordsInFactsAndDocuments() {
        assertThat(found("safe")).extracting(hit -> hit.get("kind")).contains("statement", "document");
        assertThat(find("safe").text())
                .contains("Ada Brook said on Monday: The bridge is safe")
                .contains("2024-05-01 · first-0");
        assertThat(find("safe").err()).contains("2 found, 2 shown");
        assertThat(found("zebra")).isEmpty();
        assertThat(found("bridge", "--kind", "statement")).hasSize(2);
        assertThat(found("bridge", "--kind", "statement", "--", "-safe")).hasSize(1);
    }

    @Test
    void filtersNarrowWhatIsFound() {
        assertThat(found("--speaker", "tom hill")).hasSize(1);
        assertThat(found("--kind", "document", "--from", "2024-05-02")).hasSize(1);
        assertThat(found("--type", "injured", "--kind", "figure,event")).hasSize(1);
        assertThat(found("--limit", "1")).hasSize(1);
    }

    private static final String COURT =
            "Police charged Tom Hill with tax fraud on Monday. The Foreign Minister of Finland,"
                    + " Ada Brook, met reporters.";

    private static final String THEFT = "Police charged Eve Moor with theft on Monday.";

    private static final String DUE = "Norway will withdraw its forces from the border by June 1, 2024.";

    private static String refused(Path record, Object... arguments) {
        Call call = Call.of(Stream.concat(Stream.of("find", "--ledger", record), Stream.of(arguments))
                .toArray());
        assertThat(call.status()).isEqualTo(ExitStatus.USAGE);
        return call.err();
    }

    @Test
    void detailsNarrowWhatIsFound() throws IOException {
        Path record = folder.resolve("details");
        Call ingest = Call.of("ingest", "--ledger", record, articles("details", COURT, DUE, THEFT));
        assertThat(ingest.status()).as(ingest.err()).isEqualTo(ExitStatus.DONE);

        assertThat(Call.of("find", "--ledger", record, "--charge", "Tax Frauds").text())
                .contains("Tom Hill")
                .doesNotContain("Eve Moor", "details-1");
        assertThat(Call.of("find", "--ledger", record, "--charge", "bribery").err())
                .contains("0 found");
        assertThat(Call.of("find", "--ledger", record, "--deadline", "before", "2024-06-02", "forces")
                        .text())
                .contains("Norway", "details-1")
                .doesNotContain("details-0");
        assertThat(Call.of("find", "--ledger", record, "--deadline", "before", "2024-06-01")
                        .err())
                .as("the day itself is not before it")
                .contains("0 found");
        String relations =
                Call.of("find", "--ledger", record, "--kind", "relation").text();
        assertThat(relations).contains("Ada Brook: Foreign Minister, Finland");
        assertThat(Call.of("find", "--ledger", record, "--relation", "holdsOffice")
                        .text())
                .isEqualTo(relations);
        assertThat(Call.of("find", "--ledger", record, "--relation", "owns").err())
                .contains("0 found");
    }

    @Test
    void refusesDetailsThatAreNone() {
        assertThat(refused(record(), "--relation", "killed"))
                .contains("--relation must be one of holdsOffice, memberOf", "is killed");
        assertThat(refused(record(), "--relation", "owns", "--kind", "event,relation"))
                .contains("Leave out --type and --kind");
        assertThat(refused(record(), "--relation", "owns", "--type", "owns")).contains("Leave out --type and --kind");
        assertThat(refused(record(), "--deadline", "after", "2024-06-01"))
                .contains("--deadline must be before a day, as before 2022-06-01, is after 2024-06-01");
        assertThat(refused(record(), "--deadline", "before", "June")).contains("is before June");
        assertThat(refused(record(), "--charge", "theft", "--keep", "Theft")).contains("--keep cannot keep --charge");
    }

    @Test
    void takesInWhatIsRecordedLater() throws IOException {
        assertThat(found("lighthouse")).isEmpty();
        Call.of("ingest", "--ledger", record(), articles("second", "The lighthouse stays dark, said Eve Moor."));
        assertThat(found("lighthouse")).isNotEmpty();
    }

    private static String told(FollowedSearches searches, ByteArrayOutputStream out) {
        out.reset();
        searches.tell();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aKeptSearchIsFollowed() throws IOException {
        assertThat(Call.of("find", "harbour", "--keep", "The harbour", "--reviewer", "A. Lee", "--ledger", record())
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(Call.of("find", "--new-for", "The harbour", "--ledger", record())
                        .err())
                .contains("0 found");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(InputStream.nullInputStream(), print, print, Ansi.OFF, false, 100);
        FollowedSearches searches =
                new FollowedSearches(console, Path.of(record().toString()), WatchCommand.Format.text);
        assertThat(told(searches, out)).isEmpty();
        Call.of("ingest", "--ledger", record(), articles("third", "The harbour is closed, said Eve Moor."));
        assertThat(told(searches, out)).contains("new for The harbour:", "Eve Moor", "statement s-");
        assertThat(told(searches, out)).as("once is enough").isEmpty();
        assertThat(Call.of("find", "--new-for", "The harbour", "--ledger", record())
                        .text())
                .contains("Eve Moor");
        Call none = Call.of("find", "--new-for", "Nothing", "--ledger", record());
        assertThat(none.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(none.err()).contains("keeps no search Nothing");
    }

    @Test
    void theIndexCanBeMadeAgain() throws IOException {
        int before = found("bridge").size();
        try (Stream<Path> files = Files.list(record().resolve("index"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "broken");
            }
        }
        Call broken = Call.of("find", "--ledger", record(), "bridge");
        assertThat(broken.status())
                .as("it is made again by itself: %s", broken.err())
                .isEqualTo(ExitStatus.DONE);
        assertThat(found("bridge")).hasSize(before);
        Call reindex = Call.of("reindex", "--ledger", record());
        assertThat(reindex.status()).as(reindex.err()).isEqualTo(ExitStatus.DONE);
        assertThat(found("bridge")).hasSize(before);
    }

    @Test
    void showsAFactWithItsEvidenceReasonAndDocument() {
        Call show = Call.of("show", idOfTheStatementOn("market"), "--ledger", record());
        assertThat(show.status()).as(show.err()).isEqualTo(ExitStatus.DONE);
        assertThat(show.text())
                .contains("Tom Hill said: The market stays open")
                .contains("[The market stays open]")
                .contains("Why\n")
                .contains("first-1")
                .contains("#e1");
    }

    @Test
    void showsADocumentAndAnEntity() {
        Map<String, Object> document = found("market", "--kind", "document").getFirst();
        Call whole = Call.of("show", document.get("id"), "--ledger", record());
        assertThat(whole.text()).contains("Town first").contains("Statements\n").contains(MARKET);
        Call entity = Call.of("show", document.get("id") + "#e1", "--ledger", record(), "--format", "json");
        assertThat(Json.object(entity.text())).containsEntry("kind", "entity");
        Call absent = Call.of("show", "s-000000000000", "--ledger", record());
        assertThat(absent.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(absent.err()).contains("has no s-000000000000");
    }

    @Test
    void exportsWhatTheFiltersLetPass() {
        Call export = Call.of("export", "--ledger", record(), "--speaker", "hill");
        List<Map<String, Object>> documents =
                export.text().lines().map(Json::object).toList();
        assertThat(documents).hasSize(1);
        assertThat((List<?>) documents.getFirst().get("statements")).hasSize(1);
        assertThat((List<?>) documents.getFirst().get("figures")).isEmpty();
        Call places = Call.of("export", "--ledger", record(), "--format", "schema-org", "--kind", "statement");
        assertThat(Json.object(places.text())).containsEntry("@context", "https://schema.org");
    }

    @Test
    void aWrongCallSaysWhatIsRight() {
        Call folderWanted = Call.of("export", "--ledger", record(), "--format", "gdelt");
        assertThat(folderWanted.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(folderWanted.err()).contains("--out");
        Call status = Call.of("find", "--ledger", record(), "--status", "maybe");
        assertThat(status.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(status.err()).contains("happened, ongoing");
        assertThat(Call.of("find", "--ledger", record(), "--limit", "0").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(Call.of("find", "--ledger", folder.resolve("nowhere"), "x").status())
                .isEqualTo(ExitStatus.USAGE);
    }
}
