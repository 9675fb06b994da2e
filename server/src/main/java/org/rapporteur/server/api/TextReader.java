// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.web.WebPages;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;

/**
 * Reads texts on request, as many at once as there are processors: more would only be slower for all. Safe for use by
 * many threads.
 */
public final class TextReader {

    private static final Duration TURN = Duration.ofSeconds(20);

    /** Fetching waits for others and computes nothing; what is fetched is held in memory. */
    private static final int FETCHES = 8;

    private static final int READINGS = Runtime.getRuntime().availableProcessors();

    private final Rapporteur rapporteur;
    private final @Nullable WebPages pages;
    private final Duration patience;
    private final Turns readings = new Turns(READINGS, READINGS, TURN, "Too many texts are being read.");
    private final Turns fetches = new Turns(FETCHES, FETCHES / 2, TURN, "Too many addresses are being opened.");

    /**
     * A reader of texts.
     *
     * @param pages from where addresses are read; null where none is opened
     * @param patience how long a text may take
     */
    public TextReader(Rapporteur rapporteur, @Nullable WebPages pages, Duration patience) {
        this.rapporteur = rapporteur;
        this.pages = pages;
        this.patience = patience;
    }

    /** What texts are read with. */
    public Rapporteur rapporteur() {
        return rapporteur;
    }

    /**
     * The page at an address as a source.
     *
     * @throws Problem if no address is opened
     */
    public Input page(String client, String address) {
        if (pages == null) {
            throw new Problem(
                    Code.FETCHING_OFF,
                    "This service opens no addresses. Send the text, or have it started with --fetch.");
        }
        try (Turns.Turn _ = fetches.take(client)) {
            return pages.fetched(address.strip());
        }
    }

    /** Whether addresses are opened. */
    public boolean isFetching() {
        return pages != null;
    }

    /**
     * The facts of a text; nothing is stored.
     *
     * @param client who asks: see {@link org.rapporteur.server.guard.Guard#client}
     * @throws Problem if it cannot be read, too many others are being read, or it takes too long
     */
    public FactsDocument read(String client, ReadRequest request) {
        return read(client, bytes(request.article()));
    }

    /** The facts of a page of HTML. */
    public FactsDocument readPage(String client, byte[] html) {
        return read(client, bytes(html));
    }

    /**
     * The facts of the page at an address.
     *
     * @throws Problem as for a text, or if no address is opened or this one cannot be
     */
    public FactsDocument readAddress(String client, String address) {
        return read(client, page(client, address));
    }

    private static Input bytes(byte[] bytes) {
        return new Input.Bytes("request", new ByteArrayInputStream(bytes));
    }

    private FactsDocument read(String client, Input input) {
        return switch (inTurn(client, input)) {
            case Outcome.Read<FactsDocument> read -> read.value();
            case Outcome.Refused<FactsDocument> refused
            when refused.code().equals("internal") -> throw new IllegalStateException(refused.reason());
            case Outcome.Refused<FactsDocument> refused ->
                throw new Problem(Code.NOT_READABLE, refused.code() + ": " + refused.reason());
        };
    }

    private Outcome<FactsDocument> outcome(Input input) {
        try (Stream<Outcome<FactsDocument>> outcomes = rapporteur.read(List.of(input), 1)) {
            return outcomes.findFirst()
                    .orElseThrow(
                            () -> new Problem(Code.NOT_READABLE, "empty: the text has no words; give one with words"));
        }
    }

    private Outcome<FactsDocument> inTurn(String client, Input input) {
        Turns.Turn turn = readings.take(client);
        FutureTask<Outcome<FactsDocument>> task = new FutureTask<>(() -> outcome(input));
        try {
            // Of the platform, for it computes and does not wait; with room for deep trees of syntax.
            Thread.ofPlatform().name("reader").daemon().start(() -> {
                try {
                    task.run();
                } finally {
                    turn.close();
                }
            });
        } catch (OutOfMemoryError e) {
            // There are no more threads.
            turn.close();
            throw e;
        }
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The reading stops soon, and its turn ends with it.
            task.cancel(true);
            throw new Problem(Code.BUSY, "The text takes too long to read. Send it in parts.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new IllegalStateException("reading failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new Problem(Code.BUSY, "The service is going down.");
        }
    }
}
