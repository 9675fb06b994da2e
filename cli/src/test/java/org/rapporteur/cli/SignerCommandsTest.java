// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A keeper of a record, and somebody else who has a key too. */
class SignerCommandsTest {

    private static final String CONFIG = "rapporteur.config";
    private static final String REPORT =
            "{\"id\":\"town\",\"title\":\"Town\",\"published\":\"2024-05-06\",\"text\":\"The market stays open, said Mayor Ada Brook.\"}\n";

    @TempDir
    private Path folder;

    private String before;
    private Path record;
    private Path proof;

    @BeforeEach
    void aRecordOfTheKeeper() throws IOException {
        before = System.getProperty(CONFIG);
        record = folder.resolve("record");
        proof = folder.resolve("proof.json");
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), REPORT);
        as("keeper", () -> Call.of("ingest", "--ledger", record, articles));
        Matcher id = Pattern.compile("\"record\":\"(s-[0-9a-f]{24})\"")
                .matcher(Call.of("export", "--ledger", record, "--format", "jsonl")
                        .text());
        assertThat(id.find()).isTrue();
        as("keeper", () -> Call.of("prove", id.group(1), "--ledger", record, "--out", proof));
    }

    @AfterEach
    void backToTheKeyOfOtherTests() {
        System.setProperty(CONFIG, before);
    }

    private Call as(String who, Supplier<Call> call) {
        System.setProperty(CONFIG, folder.resolve(who).toString());
        return call.get();
    }

    private String keyOf(String who) {
        return as(who, () -> Call.of("signer", "show", "--ledger", record))
                .text()
                .strip();
    }

    @Test
    void aProofOfAnUnknownSignerDoesNotPass() throws IOException {
        Call unknown = as("reader", () -> Call.of("verify", "--proof", proof));
        assertThat(unknown.status()).isEqualTo(ExitStatus.DAMAGED);
        assertThat(unknown.text()).isEmpty();
        assertThat(unknown.err()).contains("unknown signer").contains("give it with --key");
        String key = keyOf("keeper");
        assertThat(as("reader", () -> Call.of("verify", "--proof", proof, "--key", key))
                        .status())
                .isEqualTo(ExitStatus.DONE);
        Path keys = Files.writeString(folder.resolve("keys.txt"), "# published\n" + key + "\n");
        assertThat(as("reader", () -> Call.of("verify", "--proof", proof, "--key", keys))
                        .status())
                .isEqualTo(ExitStatus.DONE);
        String wrong = keyOf("reader");
        assertThat(as("reader", () -> Call.of("verify", "--proof", proof, "--key", wrong))
                        .err())
                .contains("none of the keys given");
        assertThat(as("keeper", () -> Call.of("verify", "--proof", proof)).status())
                .as("one knows one's own key")
                .isEqualTo(ExitStatus.DONE);
        assertThat(as("reader", () -> Call.of("verify", "--proof", proof, "--key", "nokey"))
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void aKeyIsKnownFromTheFirstTimeOnAndAnotherIsWarnedOf() throws IOException {
        Call first = as("reader", () -> Call.of("verify", "--ledger", record));
        assertThat(first.status()).as(first.err()).isEqualTo(ExitStatus.DONE);
        assertThat(first.err()).contains("first seen: this key counts");
        Call second = as("reader", () -> Call.of("verify", "--ledger", record));
        assertThat(second.err()).doesNotContain("first seen");
        assertThat(as("reader", () -> Call.of("verify", "--proof", proof)).status())
                .isEqualTo(ExitStatus.DONE);

        Path known = folder.resolve("reader").resolve("known-signers");
        String stranger = keyOf("stranger");
        Files.writeString(known, stranger + "\n");
        Call changed = as("reader", () -> Call.of("verify", "--ledger", record));
        assertThat(changed.status()).isEqualTo(ExitStatus.DAMAGED);
        assertThat(changed.err()).contains("unknown signer").contains("WARNING").contains("known-signers");
        Call proved = as("reader", () -> Call.of("verify", "--proof", proof));
        assertThat(proved.status()).isEqualTo(ExitStatus.DAMAGED);
        assertThat(proved.err()).contains("WARNING: the record it names is known to you");
        assertThat(as("reader", () -> Call.of("verify", "--ledger", record, "--key", stranger))
                        .status())
                .isEqualTo(ExitStatus.DAMAGED);
        assertThat(as("reader", () -> Call.of("verify", "--ledger", record, "--key", keyOf("keeper")))
                        .status())
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void anotherKeyIsLetInOnRecordAndTheOldOneRetired() throws IOException {
        as("reader", () -> Call.of("verify", "--ledger", record));
        Path more = Files.writeString(folder.resolve("more.jsonl"), REPORT.replace("town", "more"));
        Call refused = as("heir", () -> Call.of("ingest", "--ledger", record, more));
        assertThat(refused.status()).isEqualTo(ExitStatus.ENVIRONMENT);
        assertThat(refused.err()).contains("your key may not sign").contains("signer admit");

        String heir = keyOf("heir");
        String old = keyOf("keeper");
        assertThat(as("keeper", () -> Call.of("signer", "admit", heir, "--ledger", record))
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(as("heir", () -> Call.of("ingest", "--ledger", record, more)).status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(as("heir", () -> Call.of("signer", "retire", old, "--ledger", record))
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(as("keeper", () -> Call.of("signer", "admit", old, "--ledger", record))
                        .status())
                .isEqualTo(ExitStatus.ENVIRONMENT);

        Call followed = as("reader", () -> Call.of("verify", "--ledger", record));
        assertThat(followed.status()).as(followed.err()).isEqualTo(ExitStatus.DONE);
        assertThat(followed.err()).contains("new: a key that you know let this one sign: " + heir);
        assertThat(as("reader", () -> Call.of("signer", "admit", "nokey", "--ledger", record))
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }
}
