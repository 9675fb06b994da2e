// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.record.RecordCheck;

/** Checks the record from end to end when asked to, once at a time, while whoever asked looks on. Safe for use by many threads. */
public final class Verifying {

    /**
     * How far it is.
     *
     * @param begun when the last check began; null before the first
     * @param check what came of it; null while it runs
     * @param failure why it came to nothing; null where it did not
     */
    public record State(
            @Nullable Instant begun,
            @Nullable RecordCheck check,
            @Nullable String failure) {

        /** When it began, such as 2019-09-23 14:05:00 UTC. */
        public String time() {
            return begun == null ? "" : begun.toString().replace("T", " ").replace("Z", " UTC");
        }

        public boolean isRunning() {
            return begun != null && check == null && failure == null;
        }
    }

    private final Path directory;
    private State state = new State(null, null, null);

    Verifying(Path directory) {
        this.directory = directory;
    }

    synchronized State state() {
        return state;
    }

    /** Begins a check, unless one runs. */
    synchronized void begin() {
        if (!state.isRunning()) {
            Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            state = new State(begun, null, null);
            Thread.ofPlatform().name("verify").daemon().start(() -> run(begun));
        }
    }

    private void run(Instant begun) {
        State done;
        try {
            done = new State(begun, RecordCheck.of(directory, null), null);
        } catch (RuntimeException e) {
            done = new State(begun, null, String.valueOf(e.getMessage()));
        }
        synchronized (this) {
            state = done;
        }
    }
}
