// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.testkit.Json;

/** Decisions on facts by command. */
class ReviewCommandTest {

    @TempDir
    private Path folder;

    private String record;

    @BeforeEach
    void begin() throws IOException {
        record = folder.resolve("record").toString();
        Path reports = Files.writeString(folder.resolve("reports.jsonl"), """
            {"id":"one","title":"Talks","published":"2031-03-04","text":"Norway and Kenya signed a fishing agreement in Oslo on Saturday. Police detained 3 men in Oslo."}
            {"id":"two","title":"Talks","published":"2031-03-04","text":"It was a long day. Police detained 3 men in Oslo."}
            """);
        assertThat(Call.of("ingest", reports.toString(), "--ledger", record).status())
                .isEqualTo(ExitStatus.DONE);
    }

    private Call review(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "review";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--ledger";
        all[words.length + 2] = record;
        return Call.of((Object[]) all);
    }

    private String figure() {
        String line = review("list", "--kind", "figure", "--format", "jsonl")
                .text()
                .lines()
                .findFirst()
                .orElseThrow();
        return String.valueOf(Json.object(line).get("id"));
    }

    @Test
    void theListTellsHowFarPeopleAre() {
        Call list = review("list");
        assertThat(list.text()).contains("figure f-");
        assertThat(list.err()).containsPattern("0 of [0-9]+ looked at");
    }

    @Test
    void aCorrectionIsShownWithWhatWasReadBesideIt() {
        String fact = figure();
        Call correct = review(
                "correct", fact, "--field", "number=4", "--reason", "Misread", "--reviewer", "A. Lee", "--copies");
        assertThat(correct.status()).as(correct.err()).isEqualTo(ExitStatus.DONE);
        assertThat(correct.text()).contains(fact + " corrected by A. Lee");
        Call shown = Call.of("show", fact, "--ledger", record);
        assertThat(shown.text()).contains("corrected by A. Lee: Misread", "value: 4 (read: 3)");
        assertThat(Call.of("find", "--review", "corrected", "--ledger", record)
                        .text()
                        .lines()
                        .filter(line -> line.contains("figure f-")))
                .hasSize(2);
        assertThat(Call.of("verify", "--ledger", record).status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void copiesAreOfferedAndNotDecidedOnSilently() {
        Call confirm = review("confirm", figure(), "--reviewer", "A. Lee");
        assertThat(confirm.err()).contains("The same sentence says so in 1 other report. --copies decides on it too");
        assertThat(confirm.text().lines().filter(line -> line.contains("confirmed by")))
                .hasSize(1);
    }

    private List<String> facts() {
        return Pattern.compile("\"record\":\"([svfpr]-[0-9a-f]{24})\"")
                .matcher(Call.of("export", "--format", "jsonl", "--ledger", record)
                        .text())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** A newsroom measures the program on its own reports: what people confirmed is found, what they corrected is not right. */
    @Test
    void whatPeopleDecidedIsGoldThatTheProgramIsMeasuredOn() throws IOException {
        for (String fact : facts()) {
            assertThat(review("confirm", fact, "--reviewer", "A. Lee").status()).isEqualTo(ExitStatus.DONE);
        }
        Path gold = folder.resolve("gold.jsonl");
        assertThat(Call.of("export", "--format", "gold", "--ledger", record, "--out", gold)
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(Files.readAllLines(gold)).hasSize(2);
        Call confirmed = Call.of("score", gold);
        assertThat(confirmed.status()).as(confirmed.err()).isEqualTo(ExitStatus.DONE);
        assertThat(confirmed.text()).contains("events_f1\t1.000", "events_type\t1.000", "figures_f1\t1.000");

        String event = facts().stream()
                .filter(fact -> fact.startsWith("v-"))
                .findFirst()
                .orElseThrow();
        Call correct = review(
                "correct", event, "--field", "type=CONSULT", "--reason", "They only met", "--reviewer", "A. Lee");
        assertThat(correct.status()).as(correct.err()).isEqualTo(ExitStatus.DONE);
        Files.delete(gold);
        Call.of("export", "--format", "gold", "--ledger", record, "--out", gold);
        assertThat(Call.of("score", gold).text()).doesNotContain("events_type\t1.000");
    }

    @Test
    void whatCannotBeIsAWrongCall() {
        String fact = figure();
        assertThat(review("reject", fact).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(review("correct", fact, "--field", "status=maybe", "--reason", "x")
                        .err())
                .contains("must be one of");
        assertThat(review("add", "sha256:0000000000", "event", "--words", "x").status())
                .isNotEqualTo(ExitStatus.DONE);
    }

    @Test
    void aFactIsAddedOverWordsAndTakenBack() {
        String document = String.valueOf(
                Json.object(Call.of("find", "--kind", "document", "--format", "jsonl", "--ledger", record)
                                .text()
                                .lines()
                                .findFirst()
                                .orElseThrow())
                        .get("id"));
        Call add = review(
                "add",
                document,
                "event",
                "--words",
                "long day",
                "--field",
                "type=PROTEST",
                "--reviewer",
                "A. Lee",
                "--format",
                "jsonl");
        if (add.status() != ExitStatus.DONE) {
            add = review(
                    "add",
                    document,
                    "event",
                    "--words",
                    "fishing",
                    "--field",
                    "type=PROTEST",
                    "--reviewer",
                    "A. Lee",
                    "--format",
                    "jsonl");
        }
        assertThat(add.status()).as(add.err()).isEqualTo(ExitStatus.DONE);
        Map<String, Object> leaf = Json.object(add.text().strip());
        String fact = String.valueOf(leaf.get("fact"));
        assertThat(Call.of("find", "--type", "PROTEST", "--ledger", record).text())
                .contains(fact);
        assertThat(review("undo", fact, "--reviewer", "A. Lee").status()).isEqualTo(ExitStatus.DONE);
        assertThat(Call.of("find", "--type", "PROTEST", "--ledger", record).text())
                .doesNotContain(fact);
    }
}
