// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.leaf.GoldenLedger;
import org.rapporteur.record.read.RecordException;

/** Proofs as files, and the keys that a user knows: what is needed to check a record from outside. */
class ProofFileTest {

    private static final String FACT = "f-bee8efda3df8a9022e767f7d";

    @TempDir
    private Path folder;

    private Path record;
    private Path config;
    private String origin;

    @BeforeEach
    void aRecord() {
        config = folder.resolve("config");
        System.setProperty("rapporteur.config", config.toString());
        record = GoldenLedger.unpack(folder);
        origin = Ledger.extent(record).origin();
    }

    @AfterEach
    void end() {
        System.clearProperty("rapporteur.config");
    }

    @Test
    void aProofComesBackFromBothForms() {
        ProofFile proof = ProofFile.of(record, FACT.substring(0, 12));
        assertThat(proof.fault()).isEmpty();
        assertThat(proof.leaf()).contains(FACT);
        assertThat(proof.origin()).isEqualTo(origin);
        assertThat(proof.size()).isEqualTo(71);
        assertThat(proof.index()).isEqualTo(6);
        assertThat(ProofFile.parse(proof.json())).isEqualTo(proof);
        ProofFile foreign = ProofFile.parse(proof.tlogProof());
        assertThat(foreign.fault()).isEmpty();
        assertThat(foreign.leaf()).isEqualTo(proof.leaf());
        assertThat(foreign.index()).isEqualTo(6);
        assertThat(foreign.key()).isEqualTo("a key under the name " + origin);
        assertThat(proof.key()).startsWith(origin + "+");
        assertThatIllegalStateException()
                .isThrownBy(foreign::json)
                .withMessage("a proof as JSON must name a key, has none");
    }

    @Test
    void anotherLeafOrPlaceIsFound() {
        ProofFile proof = ProofFile.of(record, FACT);
        assertThat(new ProofFile(proof.leaf() + " ", proof.proof()).fault()).isPresent();
        String text = proof.json();
        assertThat(ProofFile.parse(text.replace("\"index\" : 6", "\"index\" : 7"))
                        .fault())
                .isPresent();
        assertThat(text).contains("\"index\" : 6");
    }

    @Test
    void whatIsNoProofIsRefused() {
        String text = ProofFile.of(record, FACT).json();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProofFile.parse("nonsense"))
                .withMessage("a proof must be JSON as prove writes it, is not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProofFile.parse("{}"))
                .withMessage("a proof must have the format rapporteur-proof/1, has null");
        for (String field : List.of("leaf", "index", "checkpoint", "key")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ProofFile.parse(text.replace("\"" + field + "\"", "\"other\"")))
                    .withMessage("a proof must have " + field + ", has not");
        }
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> ProofFile.of(record, "f-0000000000000000"))
                .withMessageContaining("nothing on record in " + record + " has this id");
    }

    @Test
    void anEntryWasThereUnderEveryHeadSinceItsBatch() {
        try (Ledger ledger = Ledger.open(record)) {
            StoredEntry entry = ledger.find(FACT).orElseThrow();
            ProofFile early =
                    ProofFile.of(ledger, entry, ledger.checkpointOf(entry).orElseThrow());
            assertThat(early.fault()).isEmpty();
            assertThat(early.size()).isLessThan(71);
            assertThat(ProofFile.of(ledger, entry).head())
                    .isEqualTo(ledger.checkpoint().orElseThrow());
        }
    }

    @Test
    void aProofCountsOnlyIfAKnownKeySigned() throws IOException {
        ProofFile proof = ProofFile.of(record, FACT);
        assertThat(proof.isSignedByOneOf(List.of())).as("nobody is known").isFalse();
        assertThat(proof.isOfKnownLog()).isFalse();
        assertThat(proof.isSignedByOneOf(List.of(proof.key()))).isTrue();
        String other = Signing.key(folder.resolve("other")).verifier(origin).toString();
        assertThat(proof.isSignedByOneOf(List.of(other))).isFalse();
        KnownSigners known = KnownSigners.ofUser();
        assertThat(known.keep(List.of(proof.key(), proof.key()))).containsExactly(proof.key());
        assertThat(known.keep(List.of(proof.key(), other))).containsExactly(other);
        assertThat(known.keep(List.of(other))).isEmpty();
        assertThat(proof.isSignedByOneOf(List.of())).isTrue();
        assertThat(proof.isOfKnownLog()).isTrue();
        assertThat(known.of(record)).containsExactly(proof.key(), other);
        assertThat(known.ofLog("another/log")).isEmpty();
    }

    @Test
    void aFileOfKeysMayHaveNotesAndAnOpenLastLine() throws IOException {
        String key = ProofFile.of(record, FACT).key();
        String other = Signing.key(folder.resolve("other")).verifier(origin).toString();
        KnownSigners known = KnownSigners.ofUser();
        Files.createDirectories(config);
        Files.writeString(known.file(), "# mine\n\n  " + key);
        assertThat(known.keep(List.of(other))).containsExactly(other);
        assertThat(known.file()).hasContent("# mine\n\n  " + key + "\n" + other + "\n");
        assertThat(KnownSigners.given(List.of(known.file().toString(), key))).containsExactly(key, other, key);
        Files.writeString(known.file(), "# none\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownSigners.given(List.of(known.file().toString())))
                .withMessageEndingWith("has no key, which is name+hash+key on a line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownSigners.given(List.of("nonsense")))
                .withMessageStartingWith("nonsense is neither a file nor a key: ");
        Files.writeString(known.file(), "nonsense\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownSigners.in(known.file()))
                .withMessageEndingWith("Correct or remove that line.");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> known.of(record))
                .withMessageContaining("Mend it, or name keys with --key.");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> KnownSigners.in(folder.resolve("nowhere")));
    }

    @Test
    void aKeyLetsAnotherSignAndIsRetiredByIt() {
        Path own = folder.resolve("ledger-key.pem");
        Path next = folder.resolve("next.pem");
        String nextKey = Signing.own(record, next);
        assertThat(Signing.listed(record)).containsExactly(Signing.own(record, own));
        Signing.admit(record, own, nextKey);
        assertThat(Signing.listed(record)).containsExactly(Signing.own(record, own), nextKey);
        Signing.retire(record, next, Signing.own(record, own));
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> Signing.admit(record, own, nextKey))
                .withMessageContaining("may not sign");
        assertThatIllegalArgumentException().isThrownBy(() -> Signing.admit(record, next, "no key"));
        assertThat(RecordCheck.of(record, List.of(Signing.own(record, own)), null, rows -> {})
                        .fault())
                .isEmpty();
        Signing.remember(record, config.resolve("ledger-key.pem"));
        assertThat(KnownSigners.besides(config.resolve("x")).of(record)).hasSize(1);
    }

    @Test
    void aHeadIsADrawingThatScales() {
        String head = ProofFile.of(record, FACT).head().toString();
        String svg = HeadCode.svg(head);
        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .endsWith("</svg>");
        int side = Integer.parseInt(svg.replaceFirst(".*?viewBox=\"0 0 (\\d+) .*", "$1"));
        // A QR code of version n has 17 + 4 n modules; three corners begin with a bar of seven dark ones, four from
        // each edge.
        assertThat((side - 8 - 17) % 4).isZero();
        assertThat(svg)
                .contains("viewBox=\"0 0 " + side + " " + side + "\"", "width=\"" + side + "\" height=\"" + side);
        for (int x = 0; x < 7; x++) {
            assertThat(svg).contains("M" + (4 + x) + ",4h1v1h-1z").contains("M" + (side - 5 - x) + ",4h1v1h-1z");
        }
        assertThat(svg).doesNotContain("M11,4h1v1h-1z");
        assertThat(Pattern.compile("M(\\d+),(\\d+)h").matcher(svg).results())
                .as("a light margin of four all round")
                .allMatch(module -> Integer.parseInt(module.group(1)) >= 4
                        && Integer.parseInt(module.group(1)) < side - 4
                        && Integer.parseInt(module.group(2)) >= 4
                        && Integer.parseInt(module.group(2)) < side - 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeadCode.svg("x".repeat(2_400)))
                .withMessage("head must fit a QR code, has 2400 characters");
    }
}
