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
    void aNoteIsATextWithItsSignatures() {
        List<String> signature = List.of("\u2014 name AAAA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignedNote("text", signature))
                .withMessage("text must end with a line feed, is \"text\"");
        assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote("text\n", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignedNote("text\n", List.of("- name AAAA")))
                .withMessage("signatures must be lines that begin with a dash, are [- name AAAA]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedNote.parse("text\n\u2014 name AAAA\n"))
                .withMessage("a signed note must have an empty line before its signatures");
        SignedNote note = new SignedNote("text\n", signature);
        assertThat(note.with(List.of("\u2014 name AAAA", "\u2014 other BBBB")).signatures())
                .containsExactly("\u2014 name AAAA", "\u2014 other BBBB");
        // Neither an id without a signature nor a line without one is a signature of anybody.
        assertThat(new SignedNote("text\n", List.of("\u2014 PeterNeumann x08gow==", "\u2014 PeterNeumann"))
                        .isSignedBy(PETER))
                .isFalse();
    }

    @Test
    void aNameIsOneWordWithoutAPlus() {
        for (String name : List.of("", "two words", "a+b", "tab\t")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VerifierKey(name, PETER.raw()))
                    .withMessage("name must have neither white space nor +, is \"" + name + "\"");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VerifierKey("a", "AAAA"))
                .withMessage("raw must be 32 bytes in base64, is AAAA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifierKey.parse("PeterNeumann+c74f20a3"))
                .withMessage("a key must be name+hash+key, is PeterNeumann+c74f20a3");
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse("PeterNeumann+c74f20a3+AAAA"));
    }

    @Test
    void aCheckpointIsOfOneLogAndSaysWhen() {
        assertThat(CHECKPOINT.text()).endsWith("\nrecorded 2026-01-02T03:04:05Z\n");
        assertThat(new Checkpoint("log", 0, Hash.leaf("x"), null).text())
                .isEqualTo("log\n0\n" + Hash.leaf("x").base64() + "\n");
        for (String origin : List.of(" ", "two\nlines", "\nlog")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Checkpoint(origin, 1, Hash.leaf("x"), null))
                    .withMessageStartingWith("origin must be one line that is not blank");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("log", -1, Hash.leaf("x"), null))
                .withMessage("size must be at least 0, is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.parse(CHECKPOINT.text().replace("05Z", "65Z")))
                .withMessage("recorded must be a time as 2026-01-01T00:00:00Z");
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
