// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps what one document does from the others: whatever goes wrong while it is read, the stack, the memory and the time
 * included, is the refusal of this document. Safe for use by many threads.
 */
final class Guard {

    private static final long MEGABYTE = 1_000_000;

    private final Duration start;
    private final Duration megabyte;

    /** Many read at once; whoever ran out of memory reads alone. */
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    /**
     * @param start time that any document may take
     * @param megabyte time that each megabyte may take besides
     */
    Guard(Duration start, Duration megabyte) {
        this.start = start;
        this.megabyte = megabyte;
    }

    /**
     * Runs the reading of one document.
     *
     * @param size of the document in bytes
     */
    <T> Outcome<T> read(String source, long size, Supplier<Outcome<T>> reading) {
        Duration most = start.plus(megabyte.multipliedBy(size).dividedBy(MEGABYTE));
        try {
            return within(most, source, memory.readLock(), reading);
        } catch (OutOfMemoryError e) {
            // Perhaps it was another document that took the memory.
        }
        try {
            return within(most, source, memory.writeLock(), reading);
        } catch (OutOfMemoryError e) {
            return refused(
                    source,
                    "too-complex",
                    "needs more memory than there is, though it has %,d bytes only. Part it, or give the program more."
                            .formatted(size));
        }
    }

    private static <T> Outcome<T> within(Duration most, String source, Lock lock, Supplier<Outcome<T>> reading) {
        lock.lock();
        try (TimeLimit limit = new TimeLimit(most)) {
            try {
                return reading.get();
            } catch (CancellationException e) {
                if (!limit.isOver()) {
                    throw e;
                }
                return refused(
                        source,
                        "too-slow",
                        "took longer than %d seconds, many times what a report of its size takes. Part it, or leave it out."
                                .formatted(most.toSeconds()));
            }
        } catch (StackOverflowError e) {
            return refused(source, "too-complex", "is nested too deeply to be read. Part it, or leave it out.");
        } catch (InstallationException | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            // A mistake of ours in one document must not lose the others.
            StackTraceElement[] trace = e.getStackTrace();
            String place = trace.length == 0 ? "" : " at " + trace[0];
            return refused(source, "internal", "met a mistake of the program, please report it: " + e + place);
        } finally {
            lock.unlock();
        }
    }

    private static <T> Outcome<T> refused(String source, String code, String reason) {
        return new Outcome.Refused<>(source, code, source + " " + reason, null);
    }
}
