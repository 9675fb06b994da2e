// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.rapporteur.ledger.Records.eventId;
import static org.rapporteur.ledger.Records.recording;
import static org.rapporteur.ledger.Records.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.log.Hash;

/** Eight volumes of one size become one, and the log stays what it was. */
class MergeTest {

    @TempDir
    private Path folder;

    /** Volumes of so many entries each, one after the other. */
    private static List<Volume> volumes(long... sizes) {
        List<Volume> volumes = new ArrayList<>();
        long first = 0;
        for (long size : sizes) {
            volumes.add(new Volume(Volume.name(first, first + size, 3), first, first + size, Hash.leaf("" + size)));
            first += size;
        }
        return volumes;
    }

    private static long[] times(int count, long size) {
        return LongStream.generate(() -> size).limit(count).toArray();
    }

    @Test
    void eightOfOneSizeAreMergedAndSevenAreNot() {
        assertThat(Merge.due(List.of())).isEmpty();
        assertThat(Merge.due(volumes(times(7, 2)))).isEmpty();
        assertThat(Merge.due(volumes(times(8, 2)))).hasValueSatisfying(merge -> {
            assertThat(merge.kept()).isEmpty();
            assertThat(merge.volumes()).hasSize(8);
        });
    }

    @Test
    void aLargerOneBeforeThemIsLeftAlone() {
        List<Volume> all = volumes(64, 7, 7, 7, 7, 7, 7, 7, 7);
        assertThat(Merge.due(all)).hasValueSatisfying(merge -> {
            assertThat(merge.kept()).containsExactly(all.getFirst());
            assertThat(merge.volumes()).isEqualTo(all.subList(1, 9));
        });
        assertThat(Merge.due(volumes(8, 7, 7, 7, 7, 7, 7, 7)))
                .as("eight entries are of the next size")
                .isEmpty();
        assertThat(Merge.due(volumes(7, 7, 7, 7, 7, 7, 7, 8)))
                .as("a larger one after them takes them with it")
                .isPresent();
    }

    @Test
    void theLargestAreNotMergedAnyMore() {
        long largest = 1L << 18;
        assertThat(Merge.due(volumes(times(8, largest - 1)))).isPresent();
        assertThat(Merge.due(volumes(times(8, largest)))).isEmpty();
    }

    @Test
    void whatWasAddedMeanwhileStaysBehindIt() {
        List<Volume> all = volumes(64, 1, 1, 1, 1, 1, 1, 1, 1, 3);
        Merge merge = Merge.due(all.subList(0, 9)).orElseThrow();
        Volume merged = new Volume("merged.duckdb", 64, 72, Hash.leaf("merged"));
        merge.requireIn(all);
        assertThat(merge.replaced(all, merged)).containsExactly(all.getFirst(), merged, all.getLast());
        for (List<Volume> other : List.of(all.subList(0, 8), all.subList(1, 10), volumes(times(10, 1)))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> merge.requireIn(other))
                    .withMessageStartingWith("volumes that were merged must be on record");
        }
    }

    @Test
    void aLedgerOfEightBatchesIsOneVolumeWithTheSameLog() throws IOException {
        Path record = folder.resolve("record");
        try (LedgerWriter writer = LedgerWriter.open(record, Records.key(folder))) {
            for (int number = 1; number <= 7; number++) {
                writer.add(recording(number));
                writer.commit();
            }
            assertThat(files(record)).hasSize(7);
            writer.add(recording(8));
            writer.append();
            assertThat(files(record)).as("a batch alone merges nothing").hasSize(8);
            PendingMerge due = writer.due().orElseThrow();
            due.prepare();
            writer.add(recording(9));
            writer.append();
            writer.finish(due);
            assertThat(files(record))
                    .containsExactly("000000000000-000000000016.v3.duckdb", "000000000016-000000000018.v3.duckdb");
            assertThat(writer.due()).isEmpty();
            try (Ledger ledger = writer.reader()) {
                assertThat(ledger.find(eventId(3)).orElseThrow().seq()).isEqualTo(5);
                assertThat(ledger.find(eventId(9)).orElseThrow().seq()).isEqualTo(17);
            }
        }
        Verification found = verify(record);
        assertThat(found.fault()).isEmpty();
        assertThat(found.checkpoints()).isEqualTo(9);
        assertThat(found.documents()).isEqualTo(9);
        assertThat(found.entries()).isEqualTo(18);
    }

    private static List<String> files(Path record) throws IOException {
        try (Stream<Path> files = Files.list(record.resolve(Volume.FOLDER))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
