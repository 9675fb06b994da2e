// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedNoteTest {

    /** The key and note of the documentation of golang.org/x/mod/sumdb/note, whose form C2SP took over. */
    private static final VerifierKey PETER =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final Checkpoint CHECKPOINT =
            new Checkpoint("example.org/log", 7, Hash.leaf("x"), Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    private Path folder;

    @Test
    void aNoteOfTheReferenceHolds() {
        assertThat(SignedNote.parse(NOTE).isSignedBy(PETER)).isTrue();
        assertThat(SignedNote.parse(NOTE).toString()).isEqualTo(NOTE);
        assertThat(PETER.toString()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void aNoteWithAnotherWordDoesNotHold() {
        assertThat(SignedNote.parse(NOTE.replace("answer", "remedy")).isSignedBy(PETER))
                .isFalse();
        assertThat(SignedNote.parse(NOTE.replace("x08go/ZJ", "x08go/ZK")).isSignedBy(PETER))
                .isFalse();
        assertThat(SignedNote.parse(NOTE.replace("x08go/ZJ", "x08g!/ZJ")).isSignedBy(PETER))
                .isFalse();
    }

    @Test
    void aKeyWhoseHashDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> VerifierKey.parse("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
    }

    @Test
    void aKeyIsMadeOnceAndKeptForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("config/key.pem");
        VerifierKey made = SigningKey.at(file).verifier("example.org/log");
        assertThat(SigningKey.at(file).verifier("example.org/log")).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("config"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aDamagedKeyIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), "nonsense");
        assertThatThrownBy(() -> SigningKey.at(file))
                .hasMessageContaining("no Ed25519 key")
                .hasMessageContaining("Restore");
        assertThat(file).hasContent("nonsense");
    }

    @Test
    void aCheckpointComesBackAsItWasSigned() throws IOException {
        SigningKey key = SigningKey.at(folder.resolve("key.pem"));
        SignedNote note = SignedNote.parse(key.sign(CHECKPOINT).toString());
        assertThat(note.isSignedBy(key.verifier("example.org/log"))).isTrue();
        assertThat(note.isSignedBy(key.verifier("example.org/other"))).isFalse();
        assertThat(Checkpoint.parse(note.text())).isEqualTo(CHECKPOINT);
    }

    @Test
    void linesOfOthersInACheckpointArePassedOver() {
        String text = "example.org/log\n7\n" + Hash.leaf("x").base64() + "\nsomething else\n";
        assertThat(Checkpoint.parse(text)).isEqualTo(new Checkpoint("example.org/log", 7, Hash.leaf("x"), null));
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        for (String text : List.of("", "a\nb\nc\n", "log\n-1\n" + Hash.leaf("x").base64() + "\n", "log\n1\nAAAA\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
        }
    }
}
