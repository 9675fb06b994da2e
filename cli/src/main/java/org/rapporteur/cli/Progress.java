// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.PrintStream;
import java.util.function.Supplier;

/** Shows on a terminal how far a long run is. Silent for up to ten documents and where nobody watches. */
final class Progress implements AutoCloseable {

    private static final int SILENT_UP_TO = 10;
    private static final long REFRESH_NANOS = 200_000_000;

    private final PrintStream err;
    private final boolean visible;
    private final long begun = System.nanoTime();
    private long shown = begun;
    private boolean drawn;

    Progress(Console console) {
        this.err = console.err();
        this.visible = console.errIsTerminal();
    }

    /** Tells that one more document is done. */
    void step(long done) {
        show(done, () -> "%,d documents, %,.0f a second".formatted(done, done / ((System.nanoTime() - begun) / 1e9)));
    }

    /**
     * Shows a line where it is time for one.
     *
     * @param done documents so far
     */
    void show(long done, Supplier<String> line) {
        long now = System.nanoTime();
        if (!visible || done <= SILENT_UP_TO || now - shown < REFRESH_NANOS) {
            return;
        }
        shown = now;
        clear();
        drawn = true;
        err.print(line.get());
        err.flush();
    }

    /** Takes the line away, so that a message can be written. */
    void clear() {
        if (drawn) {
            err.print("\r\u001B[K");
            drawn = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
