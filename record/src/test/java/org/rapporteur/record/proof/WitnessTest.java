// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.ConsistencyProof;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.ledger.log.WitnessKey;
import org.rapporteur.record.proof.Witness.Answer;
import org.rapporteur.record.read.RecordException;

/** A witness signs what goes on from what it signed before, and nothing else. */
class WitnessTest {

    private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

    @TempDir
    private Path folder;

    private Path record;
    private SigningKey key;
    private String origin;
    private Witness witness;

    @BeforeEach
    void aRecordAndItsWitness() throws IOException {
        System.setProperty("rapporteur.config", folder.resolve("config").toString());
        record = folder.resolve("record");
        key = SigningKey.at(folder.resolve("key"));
        grow("one");
        try (Ledger ledger = Ledger.open(record)) {
            origin = ledger.origin();
        }
        witness = witness(key.verifier(origin).toString());
    }

    @AfterEach
    void end() {
        System.clearProperty("rapporteur.config");
    }

    private Witness witness(String... logs) throws IOException {
        return Witness.in(folder.resolve("witness"), List.of(logs), () -> NOON);
    }

    private void grow(String name) {
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            writer.add(new Entry(EntryKind.STORY, "t-" + name, Facets.NONE, "{\"name\":\"" + name + "\"}"));
            writer.commit();
        }
    }

    private SignedNote head() {
        return AttestationRequests.growth(record, 0).checkpoint();
    }

    private Answer ask(long old) {
        return witness.ask(AttestationRequests.growth(record, old).toString());
    }

    private Answer.Signed signed(long old) {
        return (Answer.Signed) ask(old);
    }

    @Test
    void itSignsAHeadThatGoesOnAndSaysWhen() {
        SignedNote cosigned = head().with(signed(0).lines());
        WitnessKey known = WitnessKey.parse(witness.verifier());
        assertThat(known.name()).startsWith("rapporteur/witness/").hasSize("rapporteur/witness/".length() + 16);
        assertThat(known.signed(cosigned)).contains(NOON);
        assertThat(witness.last(origin)).contains(cosigned);
        assertThat(witness.lastByHash(Hash.sha256(origin.getBytes(UTF_8)).hex()))
                .contains(cosigned.toString());
        assertThat(witness.lastByHash("00")).isEmpty();
        assertThat(witness.last("another/log")).isEmpty();
        grow("two");
        grow("three");
        assertThat(signed(1).lines()).hasSize(1);
        assertThat(witness.last(origin)
                        .map(note -> Checkpoint.parse(note.text()).size()))
                .contains(3L);
        assertThat(signed(3).lines()).as("the same head again").hasSize(1);
    }

    @Test
    void itTellsWhereTheProofMustBegin() {
        assertThat(signed(0).lines()).isNotEmpty();
        grow("two");
        assertThat(ask(0)).isEqualTo(new Answer.OtherSize(1));
        assertThat(witness.last(origin)
                        .map(note -> Checkpoint.parse(note.text()).size()))
                .as("what it signed before stands")
                .contains(1L);
    }

    @Test
    void aHeadThatDoesNotGoOnIsNotSigned() {
        assertThat(signed(0).lines()).isNotEmpty();
        SignedNote fork = key.sign(new Checkpoint(origin, 1, Hash.leaf("fork"), NOON));
        assertThat(witness.ask(new ConsistencyProof(1, List.of(), fork).toString()))
                .isInstanceOfSatisfying(
                        Answer.Inconsistent.class,
                        answer -> assertThat(answer.reason()).contains("two forms"));
        assertThat(witness.last(origin).map(SignedNote::text)).contains(head().text());
    }

    @Test
    void itAnswersOnlyForRecordsAndSignersThatItKnows() throws IOException {
        assertThat(witness.ask("nonsense")).isInstanceOf(Answer.Malformed.class);
        assertThat(witness("" + key.verifier("another/log"))
                        .ask(AttestationRequests.growth(record, 0).toString()))
                .isEqualTo(new Answer.UnknownLog(origin));
        SigningKey stranger = SigningKey.at(folder.resolve("stranger"));
        assertThat(witness("" + stranger.verifier(origin))
                        .ask(AttestationRequests.growth(record, 0).toString()))
                .isEqualTo(new Answer.UnknownSigner(origin));
        assertThat(witness.ask(new ConsistencyProof(5, List.of(), head()).toString()))
                .isEqualTo(new Answer.Malformed("old must be at most the rows of the head, 1, is 5"));
        assertThatIllegalArgumentException().isThrownBy(() -> witness("no key"));
    }

    @Test
    void itsKeyIsKept() throws IOException {
        assertThat(witness("" + key.verifier(origin)).verifier()).isEqualTo(witness.verifier());
    }

    @Test
    void whatWitnessesSignIsKeptBesideTheRecordAndChecked() throws IOException {
        KnownWitnesses known = KnownWitnesses.ofUser();
        assertThat(known.all()).isEmpty();
        known.add(witness.verifier(), URI.create("http://witness.example/"));
        known.add(witness.verifier(), null);
        KnownWitnesses.Known one = known.all().getFirst();
        assertThat(known.all()).hasSize(1);
        assertThat(one.service()).isEqualTo(URI.create("http://witness.example/"));
        KnownWitnesses.Signed kept =
                AttestationRequests.keep(record, one, signed(0).lines());
        assertThat(kept).isEqualTo(new KnownWitnesses.Signed(one.key().name(), NOON));
        SignedNote cosigned = SignedNote.parse(AttestationRequests.cosigned(record));
        assertThat(cosigned.signatures()).hasSize(2);
        assertThat(known.signed(cosigned)).containsExactly(kept);
        assertThat(ProofFile.of(record, "t-one").witnesses()).containsExactly(kept);
        grow("two");
        AttestationRequests.keep(record, one, signed(1).lines());
        assertThat(Attestations.of(record).all())
                .extracting(Attestations.OfHead::place, Attestations.OfHead::size)
                .containsExactly(tuple("attestations/000000000001", 1L), tuple("attestations/000000000002", 2L));
        AttestationCheck check = AttestationCheck.of(record, TrustedAuthorities.OF_JAVA);
        assertThat(check.fault()).isEmpty();
        assertThat(check.timed()).isEmpty();
        assertThat(check.witnessed())
                .containsExactly(
                        new AttestationCheck.Witnessed(1, one.key().name(), NOON),
                        new AttestationCheck.Witnessed(2, one.key().name(), NOON));
    }

    @Test
    void aSignatureOfAnotherHeadIsNotKept() throws IOException {
        KnownWitnesses.Known one = new KnownWitnesses.Known(WitnessKey.parse(witness.verifier()), null);
        List<String> lines = signed(0).lines();
        grow("two");
        for (List<String> wrong : List.of(lines, List.<String>of(), List.of("nonsense"))) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> AttestationRequests.keep(record, one, wrong))
                    .withMessageContaining("has not signed the last head of " + record);
        }
        assertThat(Attestations.of(record).all()).isEmpty();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AttestationRequests.ask(record, one))
                .withMessageContaining("has no address");
    }

    @Test
    void aHeadThatOthersSignedAndTheRecordDidNotIsAForkOfIt() {
        SignedNote fork = key.sign(new Checkpoint(origin, 1, Hash.leaf("fork"), NOON));
        Attestations.of(record).addCosignatures(fork, List.of("\u2014 w AAAA"));
        assertThat(AttestationCheck.of(record, TrustedAuthorities.OF_JAVA).fault())
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("attestations/000000000001: its head is none that this record signed"));
    }

    @Test
    void tokensAreNumberedAndFilesThatAreNoneAreNamed() throws IOException {
        Attestations kept = Attestations.of(record);
        assertThat(kept.all()).isEmpty();
        assertThat(kept.addToken(head(), new byte[] {1}).getFileName()).hasToString("time-1.tsr");
        assertThat(kept.addToken(head(), new byte[] {2}).getFileName()).hasToString("time-2.tsr");
        assertThat(kept.all()).singleElement().satisfies(said -> {
            assertThat(said.tokens()).containsExactly(new byte[] {1}, new byte[] {2});
            assertThat(said.head()).isEqualTo(head());
            assertThat(said.cosigned()).isEqualTo(head());
        });
        assertThat(AttestationCheck.of(record, TrustedAuthorities.OF_JAVA).fault())
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("attestations/000000000001: "));
        Files.writeString(record.resolve("attestations/000000000001/head.txt"), "nonsense");
        assertThatIllegalArgumentException().isThrownBy(kept::all).withMessageContaining("head.txt: ");
    }

    @Test
    void aListOfWitnessesHasNotesAndNoOtherLines() throws IOException {
        KnownWitnesses known = KnownWitnesses.ofUser();
        known.add(witness.verifier(), null);
        Files.writeString(known.file(), "# a note\n\n" + witness.verifier() + "  http://w.example\n");
        assertThat(known.all())
                .singleElement()
                .satisfies(one -> assertThat(one.service()).isEqualTo(URI.create("http://w.example")));
        Files.writeString(known.file(), "nonsense\n");
        assertThatIllegalArgumentException()
                .isThrownBy(known::all)
                .withMessageContaining("known-witnesses: ")
                .withMessageContaining("Correct or remove that line");
    }

    @Test
    void anEarlierHeadLeadsToTheLastOne() {
        String early = head().toString();
        grow("two");
        String growth = HeadPair.growth(record, early);
        HeadPair pair = HeadPair.of(early, growth);
        assertThat(pair.fault()).isEmpty();
        assertThat(pair.from()).isEqualTo(1);
        assertThat(pair.to()).isEqualTo(2);
        assertThat(pair.laterNote()).isEqualTo(head().toString());
        assertThat(HeadPair.of(growth, growth).fault())
                .as("it begins at the earlier one")
                .isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeadPair.of(early, head().toString()))
                .withMessageStartingWith("heads of 1 and 2 rows are compared by a proof");
        assertThat(HeadPair.of(early, early).fault()).isEmpty();
        assertThat(pair.unsigned(List.of(key.verifier(origin).toString()))).isNull();
        assertThat(pair.unsigned(List.of(key.verifier("another/log").toString())))
                .isEqualTo("the earlier head");
        SignedNote fork = key.sign(new Checkpoint(origin, 1, Hash.leaf("fork"), NOON));
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> HeadPair.growth(record, fork.toString()))
                .withMessageContaining("does not go on from the earlier one");
    }
}
