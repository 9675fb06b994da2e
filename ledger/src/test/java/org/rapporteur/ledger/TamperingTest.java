// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rapporteur.ledger.Records.eventId;
import static org.rapporteur.ledger.Records.verify;
import static org.rapporteur.ledger.Records.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.SigningKey;

/** Whatever is changed in a ledger, somebody is told. */
class TamperingTest {

    @TempDir
    private Path folder;

    private Path record;
    private SigningKey key;

    @BeforeEach
    void aLedgerOfThreeBatches() {
        record = folder.resolve("record");
        key = Records.key(folder);
        write(record, key, new int[] {1, 2}, new int[] {3}, new int[] {4});
    }

    private void forge(int volume, String sql) throws IOException, SQLException {
        Records.forge(record, volume, sql);
    }

    private String fault() {
        return verify(record).fault().orElseThrow().toString();
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        assertThat(verify(record).fault()).isEmpty();
    }

    @Test
    void aChangedRowIsNamed() throws Exception {
        forge(1, "UPDATE entry SET body = '{\"number\":5}' WHERE id = '" + eventId(3) + "'");
        assertThat(fault()).startsWith("row 5 (event v-3): its body is not what was hashed");
    }

    @Test
    void aRowChangedWithItsHashBreaksTheSignedRoot() throws Exception {
        String body = "{\"number\":5}";
        forge(
                1,
                "UPDATE entry SET body = '" + body + "', hash = unhex('"
                        + org.rapporteur.ledger.log.Hash.leaf(body).hex() + "') WHERE id = '" + eventId(3) + "'");
        assertThat(fault()).startsWith("rows 4 to 5: they do not add up to the root that was signed");
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> LedgerWriter.open(record, key))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.DAMAGED));
    }

    @Test
    void aRowWhoseBodyIsNowhereIsNamed() throws Exception {
        forge(1, "UPDATE entry SET body = '' WHERE id = '" + eventId(3) + "'");
        assertThat(fault()).startsWith("row 5").contains("packed must hold bytes");
    }

    @Test
    void aRowTakenAwayIsMissed() throws Exception {
        forge(1, "DELETE FROM entry WHERE id = '" + eventId(3) + "'");
        assertThat(fault()).startsWith("row 5: it is missing");
        forge(1, "DELETE FROM document");
        forge(1, "DELETE FROM entry");
        assertThat(fault()).startsWith("row 4: it is missing");
        forge(0, "DELETE FROM entry WHERE seq = 1");
        assertThat(fault()).isEqualTo("row 1: it is missing; the next one is 2");
    }

    @Test
    void aCheckpointTakenAwayIsMissed() throws Exception {
        forge(2, "DELETE FROM checkpoint");
        assertThat(fault()).startsWith("volumes/").contains("the checkpoint that signs its last row is missing");
    }

    @Test
    void aCheckpointTakenAwayInTheMiddleOrThereTwiceIsFound() throws Exception {
        forge(1, "INSERT INTO checkpoint SELECT * FROM checkpoint");
        assertThat(fault()).contains("the checkpoint of 6 rows twice");
        forge(1, "DELETE FROM checkpoint");
        assertThat(fault()).startsWith("volumes/").contains("the checkpoint that signs its last row is missing");
    }

    @Test
    void anOriginalWithOtherBytesIsNamed() throws Exception {
        forge(
                0,
                "UPDATE original SET document = 'sha256:" + "0".repeat(64) + "' WHERE document = '"
                        + Records.id(1).value() + "'");
        assertThat(fault()).startsWith("original of sha256:000").contains("its bytes have another hash");
    }

    @Test
    void anOriginalTakenAwayIsMissed() throws Exception {
        forge(1, "DELETE FROM original");
        assertThat(fault()).startsWith("row 4 (document sha256:").contains("its original bytes are missing");
    }

    @Test
    void anEntryThatNoLongerCanBeFoundIsNamed() throws Exception {
        forge(1, "UPDATE entry SET key = 1 WHERE id = '" + eventId(3) + "'");
        assertThat(fault()).isEqualTo("row 5: its key is not that of v-3");
        forge(1, "DELETE FROM document");
        assertThat(verify(record).fault()).isPresent();
    }

    /** A change to each column beside the leaves, none of which the tree covers. */
    static Stream<String> columnsThatTheTreeDoesNotCover() {
        return Stream.of(
                "UPDATE entry SET type = 'AID' WHERE id = 'v-3'",
                "UPDATE entry SET status = NULL WHERE id = 'v-3'",
                "UPDATE entry SET speakers = ['Somebody'] WHERE id = 'v-3'",
                "UPDATE entry SET actors = [] WHERE id = 'v-3'",
                "UPDATE entry SET places = ['Elsewhere'] WHERE id = 'v-3'",
                "UPDATE entry SET first = '2001-01-01' WHERE id = 'v-3'",
                "UPDATE entry SET last = '2031-01-01' WHERE id = 'v-3'",
                "UPDATE document SET source = 'elsewhere'",
                "UPDATE document SET reader = 'another'",
                "UPDATE document SET published = NULL");
    }

    @ParameterizedTest
    @MethodSource("columnsThatTheTreeDoesNotCover")
    void aColumnThatIsChangedWithAllHashesIsFoundBecauseTheListOfVolumesIsSigned(String sql) throws Exception {
        forge(1, sql);
        assertThat(fault()).startsWith("head: nobody whose signature counts signed its list of volumes");
    }

    @ParameterizedTest
    @MethodSource("columnsThatTheTreeDoesNotCover")
    void aChangedColumnIsShownToWhoeverCanReadTheLeaf(String sql) throws Exception {
        forge(1, sql);
        List<Columns> shown = new ArrayList<>();
        Verification.of(
                record,
                List.of(),
                null,
                () -> (entry, columns) -> {
                    if (entry.seq() >= 4 && entry.seq() <= 5) {
                        shown.add(columns);
                    }
                    return Optional.empty();
                },
                rows -> {});
        Recording told = Records.recording(3);
        Columns.Origin origin = new Columns.Origin(told.source(), told.reader(), told.published());
        assertThat(shown)
                .hasSize(2)
                .isNotEqualTo(List.of(
                        new Columns(told.entry().facets(), origin),
                        new Columns(told.facts().getFirst().facets(), null)));
    }

    @Test
    void anotherRowOfTheListOfDocumentsIsFound() throws Exception {
        forge(1, "INSERT INTO document SELECT seq + 1, id, source, reader, published, key FROM document");
        assertThat(fault()).startsWith("row 5: the list of documents does not fit it");
        forge(1, "DELETE FROM document WHERE seq = 5");
        forge(1, "UPDATE document SET key = 1");
        assertThat(fault()).startsWith("row 4: the list of documents does not fit it");
    }

    @Test
    void originalsTwiceOrOfNoDocumentAreFound() throws Exception {
        forge(1, "INSERT INTO original SELECT * FROM original");
        assertThat(fault()).startsWith("original of sha256:").contains("it is there twice");
    }

    @Test
    void volumesThatWereChangedAreNotMergedIntoOneThatSomebodyVouchesFor() throws Exception {
        Volume volume = Head.read(record).volumes().getFirst();
        try (Connection connection = DuckDb.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + DuckDb.literal(volume.file(record)) + " AS volume");
            statement.execute("UPDATE volume.entry SET type = 'AID'");
            statement.execute("DETACH volume");
        }
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> write(
                        record,
                        key,
                        new int[] {5},
                        new int[] {6},
                        new int[] {7},
                        new int[] {8},
                        new int[] {9},
                        new int[] {10}))
                .withMessageContaining("its bytes are not those recorded");
    }

    @Test
    void whatFollowsACheckpointKeptElsewhereIsProved() throws Exception {
        SignedNote before = Head.read(record).checkpoint();
        write(record, key, new int[] {5});
        assertThat(Verification.of(record, List.of(), before, () -> (entry, columns) -> Optional.empty(), rows -> {})
                        .fault())
                .isEmpty();
    }

    @Test
    void aRecordWrittenAnewDoesNotFitACheckpointKeptElsewhere() throws IOException {
        SignedNote before = Head.read(record).checkpoint();
        Head head = Head.read(record);
        // With the same key and the name of the same log, all is well by itself, but not the log it was.
        Head.draft(head.schema(), head.origin(), head.keys(), List.of(), null)
                .signedBy(key)
                .write(record);
        write(record, key, new int[] {1, 2}, new int[] {3}, new int[] {9}, new int[] {4});
        assertThat(verify(record).fault()).isEmpty();
        assertThat(Verification.of(record, List.of(), before, () -> (entry, columns) -> Optional.empty(), rows -> {})
                        .fault())
                .hasValueSatisfying(fault -> assertThat(fault.reason()).contains("something was changed"));
    }

    @Test
    void rowsRemovedAfterACheckpointAreMissed() throws IOException {
        SignedNote before = Head.read(record).checkpoint();
        Head head = Head.read(record);
        Head.draft(head.schema(), head.origin(), head.keys(), List.of(), null)
                .signedBy(key)
                .write(record);
        write(record, key, new int[] {1, 2});
        assertThat(Verification.of(record, List.of(), before, () -> (entry, columns) -> Optional.empty(), rows -> {})
                        .fault())
                .hasValueSatisfying(fault -> assertThat(fault.reason()).contains("rows were removed"));
    }

    @Test
    void eachByteOfTheHeadCounts() throws IOException {
        Path head = record.resolve(Head.FILE);
        byte[] bytes = Files.readAllBytes(head);
        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= 1;
            Files.write(head, flipped);
            assertThatExceptionOfType(LedgerException.class)
                    .as("byte %d", i)
                    .isThrownBy(() -> Head.read(record))
                    .withMessageContaining("head")
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.DAMAGED));
        }
    }

    @Test
    @Tag("slow")
    void aFlippedByteOfAVolumeIsNamed() throws IOException {
        Random random = new Random(8);
        List<Path> volumes;
        try (Stream<Path> files = Files.list(record.resolve(Volume.FOLDER))) {
            volumes = files.sorted().toList();
        }
        for (int round = 0; round < 60; round++) {
            Path volume = volumes.get(random.nextInt(volumes.size()));
            byte[] bytes = Files.readAllBytes(volume);
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Path kept = folder.resolve("kept");
            Files.move(volume, kept, StandardCopyOption.REPLACE_EXISTING);
            Files.write(volume, bytes);
            assertThat(verify(record).fault())
                    .as("byte %d of %s", place, volume)
                    .hasValueSatisfying(fault ->
                            assertThat(fault.toString()).containsAnyOf(String.valueOf(volume.getFileName()), "row "));
            Files.move(kept, volume, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(verify(record).fault()).isEmpty();
    }

    @Test
    void aVolumeTakenAwayIsMissed() throws IOException {
        Volume volume = Head.read(record).volumes().get(1);
        Files.delete(volume.file(record));
        assertThat(fault()).contains(volume.name()).contains("missing, with rows 4 to 5");
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> Ledger.open(record))
                .withMessageContaining("is missing, with rows 4 to 5")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.DAMAGED));
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> LedgerWriter.open(record, key))
                .withMessageContaining("is missing, with rows 4 to 5")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.DAMAGED));
    }

    @Test
    void filesThatCannotBeOpenedAreNotSaidToBeDamaged() throws IOException {
        Path head = record.resolve(Head.FILE);
        Files.delete(head);
        Files.createDirectory(head);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> Ledger.open(record))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.ENVIRONMENT));
    }
}
