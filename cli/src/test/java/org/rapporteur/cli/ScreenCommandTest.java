// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.testkit.Json;

class ScreenCommandTest {

    private static final String ARTICLE = "{\"id\":\"bridge\",\"title\":\"Town\",\"published\":\"2024-05-06\",\"text\":"
            + "\"The bridge is safe, said Orlo Quendrik, 54, of the town council on Monday. "
            + "Quendrik met engineers on Sunday. \\\"The river was high,\\\" said Mary.\"}\n";

    private static final String HEADER = "id,schema,name,aliases,birth_date,countries\n";
    private static final String LISTED = "q-1,Person,Orlo Quendryk,,1970,xx\n";
    private static final String OLDER = "q-2,Person,Orlo Quendrik,,1911,xx\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void putOnRecord() throws IOException {
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), ARTICLE);
        Call ingest = Call.of("ingest", "--ledger", record(), articles);
        assertThat(ingest.status()).as(ingest.err()).isEqualTo(ExitStatus.DONE);
    }

    private Path record() {
        return folder.resolve("record");
    }

    private Path list(String... rows) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), HEADER + String.join("", rows));
    }

    private List<Map<String, Object>> screen(Path list) {
        Call call = Call.of("screen", "--ledger", record(), "--list", list, "--format", "jsonl");
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        return call.text().lines().map(Json::object).toList();
    }

    private Call decide(String verdict) {
        return decide("Orlo Quendrik", "q-1", verdict);
    }

    private Call decide(String name, String entry, String verdict) {
        return Call.of(
                "screen",
                "decide",
                name,
                entry,
                verdict,
                "--reason",
                "seen the passport",
                "--reviewer",
                "A. Lee",
                "--ledger",
                record());
    }

    private static List<String> why(Map<String, Object> hit) {
        return ((List<?>) hit.get("why"))
                .stream()
                        .map(Map.class::cast)
                        .map(feature -> feature.get("feature") + ": " + feature.get("note"))
                        .toList();
    }

    private List<Map<String, Object>> recorded(String kind) {
        return Call.of("export", "--ledger", record(), "--format", "jsonl")
                .text()
                .lines()
                .map(Json::object)
                .filter(line -> kind.equals(line.get("kind")))
                .toList();
    }

    @Test
    void anActorOfTheRecordIsFoundWithItsFactsAndItsAge() throws IOException {
        Map<String, Object> hit = screen(list(LISTED)).getFirst();
        assertThat(hit).containsEntry("name", "Orlo Quendrik").containsEntry("level", "possible");
        assertThat(why(hit)).contains("birth: the same year");
        assertThat((List<?>) hit.get("facts"))
                .first()
                .asString()
                .contains("The bridge is safe")
                .contains("bridge");
    }

    @Test
    void anotherAgeRulesANamesakeOut() throws IOException {
        Map<String, Object> hit = screen(list(OLDER)).getFirst();
        assertThat(hit).containsEntry("level", "none");
        assertThat(why(hit)).contains("birth: another, which rules the entry out");
        assertThat(recorded("hit")).isEmpty();
    }

    @Test
    void aPersonOfOneCommonNameIsNotScreened() throws IOException {
        assertThat(Call.of("dossier", "Mary", "--ledger", record()).text()).startsWith("Mary\n");
        assertThat(screen(list(LISTED, "q-3,Person,Mary,,,\n")))
                .extracting(hit -> hit.get("entry"))
                .containsExactly("q-1");
    }

    @Test
    void listsAndHitsGoOnRecordOnce() throws IOException {
        Path list = list(LISTED);
        screen(list);
        assertThat(recorded("list")).singleElement().satisfies(entry -> {
            assertThat(entry).containsEntry("title", "list.csv").containsEntry("entries", 1);
            assertThat((String) entry.get("sha256")).hasSize(64);
        });
        assertThat(recorded("hit"))
                .singleElement()
                .satisfies(hit -> assertThat(hit).containsEntry("entry", "q-1"));
        String head = Files.readString(record().resolve("head"));
        screen(list);
        assertThat(Files.readString(record().resolve("head"))).isEqualTo(head);
        assertThat(Call.of("verify", "--ledger", record()).status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void anEntryThatLeavesTheListIsNoHitAnyMore() throws IOException {
        screen(list(LISTED, OLDER));
        assertThat(screen(list(OLDER))).hasSize(1);
        assertThat(recorded("hit"))
                .singleElement()
                .satisfies(hit -> assertThat(hit).containsEntry("level", "none"));
    }

    @Test
    void anotherListOfTheSameFileNameIsAListOfItsOwn() throws IOException {
        screen(list(LISTED));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        String rows = HEADER + "z-1,Person,Tavish Lund,,,\nz-2,Person,Orlo Quendrik,,1970,\n";
        screen(Files.writeString(elsewhere.resolve("list.csv"), rows));
        assertThat(recorded("hit"))
                .extracting(hit -> hit.get("entry") + " " + hit.get("level"))
                .containsExactly("q-1 possible", "z-2 possible");
        assertThat(recorded("list"))
                .extracting(list -> list.get("title"))
                .first()
                .isEqualTo("list.csv");
        assertThat(recorded("list").getLast().get("title")).asString().matches("list\\.csv \\([0-9a-f]{8}\\)");
        // Its next edition is told from that of the first by what is in it.
        screen(Files.writeString(elsewhere.resolve("list.csv"), rows.replace("z-2,Person,Orlo Quendrik,,1970,\n", "")));
        assertThat(recorded("hit"))
                .extracting(hit -> hit.get("entry") + " " + hit.get("level"))
                .containsExactly("q-1 possible", "z-2 none");
    }

    @Test
    void whoIsNamedBesideIsAReason() throws IOException {
        Path articles = Files.writeString(
                folder.resolve("more.jsonl"),
                ARTICLE.replace("bridge\",", "guard\",")
                        .replace(
                                "Quendrik met engineers",
                                "The Hallin Coast Guard denied that it paid Orlo Quendrik. He met engineers"));
        assertThat(Call.of("ingest", "--ledger", record(), articles).status()).isEqualTo(ExitStatus.DONE);
        Path list = Files.writeString(
                folder.resolve("own.csv"),
                "id,schema,name,aliases,birth_date,countries\nq-1,Person,Orlo Quendrik,Hallin Coast Guard,,\n");
        assertThat(why(screen(list).getFirst()))
                .contains("beside: another name of the entry, named in the same document");
    }

    @Test
    void whoIsTiedToAListedBodyIsToldByRelationAndSentenceAndNotAsListed() throws IOException {
        Path articles = Files.writeString(folder.resolve("ship.jsonl"), """
                {"id":"ship","published":"2024-05-06","text":"Hallin Coast Shipping is owned by Tavish Brennick, said the \
                harbour police on Monday. Brennick's brother, Corwin Brennick, lives in Oslo."}
                """);
        assertThat(Call.of("ingest", "--ledger", record(), articles).status()).isEqualTo(ExitStatus.DONE);
        Path list = list("q-9,Organization,Hallin Coast Shipping,,,\n");
        assertThat(screen(list))
                .filteredOn(hit -> "Tavish Brennick".equals(hit.get("name")))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit).containsEntry("level", "related").containsEntry("entry", "q-9");
                    assertThat(why(hit))
                            .first()
                            .asString()
                            .startsWith("relation: ")
                            .contains(
                                    "“Hallin Coast Shipping is owned by Tavish Brennick, said the harbour police on Monday.”");
                });
        assertThat(recorded("hit"))
                .extracting(hit -> hit.get("name") + " " + hit.get("level"))
                .containsExactlyInAnyOrder("Hallin Coast Shipping possible", "Tavish Brennick related");
        // Whoever confirms the tie does not say that the owner is listed; whoever clears the listed one ends it.
        assertThat(decide("Tavish Brennick", "q-9", "confirmed").status()).isEqualTo(ExitStatus.DONE);
        assertThat(screen(list)).extracting(hit -> hit.get("level")).containsExactly("possible", "related");
        assertThat(decide("Hallin Coast Shipping", "q-9", "cleared").status()).isEqualTo(ExitStatus.DONE);
        assertThat(screen(list)).extracting(hit -> hit.get("level")).containsExactly("none");
        assertThat(recorded("hit"))
                .filteredOn(hit -> "Tavish Brennick".equals(hit.get("name")))
                .singleElement()
                .satisfies(hit -> assertThat(hit).containsEntry("level", "none"));
    }

    @Test
    void anotherNameThatAReportTellsIsScreenedToo() throws IOException {
        Path articles = Files.writeString(folder.resolve("alias.jsonl"), """
                {"id":"alias","published":"2024-05-06","text":"Police in Oslo searched the house of Corwin Brennick, also known as \
                Tavish Wolverick, on Monday."}
                """);
        assertThat(Call.of("ingest", "--ledger", record(), articles).status()).isEqualTo(ExitStatus.DONE);
        assertThat(screen(list("q-8,Person,Tavish Wolverick,,,\n")))
                .filteredOn(hit -> "Corwin Brennick".equals(hit.get("name")))
                .singleElement()
                .satisfies(hit -> assertThat(hit).containsEntry("level", "related"));
    }

    @Test
    void aDecisionHoldsUntilTheEntryChanges() throws IOException {
        screen(list(LISTED));
        Call cleared = decide("cleared");
        assertThat(cleared.status()).as(cleared.err()).isEqualTo(ExitStatus.DONE);
        assertThat(cleared.text()).isEmpty();
        assertThat(screen(list(LISTED, OLDER)))
                .filteredOn(hit -> "q-1".equals(hit.get("entry")))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit).containsEntry("level", "none");
                    assertThat(why(hit))
                            .last()
                            .asString()
                            .startsWith("decision: cleared by A. Lee on ")
                            .endsWith("passport");
                });
        assertThat(decide("confirmed").status()).isEqualTo(ExitStatus.DONE);
        assertThat(screen(list(LISTED)).getFirst()).containsEntry("level", "confirmed");
        Map<String, Object> changed =
                screen(list(LISTED.replace("1970", "1969"))).getFirst();
        assertThat(changed).containsEntry("level", "possible");
        assertThat(why(changed)).last().asString().endsWith("holds no longer, for the entry has changed");
    }

    @Test
    void aDecisionNeedsAHitOnRecord() {
        Call call = decide("cleared");
        assertThat(call.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(call.err()).contains("Orlo Quendrik has no hit on q-1 on record; it has no hits");
    }

    @Test
    void eitherNamesOrARecordIsScreened() throws IOException {
        Path list = list(LISTED);
        assertThat(Stream.of(
                                Call.of("screen", "--list", list),
                                Call.of("screen", "--names", list, "--ledger", record()))
                        .map(Call::err))
                .allSatisfy(err -> assertThat(err).contains("Give --names or --ledger"));
        assertThat(Call.of("screen", "--ledger", record()).err()).contains("Give a list with --list");
    }

    @Test
    void namesOfAFileAreScreened() throws IOException {
        Path names = Files.writeString(folder.resolve("names.csv"), "id,name\n7,Orlo Quendrick\n");
        Call call = Call.of("screen", "--names", names, "--list", list(LISTED), "--format", "csv");
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.text()).contains("\n7,Orlo Quendrick,").contains(",possible,");
    }

    @Test
    void aBirthThatIsNoneIsToldAndTheNameScreenedWithoutIt() throws IOException {
        Path names = Files.writeString(
                folder.resolve("names.csv"), "id,name,birth_date\n1,Orlo Quendrik,soon\n2,Orlo Quendrik,1970\n");
        Call call = Call.of("screen", "--names", names, "--list", list(LISTED), "--format", "jsonl");
        assertThat(call.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(call.err()).contains("line 2: bad-birth: birth_date is no day or year: soon;");
        assertThat(call.text().lines().map(Json::object).map(hit -> hit.get("query")))
                .containsExactly("1", "2");
    }

    @Test
    void aHitOnRecordCanBeShown() throws IOException {
        assertThat(screen(list(LISTED))).isNotEmpty();
        String hit = Call.of("export", "--ledger", record())
                .text()
                .lines()
                .filter(line -> line.startsWith("{\"kind\":\"hit\","))
                .map(line -> String.valueOf(Json.object(line).get("id")))
                .findFirst()
                .orElseThrow();
        Call show = Call.of("show", hit, "--ledger", record());
        assertThat(show.status()).as(show.err()).isEqualTo(ExitStatus.DONE);
        assertThat(show.text()).startsWith("hit " + hit + "\n").contains("  entry: q-1\n");
    }

    /** A record that would be found broken, were it looked at while somebody else writes. */
    @Test
    void whatIsScreenedIsReadOnceNobodyElseCanWrite() throws IOException {
        Path list = list(LISTED);
        try (Stream<Path> volumes = Files.list(record().resolve("volumes"))) {
            for (Path volume : volumes.toList()) {
                Files.delete(volume);
            }
        }
        try (FileChannel channel = FileChannel.open(record().resolve("writer.lock"), StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            Call call = Call.of("screen", "--ledger", record(), "--list", list);
            assertThat(call.status()).isEqualTo(ExitStatus.ENVIRONMENT);
            assertThat(call.err()).contains("somebody else is writing");
        }
    }
}
