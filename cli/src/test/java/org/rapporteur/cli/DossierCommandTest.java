// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.testkit.Json;

class DossierCommandTest {

    private static final String COUNCIL = "Mayor Ada Brook met Tom Hill in Oslo on Monday. "
            + "\\\"The old bridge is safe for lorries,\\\" said Brook. "
            + "Tom Hill accused Ada Brook of bribery on Tuesday. Brook denied the bribery.";

    private static final String LATER =
            "\\\"The old bridge is not safe for lorries,\\\" said Ada Brook, the former mayor, on Friday.";

    @TempDir
    private static Path folder;

    private static String line(String id, String published, String text) {
        return "{\"id\":\"%s\",\"title\":\"Town %s\",\"published\":\"%s\",\"text\":\"%s\"}%n"
                .formatted(id, id, published, text);
    }

    private static Path record() {
        return folder.resolve("record");
    }

    @BeforeAll
    static void putOnRecord() throws IOException {
        Path articles = Files.writeString(
                folder.resolve("articles.jsonl"),
                line("council", "2024-05-07", COUNCIL)
                        + line("later", "2024-08-02", LATER)
                        + line("other", "2024-08-03", "The harbour is full, said Ada Lund of the port on Friday."));
        Call ingest = Call.of("ingest", "--ledger", record(), articles);
        assertThat(ingest.status()).as(ingest.err()).isEqualTo(ExitStatus.DONE);
    }

    private static Call dossier(String who, String format) {
        Call call = Call.of("dossier", who, "--ledger", record(), "--format", format);
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        return call;
    }

    private static Map<String, Object> json(String who) {
        return Json.object(dossier(who, "json").text());
    }

    private static List<Map<String, Object>> list(Map<String, Object> object, String name) {
        return ((List<?>) object.get(name))
                .stream().map(DossierCommandTest::map).toList();
    }

    private static Map<String, Object> map(Object object) {
        Map<String, Object> typed = new java.util.LinkedHashMap<>();
        ((Map<?, ?>) object).forEach((key, value) -> typed.put(String.valueOf(key), value));
        return typed;
    }

    @Test
    void whatSomebodySaidComesWithItsDayAndItsSources() {
        Map<String, Object> dossier = json("Ada Brook");
        assertThat(map(dossier.get("subject")))
                .containsEntry("name", "Ada Brook")
                .containsEntry("kind", "person");
        assertThat(list(dossier, "quotes"))
                .extracting(quote -> quote.get("words"))
                .contains("The old bridge is safe for lorries,", "The old bridge is not safe for lorries,");
        assertThat(list(dossier, "quotes").getFirst())
                .containsEntry("day", "2024-05-07")
                .containsEntry("sources", List.of(1))
                .containsEntry("origins", 1);
        assertThat(list(dossier, "sources"))
                .extracting(source -> source.get("source"))
                .containsExactly("council", "later");
    }

    @Test
    void whatIsOnOneSubjectStandsSideBySide() {
        Map<String, Object> parallel = list(json("Ada Brook"), "parallels").getFirst();
        assertThat((List<?>) parallel.get("shared")).asString().contains("bridge", "lorries");
        assertThat(list(parallel, "quotes"))
                .extracting(quote -> quote.get("day"))
                .containsExactly("2024-05-07", "2024-08-02");
    }

    @Test
    void anAllegationNamesWhoMakesItAndWhatTheyAnswer() {
        Map<String, Object> allegation = list(json("Ada Brook"), "allegations").getFirst();
        assertThat(map(allegation.get("act"))).containsEntry("type", "ACCUSE").containsEntry("part", "recipient");
        assertThat(allegation).containsEntry("by", List.of("Tom Hill"));
        assertThat(list(allegation, "denials"))
                .singleElement()
                .satisfies(denial -> assertThat(denial).containsEntry("cue", "denied"));
    }

    @Test
    void meetingsStandApart() {
        assertThat(list(json("Tom Hill"), "meetings"))
                .first()
                .satisfies(meeting -> assertThat(meeting).containsEntry("type", "CONSULT"));
    }

    @Test
    void wordsOfANameAreEnoughWhereNobodyElseHasThem() {
        assertThat(dossier("Hill", "text").text()).startsWith("Tom Hill\n");
        Call several = Call.of("dossier", "Ada", "--ledger", record());
        assertThat(several.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(several.err()).contains("Ada may be Ada Brook (a-").contains("Ada Lund (a-");
        Call nobody = Call.of("dossier", "Zeno", "--ledger", record());
        assertThat(nobody.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(nobody.err()).contains("has nobody named Zeno");
    }

    @Test
    void anActorIsFoundByItsIdToo() {
        String id = (String) map(json("Ada Brook").get("subject")).get("id");
        assertThat(json(id)).isEqualTo(json("Ada Brook"));
    }

    @Test
    void anActorIsShownWithItsNamesAndOfficesOverTime() {
        String id = (String) map(json("Ada Brook").get("subject")).get("id");
        String shown = Call.of("show", id, "--ledger", record()).text();
        assertThat(shown)
                .startsWith("Ada Brook\n")
                .contains("Names\n  7 May 2024 to 2 August 2024  Ada Brook\n    2 documents\n")
                .contains("Offices\n")
                .contains("former mayor");
        Map<String, Object> who = Json.object(
                Call.of("show", id, "--ledger", record(), "--format", "json").text());
        assertThat(list(who, "names"))
                .singleElement()
                .satisfies(name -> assertThat(name)
                        .containsEntry("from", "2024-05-07")
                        .containsEntry("to", "2024-08-02")
                        .containsEntry("documents", 2));
    }

    @Test
    void namesThatARulingJoinsHaveOneDossierUntilAnotherPartsThem(@TempDir Path own) throws IOException {
        Path articles = Files.writeString(
                own.resolve("articles.jsonl"),
                line("hill", "2024-05-07", "The bridge is safe, said Tom Hill on Monday.")
                        + line("lund", "2024-05-08", "The harbour is full, said Ada Lund of the port on Tuesday."));
        Path record = own.resolve("record");
        assertThat(Call.of("ingest", "--ledger", record, articles).status()).isEqualTo(ExitStatus.DONE);
        assertThat(rule(record, "same").err()).contains("ada lund = tom hill: ruled the same by A. Lee on ");
        assertThat(Call.of("dossier", "Tom Hill", "--ledger", record).text())
                .contains("The bridge is safe")
                .contains("The harbour is full")
                .contains("identity-ruled")
                .contains("pen name");
        assertThat(rule(record, "another").status()).isEqualTo(ExitStatus.DONE);
        assertThat(Call.of("dossier", "Tom Hill", "--ledger", record).text())
                .contains("The bridge is safe")
                .contains("ada lund ≠ tom hill")
                .doesNotContain("The harbour is full");
        assertThat(Call.of("verify", "--ledger", record).status()).isEqualTo(ExitStatus.DONE);
    }

    private static Call rule(Path record, String verdict) {
        return Call.of(
                "identity",
                "Tom Hill",
                "Lund",
                verdict,
                "--reason",
                "pen name",
                "--reviewer",
                "A. Lee",
                "--ledger",
                record);
    }

    @Test
    void theAccountOfAStoryNamesWhoIsSaidToBeResponsibleAndWhoDeniesIt() {
        String story = Call.of("stories", "--all", "--ledger", record())
                .text()
                .lines()
                .filter(line -> line.startsWith("t-") && line.contains("Town council"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElseThrow();
        Map<String, Object> account = json(story);
        assertThat(account).containsEntry("kind", "account").containsEntry("story", story);
        assertThat(list(account, "claims"))
                .anySatisfy(claim -> assertThat(claim)
                        .containsEntry("who", List.of("Ada Brook"))
                        .containsEntry("by", List.of("Tom Hill")));
        assertThat(list(account, "denials"))
                .singleElement()
                .satisfies(denial -> assertThat(denial).containsEntry("by", List.of("Ada Brook")));
        Call none = Call.of("dossier", "t-0123456789abcdef", "--ledger", record());
        assertThat(none.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(none.err()).contains("has no story t-0123456789abcdef");
    }

    @Test
    void thePageForPrintNeedsNothingElseAndCarriesTheHeadOfTheRecord() {
        String page = dossier("Ada Brook", "html").text();
        String root = (String) map(json("Ada Brook").get("head")).get("root");
        // What stands for SVG is a name and no address.
        assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .contains("size: A4")
                .contains("counter(page)")
                .contains("content: \"Record " + root)
                .contains("href=\"#source-1\"")
                .contains("id=\"source-1\"")
                .contains("The old bridge is safe for lorries")
                .doesNotContain("<script")
                .doesNotContain("src=")
                .doesNotContain("http");
    }
}
