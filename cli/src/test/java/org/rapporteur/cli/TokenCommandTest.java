// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aTokenIsShownOnceAndKeptHashed() throws IOException {
        Path file = folder.resolve("tokens");

        Call made = Call.of("token", "add", "A. Lee", "--role", "reviewer", "--token-file", file);

        assertThat(made.status()).isEqualTo(ExitStatus.DONE);
        assertThat(made.text()).matches("rap_[0-9a-f]{8}_[A-Za-z0-9_-]{43}\n");
        assertThat(Files.readString(file))
                .contains("A. Lee\treviewer\t", "$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(made.text().strip());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Call.of("token", "list", "--token-file", file).text())
                .matches("[0-9a-f]{8}  reviewer  \\d{4}-\\d\\d-\\d\\d  A\\. Lee\n")
                .doesNotContain("argon2id");
    }

    @Test
    void aTokenIsTakenBackByNameOrId() throws IOException {
        Path file = folder.resolve("tokens");
        String lee = Call.of("token", "add", "A. Lee", "--token-file", file).text();
        assertThat(Call.of("token", "add", "B. Ito", "--token-file", file).status())
                .isZero();

        Call revoked = Call.of("token", "revoke", lee.substring(4, 12), "--token-file", file);

        assertThat(revoked.status()).isEqualTo(ExitStatus.DONE);
        assertThat(revoked.err()).contains("of A. Lee");
        assertThat(Call.of("token", "list", "--token-file", file).text())
                .contains("B. Ito")
                .doesNotContain("A. Lee");
        assertThat(Call.of("token", "revoke", "B. Ito", "--token-file", file).status())
                .isZero();
        Call none = Call.of("token", "revoke", "B. Ito", "--token-file", file);
        assertThat(none.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(none.err()).contains("has no token of B. Ito", "token list");
    }

    @Test
    void saysWhatCannotBe() throws IOException {
        Path file = folder.resolve("tokens");
        assertThat(Call.of("token", "add", " ", "--token-file", file).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Call.of("token", "add", "A\u001b[2J", "--token-file", file).err())
                .contains("no control characters");
        assertThat(Call.of("token", "add", "A. Lee", "--role", "king", "--token-file", file)
                        .status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(Call.of("token").status()).isEqualTo(ExitStatus.USAGE);
        Path bare = Files.writeString(folder.resolve("bare"), "a-token-of-more-than-24-characters\n");
        Call named = Call.of("token", "add", "A. Lee", "--token-file", bare);
        assertThat(named.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(named.err()).contains("bare token");
    }
}
