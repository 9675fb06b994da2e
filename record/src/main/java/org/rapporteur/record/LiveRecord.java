// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.rapporteur.record.read.RecordException;

/**
 * A record held open and followed as it grows, for a program that stays. Whoever reads it gets it as it stands when the reading
 * begins, and keeps that to the end. Safe for use by many threads.
 */
public final class LiveRecord implements AutoCloseable {

    private final Path directory;
    private Lease lease;

    LiveRecord(Record record) {
        this.directory = record.directory();
        this.lease = new Lease(record);
    }

    /** @throws RecordException if there is no such record, or it is damaged */
    public static LiveRecord open(Path directory) {
        Record record = Record.open(directory);
        // What is damaged is known before anybody asks.
        var _ = record.size();
        return new LiveRecord(record);
    }

    /** Folder of the record. */
    public Path directory() {
        return directory;
    }

    /**
     * Reads in the record as it stands now. What it gives must not hold on to the record.
     *
     * @throws RecordException if the record has gone ({@code ENVIRONMENT}: it was there), or turns out damaged
     */
    public <T> T read(Function<Record, T> work) {
        return RecordException.translated(() -> {
            Lease now = current();
            try {
                return work.apply(now.record);
            } finally {
                now.release();
            }
        });
    }

    private Lease current() {
        try {
            return RecordException.translated(this::acquire);
        } catch (RecordException e) {
            throw e.kind() == RecordException.Kind.MISSING
                    ? RecordException.environment(directory + " was a record and is none any more. Put it back.")
                    : e;
        }
    }

    private synchronized Lease acquire() {
        if (!lease.record.isCurrent()) {
            Lease fresh = new Lease(lease.record.followed());
            lease.release();
            lease = fresh;
        }
        lease.users.incrementAndGet();
        return lease;
    }

    /** Closes the record once those who read it have finished. */
    @Override
    public synchronized void close() {
        lease.release();
    }

    /** A record and how many read it, which is closed when nobody does any more. */
    private static final class Lease {

        private final Record record;
        private final AtomicInteger users = new AtomicInteger(1);

        Lease(Record record) {
            this.record = record;
        }

        void release() {
            if (users.decrementAndGet() == 0) {
                record.close();
            }
        }
    }
}
