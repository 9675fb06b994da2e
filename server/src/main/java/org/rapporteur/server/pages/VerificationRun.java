// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.proof.RecordCheck;
import org.rapporteur.record.read.RecordException;

/** Checks the record from end to end when asked to, once at a time, while whoever asked looks on. Safe for use by many threads. */
public final class VerificationRun {

    /**
     * How far it is.
     *
     * @param begun when the last check began; null before the first
     * @param percent of the entries that have been looked at, 0 to 100
     * @param check what came of it; null while it runs
     * @param failure why it came to nothing; null where it did not
     */
    public record State(
            @Nullable Instant begun,
            int percent,
            @Nullable RecordCheck check,
            @Nullable String failure) {

        /** When it began, such as 2019-09-23 14:05:00 UTC. */
        public String time() {
            return begun == null ? "" : begun.toString().replace("T", " ").replace("Z", " UTC");
        }

        public boolean isRunning() {
            return begun != null && check == null && failure == null;
        }

        /** What is wrong with the record; null where nothing is, or it is not known. */
        public @Nullable String fault() {
            return check == null ? null : check.fault().orElse(null);
        }
    }

    /** Looks at a whole record; a test gives its own. */
    interface Check {
        RecordCheck run(LongConsumer progress);
    }

    private final Check check;
    private final Path directory;
    private final Consumer<String> log;
    private final Executor runner;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong size = new AtomicLong(1);
    private State state = new State(null, 0, null, null);

    /** @param log is told why it came to nothing, with the places that a page does not show */
    VerificationRun(Path directory, Consumer<String> log) {
        this(
                directory,
                log,
                progress -> RecordCheck.of(directory, null, progress),
                // Of the platform, for it computes and does not wait.
                task -> Thread.ofPlatform().name("verify").daemon().start(task));
    }

    VerificationRun(Path directory, Consumer<String> log, Check check, Executor runner) {
        this.directory = directory;
        this.log = log;
        this.check = check;
        this.runner = runner;
    }

    synchronized State state() {
        return state.isRunning()
                ? new State(state.begun(), (int) Math.min(99, rows.get() * 100 / size.get()), null, null)
                : state;
    }

    /**
     * Begins a check, unless one runs.
     *
     * @param entries on record, by which progress is measured
     */
    synchronized void begin(long entries) {
        if (!state.isRunning()) {
            Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            rows.set(0);
            size.set(Math.max(1, entries));
            state = new State(begun, 0, null, null);
            runner.execute(() -> run(begun));
        }
    }

    private void run(Instant begun) {
        // What goes wrong below, whatever it is, must not look like a check that still runs.
        State done = new State(begun, 0, null, "the program made a mistake, which is in its log");
        try {
            done = new State(begun, 100, withoutPlaces(check.run(rows::set)), null);
        } catch (RecordException e) {
            log.accept(String.valueOf(e.getMessage()));
            done = new State(begun, 0, null, "the record cannot be read; its keeper finds the reason in the log");
        } catch (RuntimeException | Error e) {
            log.accept("mistake of the program while verifying, please report it: " + e);
        } finally {
            synchronized (this) {
                state = done;
            }
        }
    }

    /** Where the record lies is nobody's business who sees the page. */
    private RecordCheck withoutPlaces(RecordCheck found) {
        Optional<String> fault = found.fault().map(this::withoutPlaces);
        return new RecordCheck(
                found.rows(),
                found.documents(),
                found.checkpoints(),
                fault,
                found.head(),
                found.keys(),
                found.remarks());
    }

    private String withoutPlaces(String words) {
        return words.replace(directory.toAbsolutePath() + "/", "").replace(directory + "/", "");
    }
}
