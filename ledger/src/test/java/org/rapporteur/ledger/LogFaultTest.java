// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rapporteur.ledger.Records.forge;
import static org.rapporteur.ledger.Records.verify;
import static org.rapporteur.ledger.Records.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.SigningKey;

/** What is said of checkpoints, hashes and heads that do not belong to the rows. */
class LogFaultTest {

    @TempDir
    private Path folder;

    private Path record;
    private SigningKey key;

    @BeforeEach
    void names() {
        record = folder.resolve("record");
        key = Records.key(folder);
    }

    private String fault() {
        return verify(record).fault().orElseThrow().toString();
    }

    private Optional<Verification.Fault> since(SignedNote since) {
        return Verification.of(record, List.of(), since, () -> (entry, columns) -> Optional.empty(), rows -> {})
                .fault();
    }

    @Test
    void itCountsWhatIsWhole() {
        write(record, key, new int[] {1, 2}, new int[] {3});
        Verification found = verify(record);
        assertThat(found.fault()).isEmpty();
        assertThat(found.entries()).isEqualTo(6);
        assertThat(found.documents()).isEqualTo(3);
        assertThat(found.checkpoints()).isEqualTo(2);
        assertThat(found.head()).isEqualTo(Head.read(record).checkpoint());
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void aLedgerOfNothingIsWhole() {
        LedgerWriter.open(record, key).close();
        Verification found = verify(record);
        assertThat(found.fault()).isEmpty();
        assertThat(found.entries()).isZero();
        assertThat(found.head()).isNull();
    }

    @Test
    void aHashKeptForRowsThatIsNotTheirsIsFound() throws Exception {
        write(record, key, IntStream.range(0, 130).toArray());
        forge(record, 0, "UPDATE tile SET hash = (SELECT hash FROM entry LIMIT 1)");
        assertThat(fault()).isEqualTo("rows 0 to 255: they do not add up to the hash kept for them");
        forge(record, 0, "DELETE FROM tile");
        assertThat(fault()).startsWith("rows 0 to 255: ");
    }

    @Test
    void aHashOrACheckpointOfRowsThatAreNotThereIsFound() throws Exception {
        write(record, key, new int[] {1, 2});
        forge(record, 0, "INSERT INTO tile SELECT 7, hash FROM entry LIMIT 1");
        assertThat(fault()).endsWith("it has checkpoints or hashes of rows that it does not have");
        forge(record, 0, "DELETE FROM tile");
        assertThat(verify(record).fault().map(Verification.Fault::place)).contains(Head.FILE);
        forge(record, 0, "INSERT INTO checkpoint SELECT 99, note FROM checkpoint");
        assertThat(fault()).endsWith("it has checkpoints or hashes of rows that it does not have");
    }

    @Test
    void aCheckpointOfAnotherLogOrSizeIsFound() throws Exception {
        write(record, key, new int[] {1, 2});
        String origin = Head.read(record).origin();
        for (Checkpoint other : List.of(
                new Checkpoint("another/log", 4, Hash.leaf("x"), null),
                new Checkpoint(origin, 3, Hash.leaf("x"), null))) {
            forge(record, 0, "UPDATE checkpoint SET note = '" + key.sign(other) + "'");
            assertThat(fault()).isEqualTo("checkpoint of 4 rows: it is of another log or size");
        }
    }

    @Test
    void aCheckpointThatNobodyKnownSignedIsFound() throws Exception {
        write(record, key, new int[] {1, 2});
        Checkpoint signed = Checkpoint.parse(Head.read(record).checkpoint().text());
        SignedNote byAnother = SigningKey.at(folder.resolve("other.pem")).sign(signed);
        forge(record, 0, "UPDATE checkpoint SET note = '" + byAnother + "'");
        assertThat(fault())
                .isEqualTo("checkpoint of 4 rows: its signature does not hold, or is of a key that nobody has named");
    }

    @Test
    void aHeadThatShowsAnEarlierCheckpointIsFound() throws IOException {
        write(record, key, new int[] {1, 2});
        Head early = Head.read(record);
        write(record, key, new int[] {3});
        Head head = Head.read(record);
        Head.draft(head.schema(), head.origin(), head.keys(), head.volumes(), early.checkpoint())
                .signedBy(key)
                .write(record);
        assertThat(fault()).isEqualTo("head: its checkpoint is not that of its last row");
        Head.draft(head.schema(), head.origin(), head.keys(), head.volumes(), null)
                .signedBy(key)
                .write(record);
        assertThat(fault()).isEqualTo("head: its checkpoint is not that of its last row");
        Checkpoint last = Checkpoint.parse(head.checkpoint().text());
        SignedNote otherRoot = key.sign(new Checkpoint(last.origin(), last.size(), Hash.leaf("x"), null));
        Head.draft(head.schema(), head.origin(), head.keys(), head.volumes(), otherRoot)
                .signedBy(key)
                .write(record);
        assertThat(fault()).isEqualTo("head: its checkpoint is not that of its last row");
    }

    @Test
    void aCheckpointGivenCountsOnlyIfSomebodyOfThisRecordSignedIt() throws IOException {
        write(record, key, new int[] {1, 2});
        Checkpoint signed = Checkpoint.parse(Head.read(record).checkpoint().text());
        write(record, key, new int[] {3});
        assertThat(since(key.sign(signed))).isEmpty();
        assertThat(since(SigningKey.at(folder.resolve("other.pem")).sign(signed)))
                .hasValueSatisfying(fault -> assertThat(fault.toString())
                        .isEqualTo("checkpoint given: nobody whose signature counts in this record signed it"));
        assertThat(since(key.sign(new Checkpoint("another/log", 4, signed.root(), null))))
                .hasValueSatisfying(fault -> assertThat(fault.toString())
                        .isEqualTo("checkpoint of 4 rows: it is of another log: another/log"));
        assertThat(since(key.sign(new Checkpoint(signed.origin(), 4, Hash.leaf("x"), null))))
                .hasValueSatisfying(fault -> assertThat(fault.reason()).contains("something was changed"));
    }

    @Test
    void whatIsWrongWithABodyIsSaidOfItsRow() {
        write(record, key, new int[] {1});
        Verification found = Verification.of(
                record,
                List.of(),
                null,
                () -> (entry, columns) -> entry.seq() == 1 ? Optional.of("it says nothing") : Optional.empty(),
                rows -> {});
        assertThat(found.fault()).contains(new Verification.Fault("row 1 (event v-1)", "it says nothing"));
        assertThat(found.entries()).as("the row before is whole").isEqualTo(1);
    }

    @Test
    void aLedgerOfATableVersionThatIsNotKnownIsNotTouched() throws IOException {
        write(record, key, new int[] {1});
        Head head = Head.read(record);
        Head.draft(Schema.VERSION + 1, head.origin(), head.keys(), head.volumes(), head.checkpoint())
                .signedBy(key)
                .write(record);
        String before = Files.readString(record.resolve(Head.FILE));
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> LedgerWriter.open(record, key))
                .withMessageContaining("Use a newer Rapporteur")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.ENVIRONMENT));
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> Ledger.open(record))
                .withMessageContaining("has tables of version " + (Schema.VERSION + 1));
        assertThat(record.resolve(Head.FILE)).hasContent(before);
        // What was refused holds no lock.
        head.write(record);
        LedgerWriter.open(record, key).close();
    }

    @Test
    void aHeadThatIsMissingBesideVolumesIsNotMadeAnew() throws IOException {
        write(record, key, new int[] {1});
        Files.delete(record.resolve(Head.FILE));
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> LedgerWriter.open(record, key))
                .withMessageContaining("is missing, but there are volumes")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.DAMAGED));
        assertThat(record.resolve(Head.FILE)).doesNotExist();
    }

    @Test
    void filesThatNoHeadNamesAreTakenAwayByTheNextWriter() throws IOException {
        write(record, key, new int[] {1});
        Path left = Files.writeString(record.resolve(Volume.FOLDER).resolve("left.duckdb.new"), "half");
        LedgerWriter.open(record, key).close();
        assertThat(left).doesNotExist();
        assertThat(verify(record).fault()).isEmpty();
    }
}
