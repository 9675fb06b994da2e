// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;

/** Lets so much be done at once; who comes later waits in line for a while and is then sent away. Safe for use by many threads. */
public final class Turns {

    private final Semaphore free;
    private final Duration patience;
    private final String busy;

    /**
     * Turns at one thing.
     *
     * @param atOnce at least 1
     * @param patience how long to wait for a turn
     * @param busy a sentence for whoever got none
     */
    public Turns(int atOnce, Duration patience, String busy) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
        this.busy = busy;
    }

    /**
     * Waits for a turn, which lasts until it is closed; closing it again does nothing.
     *
     * @throws Problem if none gets free in time
     */
    public Turn take() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem(Code.BUSY, busy + " Try again in a moment.");
            }
            return new Turn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(Code.BUSY, "The service is going down.");
        }
    }

    /** A turn that was got. */
    public final class Turn implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();

        private Turn() {}

        @Override
        public void close() {
            if (over.compareAndSet(false, true)) {
                free.release();
            }
        }
    }
}
