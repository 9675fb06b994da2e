// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;

/**
 * Reads texts on request, as many at once as there are processors: more would only be slower for all. Safe for use by
 * many threads.
 */
public final class TextReader {

    private static final Duration TURN = Duration.ofSeconds(20);

    private final Rapporteur rapporteur;
    private final Duration patience;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** @param patience how long a text may take */
    public TextReader(Rapporteur rapporteur, Duration patience) {
        this.rapporteur = rapporteur;
        this.patience = patience;
    }

    /**
     * The facts of a text; nothing is stored.
     *
     * @throws Problem if it cannot be read, too many others are being read, or it takes too long
     */
    public FactsDocument read(ReadRequest request) {
        return read(request.article());
    }

    /** The facts of a page of HTML. */
    public FactsDocument readPage(byte[] html) {
        return read(html);
    }

    private FactsDocument read(byte[] bytes) {
        return switch (inTurn(() -> outcome(bytes))) {
            case Outcome.Read<FactsDocument> read -> read.value();
            case Outcome.Refused<FactsDocument> refused
            when refused.code().equals("internal") -> throw new IllegalStateException(refused.reason());
            case Outcome.Refused<FactsDocument> refused ->
                throw new Problem(Code.NOT_READABLE, refused.code() + ": " + refused.reason());
        };
    }

    private Outcome<FactsDocument> outcome(byte[] bytes) {
        try (Stream<Outcome<FactsDocument>> outcomes =
                rapporteur.read(List.of(new Input.Bytes("request", new ByteArrayInputStream(bytes))), 1)) {
            return outcomes.findFirst()
                    .orElseThrow(
                            () -> new Problem(Code.NOT_READABLE, "empty: the text has no words; give one with words"));
        }
    }

    private <T> T inTurn(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return work.call();
            } finally {
                turns.release();
            }
        });
        try {
            if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem(Code.BUSY, "Too many texts are being read. Try again in a moment.");
            }
            // Of the platform, for it computes and does not wait; with room for deep trees of syntax.
            Thread.ofPlatform().name("reader").daemon().start(task);
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Problem(Code.BUSY, "The text takes too long to read. Send it in parts.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new IllegalStateException("reading failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(Code.BUSY, "The service is going down.");
        }
    }
}
