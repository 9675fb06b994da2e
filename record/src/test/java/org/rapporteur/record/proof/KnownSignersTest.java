// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.record.read.RecordException;

/** Whose signatures a user trusts, of which record, as it stands in a file that people edit. */
class KnownSignersTest {

    @TempDir
    private Path folder;

    private KnownSigners known;
    private String ours;
    private String theirs;

    @BeforeEach
    void begin() throws IOException {
        Path user = folder.resolve("user");
        known = KnownSigners.besides(user.resolve("key.pem"));
        SigningKey other = SigningKey.at(folder.resolve("other.pem"));
        ours = other.verifier("ours.example").toString();
        theirs = other.verifier("ours.example.org").toString();
    }

    @Test
    void keysAreKeptOnceAndFoundByTheNameOfTheirRecord() throws IOException {
        assertThat(known.ofLog("ours.example"))
                .as("of a user who has seen nothing")
                .isEmpty();
        assertThat(known.keep(List.of(ours, theirs, ours))).containsExactly(ours, theirs);
        assertThat(known.keep(List.of(theirs))).isEmpty();
        assertThat(Files.readString(known.file())).isEqualTo(ours + "\n" + theirs + "\n");
        assertThat(known.ofLog("ours.example"))
                .as("not of one whose name begins so")
                .containsExactly(ours);
        assertThat(known.ofLog("ours")).isEmpty();
    }

    @Test
    void whatPeopleEditStaysAsTheyLeftIt() throws IOException {
        Files.createDirectories(known.file().getParent());
        String edited = "# of the desk\n\n  " + theirs + "  ";
        Files.writeString(known.file(), edited);
        known.keep(List.of(ours));
        assertThat(Files.readString(known.file())).isEqualTo(edited + "\n" + ours + "\n");
        assertThat(KnownSigners.in(known.file())).containsExactly(theirs, ours);
    }

    @Test
    void aLineThatIsNoKeyIsNamedWithARemedy() throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), ours + "\nno key\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownSigners.in(file))
                .withMessageStartingWith(file + ": ")
                .withMessageEndingWith(". Correct or remove that line.");
        Files.createDirectories(known.file().getParent());
        Files.copy(file, known.file());
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> known.ofLog("ours.example"))
                .withMessageStartingWith(known.file() + " cannot be read (")
                .withMessageEndingWith("). Mend it, or name keys with --key.")
                .extracting(RecordException::kind)
                .isEqualTo(RecordException.Kind.ENVIRONMENT);
    }

    @Test
    void theOwnKeyCountsWhereThereIsOne() throws IOException {
        assertThat(known.withOwn("ours.example")).isEmpty();
        Path key = folder.resolve("user/key.pem");
        assertThat(key).as("asking makes none").doesNotExist();
        Files.createDirectories(key.getParent());
        String own = SigningKey.at(key).verifier("ours.example").toString();
        assertThat(known.withOwn("ours.example")).containsExactly(own);
        known.keep(List.of(ours, own));
        assertThat(known.withOwn("ours.example")).containsExactly(ours, own);
        Files.writeString(key, "no key");
        known.keep(List.of(theirs));
        assertThat(known.withOwn("ours.example.org"))
                .as("a broken key signs nothing")
                .containsExactly(theirs);
    }

    @Test
    void keysAreGivenAsWordsOrAsFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), theirs + "\n");
        assertThat(KnownSigners.given(List.of(ours, file.toString()))).containsExactly(ours, theirs);
        Path empty = Files.writeString(folder.resolve("empty"), "# nothing yet\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownSigners.given(List.of(empty.toString())))
                .withMessage(empty + " has no key, which is name+hash+key on a line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownSigners.given(List.of("nowhere")))
                .withMessageStartingWith("nowhere is neither a file nor a key: ");
    }
}
