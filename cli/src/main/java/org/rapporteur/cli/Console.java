// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command reads and writes: data to {@code out}, everything else to {@code err}.
 *
 * @param in standard input
 * @param out data and nothing else
 * @param err progress, warnings and summaries
 * @param ansi whether colour may be used on {@code out}
 * @param errIsTerminal whether somebody watches {@code err}, so that a progress bar makes sense
 * @param columns width of a line of text, at least 40
 */
record Console(InputStream in, PrintStream out, PrintStream err, Ansi ansi, boolean errIsTerminal, int columns) {

    private static final String STANDARD_INPUT = "-";
    private static final int COLUMNS = 100;
    private static final int MOST_COLUMNS = 120;

    Console {
        err = SafeText.of(err, true);
        if (columns < 40) {
            throw new IllegalArgumentException("columns must be at least 40, is " + columns);
        }
    }

    /**
     * Where to write data, or text about it.
     *
     * @param isText whether it is for people: what could command a terminal is shown then, and data come out as they are
     */
    PrintStream out(boolean isText) {
        return isText ? SafeText.of(out, ansi.enabled()) : out;
    }

    /**
     * That of the running program. Colour only on a terminal and not where {@code NO_COLOR} is set. The JVM cannot tell
     * whether standard error alone is a terminal, so the launcher says it.
     */
    static Console ofProcess() {
        OutputStream file = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(file), true, StandardCharsets.UTF_8);
        return new Console(System.in, out, System.err, Ansi.AUTO, System.getenv("RAPPORTEUR_TTY_ERR") != null, width());
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        if (columns == null || !columns.matches("[0-9]{2,4}")) {
            return COLUMNS;
        }
        return Math.clamp(Integer.parseInt(columns), 40, MOST_COLUMNS);
    }

    /** What a file holds, or standard input where it is called {@code -}. */
    String text(String file) throws IOException {
        return file.equals(STANDARD_INPUT)
                ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(file));
    }
}
