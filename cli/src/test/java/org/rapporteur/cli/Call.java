// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/**
 * A command called as a user would, and what came of it.
 *
 * @param status exit status
 * @param text standard output
 * @param err standard error
 */
record Call(int status, String text, String err) {

    /** The folder of the project, whose samples the documentation names. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    static Call of(Object... arguments) {
        return with(new byte[0], Ansi.OFF, arguments);
    }

    static Call with(byte[] in, Ansi ansi, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words =
                java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int status = Main.run(words, console(in, out, err, ansi));
        return new Call(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Has a command understood and not run; throws what picocli has against it. */
    static void parsed(String... words) {
        Main.line(console(new byte[0], new ByteArrayOutputStream(), new ByteArrayOutputStream(), Ansi.OFF))
                .parseArgs(words);
    }

    private static Console console(byte[] in, ByteArrayOutputStream out, ByteArrayOutputStream err, Ansi ansi) {
        return new Console(
                new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                ansi,
                false,
                100);
    }
}
