// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site makes of it, {@code WatchTest} tries. */
class WatchCommandTest {

    @TempDir
    private Path folder;

    @Test
    void opensNothingThatIsNotOfThePublicInternet() {
        Call call = Call.of("watch", "--once", "--ledger", folder.resolve("record"), "http://127.0.0.1/feed");

        assertThat(call.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(call.text()).isEmpty();
        assertThat(call.err()).contains("not of the public internet").contains("again at");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(Call.of("watch", "--ledger", folder, "--every", 0, "https://news.example/")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(Call.of("watch", "--ledger", folder, "--contact", "a b", "https://news.example/")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }
}
