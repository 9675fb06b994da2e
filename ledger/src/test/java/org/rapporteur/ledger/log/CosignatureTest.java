// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures of witnesses, and proofs that other programs read. */
class CosignatureTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @TempDir
    private Path folder;

    private SignedNote head() throws IOException {
        return SigningKey.at(folder.resolve("log.pem"))
                .sign(new Checkpoint("example.org/log", 1, Hash.leaf("leaf"), null));
    }

    @Test
    void aHeadThatAWitnessSignedSaysWhen() throws IOException {
        SigningKey witness = SigningKey.at(folder.resolve("witness.pem"));
        WitnessKey known =
                WitnessKey.parse(witness.witness("witness.example/w1").toString());
        SignedNote head = head();
        assertThat(known.signed(head)).isEmpty();
        SignedNote cosigned = SignedNote.parse(head.with(List.of(witness.cosign(head, "witness.example/w1", NOON)))
                .toString());
        assertThat(known.signed(cosigned)).contains(NOON);
        assertThat(cosigned.isSignedBy(SigningKey.at(folder.resolve("log.pem")).verifier("example.org/log")))
                .isTrue();
        assertThat(witness.witness("witness.example/w2").signed(cosigned)).isEmpty();
    }

    @Test
    void anotherTimeOrHeadDoesNotHold() throws IOException {
        SigningKey witness = SigningKey.at(folder.resolve("witness.pem"));
        String line = witness.cosign(head(), "w", NOON);
        SignedNote other = SigningKey.at(folder.resolve("log.pem"))
                .sign(new Checkpoint("example.org/log", 1, Hash.leaf("other"), null));
        assertThat(witness.witness("w").signed(other.with(List.of(line)))).isEmpty();
        int at = line.length() - 90;
        for (char letter : new char[] {'A', 'B'}) {
            String changed = line.substring(0, at) + letter + line.substring(at + 1);
            if (!changed.equals(line)) {
                assertThat(witness.witness("w").signed(head().with(List.of(changed))))
                        .isEmpty();
            }
        }
    }

    @Test
    void aKeyOfTheOtherKindIsRefused() throws IOException {
        SigningKey key = SigningKey.at(folder.resolve("key.pem"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WitnessKey.parse(key.verifier("w").toString()))
                .withMessageContaining("witness");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifierKey.parse(key.witness("w").toString()));
    }

    /** No letter of the text can be another: what is not signed or hashed has one spelling only. */
    @Test
    void aProofInTheFormOfOthersHoldsInOneSpellingOnly() throws IOException {
        SigningKey key = SigningKey.at(folder.resolve("key.pem"));
        List<Hash> leaves = List.of(Hash.leaf("zero"), Hash.leaf("one"), Hash.leaf("two"));
        MerkleTree tree = MerkleTree.of(leaves);
        SignedNote head = key.sign(new Checkpoint("example.org/log", 3, tree.root(), null));
        String text = new TlogProof("one", 1, tree.inclusionPath(1), head).toString();
        assertThat(holds(text, key)).isTrue();
        assertThat(text).startsWith("c2sp.org/tlog-proof@v1\nextra b25l\nindex 1\n");
        for (int i = 0; i < text.length(); i++) {
            for (int bit : new int[] {1, 2, 4}) {
                String changed = text.substring(0, i) + (char) (text.charAt(i) ^ bit) + text.substring(i + 1);
                assertThat(holds(changed, key))
                        .as("character %d of %s", i, changed)
                        .isFalse();
            }
            assertThat(holds(text.substring(0, i) + text.substring(i + 1), key))
                    .as("without character %d", i)
                    .isFalse();
        }
        assertThat(holds(text + "\n", key)).isFalse();
    }

    private static boolean holds(String text, SigningKey key) {
        try {
            TlogProof proof = TlogProof.parse(text);
            return new InclusionProof(proof.index(), proof.path(), proof.checkpoint(), key.verifier("example.org/log"))
                    .fault(proof.leaf())
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
