// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    private static final int KILLS = 50;

    @TempDir
    private Path folder;

    private Process start(Path record) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        record.toString(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    @Tag("slow")
    void killedFiftyTimesAtAnyInstantNothingAcknowledgedIsLostAndNothingHalfWrittenShows()
            throws IOException, InterruptedException {
        Path record = folder.resolve("record");
        Random random = new Random(50);
        long acknowledged = -1;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(record);
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                // The first line, so that each run gets somewhere; then any instant of the next batches.
                String line = out.readLine();
                LockSupport.parkNanos(random.nextLong(200_000_000));
                // By its handle: the process itself would close its output, with what was acknowledged in it.
                process.toHandle().destroyForcibly();
                process.waitFor();
                for (; line != null; line = out.readLine()) {
                    acknowledged = Math.max(acknowledged, Long.parseLong(line));
                }
            }
            assertThat(acknowledged).as("the writer must get somewhere").isGreaterThanOrEqualTo(0);
            try (Ledger ledger = Ledger.open(record)) {
                assertThat(ledger.size() % 2).as("whole documents").isZero();
                assertThat(ledger.size() / 2).isGreaterThan(acknowledged);
            }
        }
        Verification verification = Records.verify(record);
        assertThat(verification.fault()).isEmpty();
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(Records.ids(ledger, Filter.ALL))
                    .as("each document once, in order")
                    .containsExactlyElementsOf(LongStream.range(0, ledger.size() / 2)
                            .boxed()
                            .flatMap(number -> Stream.of(
                                    Records.id(number.intValue()).value(), Records.eventId(number.intValue())))
                            .toList());
        }
    }
}
