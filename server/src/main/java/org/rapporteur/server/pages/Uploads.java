// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.record.ingest.Ingest.Step;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.read.RecordException;

/** Puts on record what somebody sends, one batch at a time, while they look on. Safe for use by many threads. */
public final class Uploads {

    /** Reasons that are kept for the page. */
    private static final int REASONS = 50;

    /**
     * How far it is.
     *
     * @param begun when the last batch began; null before the first
     * @param sources how many were sent: files, addresses and texts, each of which may hold many reports
     * @param read reports that were read
     * @param known reports that were on record already
     * @param kept reports that are on record since
     * @param refused what could not be read, and why
     * @param isDone whether it has ended
     * @param failure why it came to nothing; null where it did not
     */
    public record State(
            @Nullable Instant begun,
            int sources,
            int read,
            int known,
            int kept,
            List<String> refused,
            boolean isDone,
            @Nullable String failure) {

        static final State NONE = new State(null, 0, 0, 0, 0, List.of(), true, null);

        public State {
            refused = List.copyOf(refused);
        }

        public boolean isRunning() {
            return !isDone;
        }

        State after(Step step) {
            return switch (step) {
                case Step.Read _ -> with(read + 1, known, kept);
                case Step.Known _ -> with(read, known + 1, kept);
                case Step.Committed committed -> with(read, known, kept + committed.documents());
                case Step.Refused refusal -> without(refusal.outcome());
                case Step.Taken _, Step.Resumed _ -> this;
            };
        }

        private State with(int nowRead, int nowKnown, int nowKept) {
            return new State(begun, sources, nowRead, nowKnown, nowKept, refused, isDone, failure);
        }

        private State without(Outcome.Refused<?> outcome) {
            List<String> all = new ArrayList<>(refused);
            if (all.size() < REASONS) {
                all.add(outcome.source() + ": " + outcome.reason());
            }
            return new State(begun, sources, read, known, kept, all, isDone, failure);
        }

        private State ended(@Nullable String why) {
            return new State(begun, sources, read, known, kept, refused, true, why);
        }
    }

    private final Ingest ingest;
    private final Consumer<String> log;
    private final Executor runner;
    private State state = State.NONE;

    /** @param log is told why it came to nothing, with the places that a page does not show */
    Uploads(Rapporteur rapporteur, Path directory, Consumer<String> log) {
        // One at a time: whoever reads pages meanwhile comes first.
        this.ingest = new Ingest(rapporteur, directory, KeyFile.ofUser(), 1);
        this.log = log;
        // Of the platform, for it computes and does not wait.
        this.runner = task -> Thread.ofPlatform().name("keep").daemon().start(task);
    }

    synchronized State state() {
        return state;
    }

    /** Begins with a batch; false where another is not done. */
    synchronized boolean begin(List<Input> inputs) {
        if (state.isRunning()) {
            return false;
        }
        state = new State(
                Instant.now().truncatedTo(ChronoUnit.SECONDS), inputs.size(), 0, 0, 0, List.of(), false, null);
        runner.execute(() -> run(inputs));
        return true;
    }

    private synchronized void step(Step step) {
        state = state.after(step);
    }

    private void run(List<Input> inputs) {
        // What goes wrong below, whatever it is, must not look like a batch that still runs.
        String failure = "the program made a mistake, which is in its log";
        try {
            ingest.run(inputs, this::step);
            failure = null;
        } catch (RecordException e) {
            log.accept(String.valueOf(e.getMessage()));
            failure = "the record cannot be written now; another program may be writing to it. Send it again later";
        } catch (RuntimeException | Error e) {
            log.accept("mistake of the program while keeping, please report it: " + e);
        } finally {
            synchronized (this) {
                state = state.ended(failure);
            }
        }
    }
}
