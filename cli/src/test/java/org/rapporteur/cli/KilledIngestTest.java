// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Few kills, for each starts the program anew; {@code bench/kills/kill_ingest.py} does fifty on real articles. */
class KilledIngestTest {

    private static final int KILLS = 3;

    /** More than are read before the last kill: a batch holds 512. */
    private static final int ARTICLES = 2600;

    private static final List<String> SYLLABLES = List.of(
            "bar", "den", "fol", "gim", "hul", "kas", "lor", "mek", "nar", "pol", "rin", "sul", "tam", "vol", "zek");

    @TempDir
    private Path folder;

    private Path record() {
        return folder.resolve("record");
    }

    /** Articles of one sentence, each on somebody else and something else. */
    private Path articles() throws IOException {
        Random random = new Random(1);
        return Files.writeString(
                folder.resolve("articles.jsonl"),
                IntStream.range(0, ARTICLES)
                        .mapToObj(number -> "{\"id\":\"a%d\",\"text\":\"Mayor %s met %s of %s in the town of %s.\"}\n"
                                .formatted(number, name(random), name(random), name(random), name(random)))
                        .collect(Collectors.joining()));
    }

    private static String name(Random random) {
        return IntStream.range(0, 3)
                .mapToObj(syllable -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(),
                        name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
    }

    private Process start(Path articles) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-Xss4m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "ingest",
                        "--ledger",
                        record().toString(),
                        articles.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    /** What is on record now, as anybody can see it; empty before there is a record. */
    private String head() throws IOException {
        Path head = record().resolve("head");
        return Files.exists(head) ? Files.readString(head) : "";
    }

    /** One signature is that of the head itself, another that of the checkpoint which the first batch brings. */
    private static boolean hasBatch(String head) {
        return head.indexOf('\u2014') != head.lastIndexOf('\u2014');
    }

    private Call verify(Object... more) {
        List<Object> words = new ArrayList<>(List.of("verify", "--ledger", record()));
        words.addAll(List.of(more));
        return Call.of(words.toArray());
    }

    @Test
    @Tag("slow")
    void whatAnybodySawOnRecordIsThereAfterAKill() throws IOException, InterruptedException {
        Path articles = articles();
        Random random = new Random(3);
        List<Path> heads = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            String before = head();
            Process process = start(articles);
            // The first batch, so that each run gets somewhere; then any instant of the next.
            while (process.isAlive() && (head().equals(before) || !hasBatch(head()))) {
                LockSupport.parkNanos(5_000_000);
            }
            LockSupport.parkNanos(random.nextLong(500_000_000));
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("output.txt")))
                    .isTrue();
            process.destroyForcibly().waitFor();
            Call seen = verify();
            assertThat(seen.status()).as(seen.err()).isEqualTo(ExitStatus.DONE);
            heads.add(Files.writeString(folder.resolve("head-" + kill), seen.text()));
        }
        Process last = start(articles);
        assertThat(last.waitFor())
                .as(Files.readString(folder.resolve("output.txt")))
                .isEqualTo(ExitStatus.DONE);
        for (Path head : heads) {
            Call since = verify("--since", head);
            assertThat(since.status()).as(since.err()).isEqualTo(ExitStatus.DONE);
        }
        assertThat(verify().err()).contains("%,d documents".formatted(ARTICLES));
    }
}
