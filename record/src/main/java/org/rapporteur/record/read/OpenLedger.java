// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.record.review.Reviews;

/**
 * The ledger of a record, opened when it is first asked for and from then on read as it stood at that moment. Safe for use by
 * many threads.
 */
public final class OpenLedger implements AutoCloseable {

    private final Path directory;
    private final Reviews before;
    private @Nullable Ledger ledger;
    private @Nullable Reviews reviews;
    private @Nullable ReviewedFacts reviewedFacts;

    private OpenLedger(Path directory, Reviews before) {
        this.directory = directory;
        this.before = before;
    }

    /** @throws RecordException if there is no ledger */
    public static OpenLedger of(Path directory) {
        return of(directory, Reviews.NONE);
    }

    /**
     * The same.
     *
     * @param before decisions that are known of the same record when it was shorter
     * @throws RecordException if there is no ledger
     */
    public static OpenLedger of(Path directory, Reviews before) {
        RecordException.translated(() -> Ledger.extent(directory));
        return new OpenLedger(directory, before);
    }

    /**
     * The same of a ledger that is open, which is closed with it.
     *
     * @param before decisions that are known of the same record when it was shorter
     */
    public static OpenLedger of(Path directory, Ledger ledger, Reviews before) {
        OpenLedger open = new OpenLedger(directory, before);
        open.ledger = ledger;
        return open;
    }

    public Path directory() {
        return directory;
    }

    /**
     * Reads in it.
     *
     * @throws RecordException if it is damaged, or another program keeps it from being read
     */
    public <T> T read(Function<Ledger, T> work) {
        return RecordException.translated(() -> work.apply(ledger()));
    }

    /** All decisions on facts, read when they are first asked for. */
    public synchronized Reviews reviews() {
        Reviews known = reviews;
        if (known == null) {
            known = RecordException.translated(() -> before.extended(ledger()));
            reviews = known;
        }
        return known;
    }

    /** The facts that somebody decided on, found when they are first asked for. */
    synchronized ReviewedFacts reviewedFacts() {
        ReviewedFacts known = reviewedFacts;
        if (known == null) {
            Reviews all = reviews();
            known = RecordException.translated(() -> ReviewedFacts.of(ledger(), all));
            reviewedFacts = known;
        }
        return known;
    }

    /** Names of who takes part in facts that somebody decided on, as these stand. */
    public Set<String> reviewedActors() {
        return reviewedFacts().byPlace().values().stream()
                .flatMap(item -> item.candidate().facets().actors().stream())
                .collect(Collectors.toSet());
    }

    /** Ids of the documents with a fact that somebody decided on and in which one of these takes part. */
    public Set<String> reviewedDocuments(Collection<String> actors) {
        return reviewedFacts().byPlace().values().stream()
                .filter(item -> item.candidate().facets().actors().stream().anyMatch(actors::contains))
                .map(ReviewedFacts.Item::document)
                .collect(Collectors.toSet());
    }

    /** What is known of the decisions, for a longer record of the same log. */
    public synchronized Reviews knownReviews() {
        Reviews known = reviews;
        return known == null ? before : known;
    }

    /** How long the log is: as it was opened, else as it is now. */
    public synchronized Ledger.Extent extent() {
        Ledger open = ledger;
        return open == null ? extentNow() : new Ledger.Extent(open.origin(), open.size());
    }

    /** How long the log is now, whether or not it was opened before. */
    public Ledger.Extent extentNow() {
        return RecordException.translated(() -> Ledger.extent(directory));
    }

    private synchronized Ledger ledger() {
        Ledger open = ledger;
        if (open == null) {
            open = Ledger.open(directory);
            ledger = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (ledger != null) {
            ledger.close();
        }
    }
}
