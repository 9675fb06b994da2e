// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rapporteur.ledger.Records.verify;
import static org.rapporteur.ledger.Records.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.Frontier;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.ledger.log.VerifierKey;

/** Whose signatures count. */
class SignersTest {

    @TempDir
    private Path folder;

    private Path record;
    private SigningKey key;
    private SigningKey other;

    @BeforeEach
    void aLedgerAndAnotherKey() throws IOException {
        record = folder.resolve("record");
        key = Records.key(folder);
        other = SigningKey.at(folder.resolve("other.pem"));
        write(record, key, new int[] {1, 2}, new int[] {3});
    }

    private VerifierKey named(SigningKey signer) {
        return signer.verifier(Head.read(record).origin());
    }

    private Verification against(SigningKey... known) {
        List<VerifierKey> keys = new ArrayList<>();
        for (SigningKey one : known) {
            keys.add(named(one));
        }
        return Verification.of(record, keys, null, () -> (entry, columns) -> Optional.empty(), rows -> {});
    }

    private void admit(SigningKey by, SigningKey signer) {
        try (LedgerWriter writer = LedgerWriter.open(record, by)) {
            writer.admit(named(signer));
            writer.commit();
        }
    }

    private void retire(SigningKey by, SigningKey signer) {
        try (LedgerWriter writer = LedgerWriter.open(record, by)) {
            writer.retire(named(signer));
            writer.commit();
        }
    }

    /** Puts a report on record as somebody would who has a key of their own and writes the files by hand. */
    private void smuggle(SigningKey stranger, Entry... loose) throws IOException, SQLException {
        Head head = Head.read(record);
        Frontier frontier = new Frontier();
        try (Database database = Database.open(record)) {
            database.show(head.volumes());
            database.list("SELECT hash FROM entry ORDER BY seq", List.of(), row -> Hash.of(Database.bytes(row, "hash")))
                    .forEach(frontier::add);
        }
        Batch batch = new Batch();
        batch.add(Records.recording(7));
        for (Entry entry : loose) {
            batch.add(entry);
        }
        batch.entries().forEach(entry -> frontier.add(entry.hash()));
        SignedNote note = stranger.sign(
                new Checkpoint(head.origin(), frontier.size(), frontier.root(), Instant.parse("2030-01-01T00:00:00Z")));
        List<Volume> volumes = new ArrayList<>(head.volumes());
        try (Database database = Database.open(record)) {
            volumes.add(VolumeWriter.write(record, database, head.size(), batch, Set.of(), List.of(), note)
                    .named(record));
        }
        List<VerifierKey> keys = new ArrayList<>(head.keys());
        keys.add(named(stranger));
        Head.draft(head.schema(), head.origin(), keys, volumes, note)
                .signedBy(stranger)
                .write(record);
    }

    @Test
    void whatSomebodyElseAddsIsFoundThoughTheHeadListsTheirKey() throws Exception {
        smuggle(other);
        assertThat(verify(record).fault())
                .hasValueSatisfying(fault -> assertThat(fault.toString())
                        .startsWith("checkpoint of 8 rows: it is signed by " + named(other) + ", an unknown signer"));
        assertThatExceptionOfType(LedgerException.class)
                .as("nor does its keeper build on it")
                .isThrownBy(() -> LedgerWriter.open(record, key))
                .withMessageContaining("unknown signer")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.DAMAGED));
    }

    @Test
    void nobodyLetsThemselvesIn() throws Exception {
        smuggle(other, new SignerLeaf(named(other), SignerLeaf.State.ADMITTED, Instant.EPOCH).entry());
        assertThat(verify(record).fault()).isPresent();
        assertThat(against(key).fault()).isPresent();
        smuggle(other, new SignerLeaf(named(other), SignerLeaf.State.SIGNED_BEFORE, Instant.EPOCH).entry());
        assertThat(against(key).fault()).isPresent();
    }

    @Test
    void aRecordWrittenAnewWithAnotherKeyIsNotTheOneThatIsKnown() throws IOException {
        Head head = Head.read(record);
        Head.draft(head.schema(), head.origin(), List.of(named(other)), List.of(), null)
                .signedBy(other)
                .write(record);
        write(record, other, new int[] {1, 2}, new int[] {3});
        assertThat(verify(record).fault()).as("by itself it is whole").isEmpty();
        assertThat(against(key).fault()).isPresent();
    }

    @Test
    void aListOfVolumesThatSomebodyElseSignedIsFound() throws IOException {
        Head head = Head.read(record);
        List<VerifierKey> keys = List.of(named(key), named(other));
        Head.draft(head.schema(), head.origin(), keys, head.volumes(), head.checkpoint())
                .signedBy(other)
                .write(record);
        assertThat(verify(record).fault())
                .hasValueSatisfying(fault -> assertThat(fault.toString()).startsWith("head: nobody whose signature"));
        assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> LedgerWriter.open(record, key));
    }

    @Test
    void aKeyThatIsNotLetInMayNotWrite() {
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> LedgerWriter.open(record, other))
                .withMessageContaining("signer admit " + named(other))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.ENVIRONMENT));
    }

    @Test
    void whoeverKnowsTheFirstKeyCanFollowToTheNext() {
        admit(key, other);
        write(record, other, new int[] {4});
        retire(other, key);
        write(record, other, new int[] {5});
        assertThat(against(key).fault()).isEmpty();
        assertThat(against(key).keys()).containsExactly(named(key), named(other));
        assertThat(verify(record).fault()).isEmpty();
        assertThat(against(other).fault())
                .as("the second key alone does not vouch for what the first one signed")
                .isPresent();
    }

    @Test
    void aKeyThatWasRetiredSignsNoMore() throws Exception {
        admit(key, other);
        retire(other, key);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> LedgerWriter.open(record, key))
                .withMessageContaining("may not sign");
        smuggle(key);
        assertThat(against(key).fault())
                .hasValueSatisfying(fault -> assertThat(fault.reason()).contains("retired before"));
    }

    @Test
    void nobodyRetiresTheirOwnKeyOrAdmitsOneOfAnotherLog() {
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> retire(key, key))
                .withMessageContaining("your own key");
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> writer.admit(other.verifier("another/log")))
                    .withMessageContaining("another log");
        }
    }

    @Test
    void aHeadOfTheFirstVersionIsReadAndTheNextWriterSignsIt() throws IOException {
        Head head = Head.read(record);
        Head.draft(head.schema(), head.origin(), head.keys(), head.volumes(), head.checkpoint())
                .write(record);
        assertThat(Files.readString(record.resolve(Head.FILE))).startsWith("rapporteur-ledger 1\n");
        assertThat(verify(record).fault()).isEmpty();
        assertThat(verify(record).remarks()).singleElement().asString().contains("did not sign its list of volumes");
        write(record, key, new int[] {4});
        assertThat(Files.readString(record.resolve(Head.FILE))).startsWith("rapporteur-ledger 2\n");
        assertThat(verify(record).fault()).isEmpty();
        assertThat(verify(record).remarks()).isEmpty();
    }

    @Test
    void whoSignedBesidesInTheFirstVersionGoesOnSigning() throws IOException {
        admit(key, other);
        write(record, other, new int[] {4});
        Head head = Head.read(record);
        // As if nobody had had to let the second key in.
        Head.draft(head.schema(), head.origin(), head.keys(), head.volumes(), head.checkpoint())
                .write(record);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> LedgerWriter.open(record, other))
                .withMessageContaining("holder of the key that signed first");
        LedgerWriter.open(record, key).close();
        write(record, other, new int[] {5});
        assertThat(against(key).fault()).isEmpty();
    }

    @Test
    void timesThatRunBackwardsOrAreYetToComeAreTold() {
        Path late = folder.resolve("late");
        for (String time : List.of("2044-01-01T00:00:00Z", "2024-01-01T00:00:00Z")) {
            try (LedgerWriter writer = LedgerWriter.open(late, key, Clock.fixed(Instant.parse(time), ZoneOffset.UTC))) {
                writer.add(Records.recording(time.startsWith("2044") ? 1 : 2));
                writer.commit();
            }
        }
        assertThat(verify(late).fault()).isEmpty();
        assertThat(verify(late).remarks())
                .satisfiesExactly(
                        ahead -> assertThat(ahead).contains("2044-01-01T00:00:00Z is yet to come"),
                        back -> assertThat(back).contains("2024-01-01T00:00:00Z is before that of the checkpoint"));
    }

    @Test
    void theLeafOfASignerIsReadAsItWasWritten() {
        SignerLeaf leaf = new SignerLeaf(named(key), SignerLeaf.State.RETIRED, Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(SignerLeaf.parse(leaf.entry().body())).isEqualTo(leaf);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SignerLeaf.parse(leaf.entry().body().replace("retired", "crowned")));
    }
}
