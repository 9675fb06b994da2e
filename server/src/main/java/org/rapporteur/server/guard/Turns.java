// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;

/**
 * Lets so much be done at once; who comes later waits in line for a while and is then sent away. Of those who wait, the next is of
 * the client that does least, so whoever asks for much waits for himself. Safe for use by many threads.
 */
public final class Turns {

    private final int mostOfOne;
    private final Duration patience;
    private final String busy;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, Integer> running = new HashMap<>();
    private int free;

    /** Somebody in line. */
    private static final class Waiting {

        private final String client;
        private boolean isAdmitted;

        private Waiting(String client) {
            this.client = client;
        }
    }

    /**
     * Turns at one thing.
     *
     * @param atOnce at least 1
     * @param mostOfOne turns of one client at once, 1 to {@code atOnce}
     * @param patience how long to wait for a turn
     * @param busy a sentence for whoever got none
     */
    public Turns(int atOnce, int mostOfOne, Duration patience, String busy) {
        if (mostOfOne < 1 || mostOfOne > atOnce) {
            throw new IllegalArgumentException("mostOfOne must be within 1 to " + atOnce + ", is " + mostOfOne);
        }
        this.free = atOnce;
        this.mostOfOne = mostOfOne;
        this.patience = patience;
        this.busy = busy;
    }

    /**
     * Waits for a turn, which lasts until it is closed; closing it again does nothing.
     *
     * @param client who asks: see {@link Guard#client}
     * @throws Problem if none gets free in time
     */
    public Turn take(String client) {
        Waiting own = new Waiting(client);
        lock.lock();
        try {
            waiting.add(own);
            admit();
            long left = patience.toNanos();
            while (!own.isAdmitted) {
                if (left <= 0) {
                    throw new Problem(Code.BUSY, busy + " Try again in a moment.");
                }
                left = moved.awaitNanos(left);
            }
            return new Turn(client);
        } catch (InterruptedException e) {
            if (own.isAdmitted) {
                end(client);
            }
            Thread.currentThread().interrupt();
            throw new Problem(Code.BUSY, "The service is going down.");
        } finally {
            waiting.remove(own);
            lock.unlock();
        }
    }

    /**
     * Does something in a turn, on a thread of the platform: what computes for long would keep a carrier of virtual threads from
     * all others.
     *
     * @throws Problem if no turn gets free in time
     */
    public <T> T in(String client, Supplier<T> work) {
        try (Turn _ = take(client)) {
            FutureTask<T> task = new FutureTask<>(work::get);
            Thread.ofPlatform().name("heavy").daemon().start(task);
            // To interrupt what reads files would close them for others; it ends by itself, and so does the program.
            return Uninterrupted.get(task);
        }
    }

    /** Waits for a task, whatever comes between. */
    private static final class Uninterrupted {

        static <T> T get(FutureTask<T> task) {
            boolean isInterrupted = false;
            try {
                while (true) {
                    try {
                        return task.get();
                    } catch (InterruptedException e) {
                        isInterrupted = true;
                    } catch (ExecutionException e) {
                        switch (e.getCause()) {
                            case RuntimeException mistake -> throw mistake;
                            case Error error -> throw error;
                            case null, default -> throw new IllegalStateException(e);
                        }
                    }
                }
            } finally {
                if (isInterrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** Lets in whoever is next, as long as there are turns. */
    private void admit() {
        while (free > 0) {
            Waiting next = waiting.stream()
                    .filter(one -> !one.isAdmitted && runningOf(one.client) < mostOfOne)
                    .min(Comparator.comparingInt(one -> runningOf(one.client)))
                    .orElse(null);
            if (next == null) {
                return;
            }
            next.isAdmitted = true;
            free--;
            running.merge(next.client, 1, Integer::sum);
            moved.signalAll();
        }
    }

    /** How many are in line. */
    int waiting() {
        lock.lock();
        try {
            return (int) waiting.stream().filter(one -> !one.isAdmitted).count();
        } finally {
            lock.unlock();
        }
    }

    private int runningOf(String client) {
        return running.getOrDefault(client, 0);
    }

    private void end(String client) {
        lock.lock();
        try {
            free++;
            running.computeIfPresent(client, (name, turns) -> turns == 1 ? null : Integer.valueOf(turns - 1));
            admit();
        } finally {
            lock.unlock();
        }
    }

    /** A turn that was got. */
    public final class Turn implements AutoCloseable {

        private final String client;
        private final AtomicBoolean over = new AtomicBoolean();

        private Turn(String client) {
            this.client = client;
        }

        @Override
        public void close() {
            if (over.compareAndSet(false, true)) {
                end(client);
            }
        }
    }
}
