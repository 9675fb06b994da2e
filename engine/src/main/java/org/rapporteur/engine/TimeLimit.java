// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread that made it if it is not closed in time; the steps of reading look for that. A safeguard against
 * texts made to take long, and many times what any report takes, so that a busy machine loses none.
 */
final class TimeLimit implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("time-limit").daemon().unstarted(task));

    private final Thread reader = Thread.currentThread();
    private final Future<?> alarm;
    private boolean isClosed;
    private boolean isOver;

    TimeLimit(Duration most) {
        alarm = CLOCK.schedule(this::end, most.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void end() {
        if (!isClosed) {
            isOver = true;
            reader.interrupt();
        }
    }

    /** Whether the time is over. */
    synchronized boolean isOver() {
        return isOver;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        alarm.cancel(false);
        if (isOver) {
            // It was meant for this document alone.
            Thread.interrupted();
        }
    }
}
