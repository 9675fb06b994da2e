// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.browse;

import java.nio.file.Path;
import java.util.function.Function;
import org.rapporteur.record.RecordException;

/** A record held open, which is read as it stands when the reading begins. Safe for use by many threads. */
public final class RecordBrowser implements AutoCloseable {

    private final Path directory;
    private Snapshot snapshot;

    RecordBrowser(Path directory, Snapshot snapshot) {
        this.directory = directory;
        this.snapshot = snapshot;
    }

    /** @throws RecordException if there is no such record, or it is damaged */
    public static RecordBrowser open(Path directory) {
        return new RecordBrowser(directory, RecordException.translated(() -> Snapshot.open(directory)));
    }

    /** Folder of the record. */
    public Path directory() {
        return directory;
    }

    /**
     * Reads in the record as it stands now. What it gives must not hold on to the snapshot.
     *
     * @throws RecordException if the record has gone ({@code ENVIRONMENT}: it was there), or turns out damaged
     */
    public <T> T read(Function<Snapshot, T> work) {
        return RecordException.translated(() -> {
            Snapshot now = current();
            try {
                return work.apply(now);
            } finally {
                now.release();
            }
        });
    }

    private Snapshot current() {
        try {
            return RecordException.translated(this::acquire);
        } catch (RecordException e) {
            throw e.kind() == RecordException.Kind.MISSING
                    ? RecordException.environment(directory + " was a record and is none any more. Put it back.")
                    : e;
        }
    }

    private synchronized Snapshot acquire() {
        if (!snapshot.isCurrent()) {
            Snapshot fresh = snapshot.followed();
            snapshot.release();
            snapshot = fresh;
        }
        snapshot.acquire();
        return snapshot;
    }

    /** Closes the record once those who read it have finished. */
    @Override
    public synchronized void close() {
        snapshot.release();
    }
}
