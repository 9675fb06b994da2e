// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measuring on annotated reports, and what else is told about the program itself. */
class ScoreCommandTest {

    private static final String TEXT = "The harbour stays open, said Mayor Ada Brook.";

    private static final String GOLD = "{\"id\":\"town\",\"title\":\"Town\",\"published\":\"2024-05-06\",\"text\":\""
            + TEXT + "\",\"statements\":[{\"content\":[\"The harbour stays open\"],"
            + "\"quoted\":\"none\",\"speaker\":\"Ada Brook\",\"source\":\"Mayor Ada Brook\"}],\"figures\":[],\"events\":[],\"places\":[]}\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatIsFoundIsCountedAgainstTheAnnotation() throws IOException {
        Path html = folder.resolve("score.html");
        Path page = folder.resolve("score.md");
        Call call = Call.of("score", file("gold.jsonl", GOLD), "--html", html, "--markdown", page, "--runs", "2");
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.text())
                .contains("statements_gold\t1\n")
                .contains("statements_f1\t1.0000\n")
                .contains("whole_statements_f1\t1.0000\n")
                .contains("accused_wrongly\t-\n");
        assertThat(call.err())
                .contains("trained on none of them")
                .contains("Read 2 times")
                .doesNotContain("NOT");
        assertThat(html).content().contains("Errors, side by side").contains("<svg");
        assertThat(page).content().contains("| statements, F1 | 1.0000 |");
    }

    @Test
    void whatAnotherProgramFoundIsMeasuredTheSameWay() throws IOException {
        String facts = "{\"document\":{\"source\":\"town\",\"text\":\"" + TEXT
                + "\"},\"entities\":[{\"id\":\"e1\",\"kind\":\"person\",\"name\":\"Tom Reed\"}],\"statements\":[{\"content\":[{\"start\":0,\"end\":22,"
                + "\"text\":\"The harbour stays open\"}],\"quoted\":\"none\",\"speaker\":\"e1\"}],\"events\":[{\"type\":\"ASSAULT\",\"status\":\"happened\","
                + "\"anchors\":[{\"start\":12,\"end\":17}],\"actors\":[\"e1\"],\"recipients\":[]}],\"figures\":[]}\n";
        Call call = Call.of(
                "score",
                file("gold.jsonl", GOLD),
                "--facts",
                file("facts.jsonl", facts),
                "--html",
                folder.resolve("x.html"));
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.text())
                .contains("statements_f1\t1.0000\n")
                .contains("statements_speaker\t0.0000\n")
                .contains("whole_statements_f1\t0.0000\n")
                .contains("accused_wrongly\t1.0000\n");
        assertThat(folder.resolve("x.html"))
                .content()
                .contains("accused wrongly")
                .contains("ASSAULT by Tom Reed")
                .contains("speaker of “The harbour stays open”");
        Call missing = Call.of("score", folder.resolve("gold.jsonl"), "--facts", file("none.jsonl", ""));
        assertThat(missing.status()).isEqualTo(ExitStatus.REJECTED);
    }

    @Test
    void incidentsCountOnlyWhereTheSetHasSome() throws IOException {
        String incident =
                "{\"type\":\"INCIDENT\",\"status\":\"happened\",\"anchors\":[{\"start\":4,\"end\":11}],\"actors\":[],\"recipients\":[]}";
        Path facts = file(
                "facts.jsonl",
                "{\"document\":{\"source\":\"town\",\"text\":\"" + TEXT
                        + "\"},\"entities\":[],\"statements\":[],\"figures\":[],\"events\":[" + incident + "]}\n");
        Call without = Call.of("score", file("gold.jsonl", GOLD), "--facts", facts);
        assertThat(without.err()).contains("1 incidents that were found count for nothing");
        Path annotated = file(
                "annotated.jsonl",
                GOLD.replace(
                        "\"events\":[]",
                        "\"events\":[{\"sentence\":\"The harbour stays open\",\"anchor\":\"harbour\",\"type\":\"INCIDENT\",\"status\":"
                                + "\"happened\",\"voice\":\"reported\",\"actors\":[],\"recipients\":[],\"place\":null,\"date\":null}]"));
        Call with = Call.of("score", annotated, "--facts", facts);
        assertThat(with.err()).doesNotContain("count for nothing");
        assertThat(with.text()).contains("events_p\t1.0000");
    }

    @Test
    void readersAreMeasuredAgainstEachOther() throws IOException {
        Path gold = file("gold.jsonl", GOLD);
        Path other = file("other.jsonl", GOLD.replace("Ada Brook\",\"source", "Tom Reed\",\"source"));
        assertThat(Call.of("score", gold, "--readers", gold).text()).contains("statements_end_f1\t1.0000\n");
        assertThat(Call.of("score", gold, "--readers", other).text()).contains("statements_end_f1\t0.0000\n");
        Call broken = Call.of("score", file("broken.jsonl", "{\"id\":\"x\"}\n"));
        assertThat(broken.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(broken.err()).contains("broken.jsonl:1: text must be given");
    }

    @Test
    void othersStandBesideTheProgram() throws IOException {
        Path page = folder.resolve("score.md");
        Path gold = file("gold.jsonl", GOLD);
        Path facts =
                file("facts.jsonl", Call.of("read", "--format", "jsonl", gold).text());
        Path other = file("other.jsonl", GOLD.replace("Ada Brook\",\"source", "Tom Reed\",\"source"));
        Call call = Call.of(
                "score",
                gold,
                "--markdown",
                page,
                "--beside",
                "itself=" + facts,
                "--beside",
                "a second reader=" + other);
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(page)
                .content()
                .contains("| measure | Rapporteur | itself | a second reader |\n| --- | --- | --- | --- |")
                .contains("| statements end, F1 | 1.0000 | 1.0000 | 0.0000 |");
    }

    @Test
    void theDoctorTriesWhatTheProgramNeeds() {
        Call call = Call.of("doctor");
        assertThat(call.status()).as(call.text()).isEqualTo(ExitStatus.DONE);
        assertThat(call.text())
                .containsPattern("ok +Java +25")
                .containsPattern("ok +language model +reads")
                .containsPattern("ok +record +records, signs and verifies");
    }

    @Test
    void everyCommandHasItsChapterItsManPageAndItsCompletion() throws IOException {
        Path out = folder.resolve("reference");
        assertThat(Call.of("reference", "--out", out).status()).isEqualTo(ExitStatus.DONE);
        String commands = Files.readString(out.resolve("commands.md"));
        String completion = Files.readString(out.resolve("rapporteur.bash"));
        for (String command : new String[] {"read", "ingest", "verify", "prove", "score", "doctor", "serve"}) {
            assertThat(commands).contains("\n## rapporteur " + command + "\n");
            assertThat(out.resolve("man1/rapporteur-" + command + ".1"))
                    .content()
                    .contains(".SH SYNOPSIS");
            assertThat(completion).contains("picocli_rapporteur_" + command);
        }
        assertThat(commands).contains("\n## rapporteur witness serve\n").doesNotContain("## rapporteur reference");
    }
}
