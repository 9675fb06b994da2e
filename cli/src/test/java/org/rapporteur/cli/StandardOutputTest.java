// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class StandardOutputTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Prints the version to something that cannot be written, and gives the exit status. */
    private int status(String reason) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        };
        PrintStream out = new PrintStream(new StandardOutput(broken), true, UTF_8);
        return Main.run(
                new String[] {"--version"},
                new Console(
                        InputStream.nullInputStream(), out, new PrintStream(err, true, UTF_8), Ansi.OFF, false, 80));
    }

    @Test
    void aFullDiskIsToldAndCounts() {
        assertThat(status("No space left on device")).isEqualTo(ExitStatus.ENVIRONMENT);
        assertThat(err.toString(UTF_8)).contains("standard output cannot be written");
    }

    @Test
    void aReaderWhoHasReadEnoughIsNoFailure() {
        assertThat(status("Broken pipe")).isEqualTo(ExitStatus.DONE);
        assertThat(err.toString(UTF_8)).isEmpty();
    }
}
