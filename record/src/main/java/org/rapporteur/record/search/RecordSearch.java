// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.Reading;
import org.rapporteur.record.read.Readings;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.search.Card;
import org.rapporteur.search.IndexException;
import org.rapporteur.search.Indexing;
import org.rapporteur.search.Mark;
import org.rapporteur.search.Question;
import org.rapporteur.search.SearchIndex;

/**
 * Finds what is on record. The index lies in the folder {@code index} of the ledger; opening takes in what was recorded since
 * the last time, so what is found is never older than the record when it was opened. Safe for use by many threads.
 */
public final class RecordSearch implements AutoCloseable {

    static final String FOLDER = "index";

    private final OpenLedger ledger;
    private final SearchIndex index;
    private final boolean whole;

    private RecordSearch(OpenLedger ledger, SearchIndex index, boolean whole) {
        this.ledger = ledger;
        this.index = index;
        this.whole = whole;
    }

    /**
     * Opens a record for finding.
     *
     * @param progress is told how many entries have been taken into the index, now and then
     * @throws RecordException if the record is damaged, or the index cannot be used
     */
    public static RecordSearch open(OpenLedger ledger, LongConsumer progress) {
        return translated(() -> current(ledger, progress));
    }

    /**
     * Makes the index again from the record alone.
     *
     * @return how many entries it holds
     */
    public static long reindex(OpenLedger ledger, LongConsumer progress) {
        return translated(() -> ledger.read(log -> anew(log, ledger.directory().resolve(FOLDER), progress)));
    }

    /** The database is opened only where something is to be taken in: most searches do without. */
    private static RecordSearch current(OpenLedger ledger, LongConsumer progress) {
        Path folder = ledger.directory().resolve(FOLDER);
        Optional<SearchIndex> found = readable(folder);
        // What is longer than the record is of another that lay here.
        boolean isOfIt = found.isPresent() && isUpTo(found.get().mark(), ledger.extentNow());
        if (isOfIt && found.get().mark().size() >= ledger.extent().size()) {
            return new RecordSearch(ledger, found.get(), true);
        }
        boolean isKept = false;
        try {
            if (isOfIt) {
                long from = found.get().mark().size();
                ledger.read(log -> extend(log, folder, from, progress));
            } else {
                ledger.read(log -> anew(log, folder, progress));
            }
        } catch (IndexException e) {
            if (e.isBusy() && found.isPresent()) {
                // Somebody else is taking in the rest: what is there can be found.
                isKept = true;
                return new RecordSearch(ledger, found.get(), false);
            }
            throw e;
        } finally {
            if (!isKept) {
                found.ifPresent(SearchIndex::close);
            }
        }
        return new RecordSearch(ledger, SearchIndex.open(folder).orElseThrow(), true);
    }

    /** An index that cannot be read is as good as none: it is made from the record alone. */
    private static Optional<SearchIndex> readable(Path folder) {
        try {
            return SearchIndex.open(folder);
        } catch (IndexException e) {
            if (e.isBusy()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static boolean isUpTo(Mark mark, Ledger.Extent extent) {
        return mark.log().equals(extent.origin()) && mark.size() <= extent.size();
    }

    private static long anew(Ledger ledger, Path folder, LongConsumer progress) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw RecordException.environment(folder + ": the index cannot be written (" + e + "). Mend that.");
        }
        try (Indexing indexing = Indexing.anew(folder)) {
            return fill(ledger, indexing, 0, progress);
        }
    }

    private static long extend(Ledger ledger, Path folder, long from, LongConsumer progress) {
        try (Indexing indexing = Indexing.goOn(folder)) {
            return fill(ledger, indexing, from, progress);
        }
    }

    private static long fill(Ledger ledger, Indexing indexing, long from, LongConsumer progress) {
        long taken = 0;
        try (Readings readings = Readings.from(ledger, from)) {
            while (readings.hasNext()) {
                Reading reading = readings.next();
                if (from > 0) {
                    // Read before by another program: the newer reading takes its place.
                    indexing.forget(reading.document().id());
                }
                List<Card> cards = Cards.of(reading);
                cards.forEach(indexing::add);
                taken += cards.size();
                progress.accept(taken);
            }
        }
        indexing.commit(new Mark(ledger.origin(), ledger.size()));
        return taken;
    }

    /** Whether it knows all of the record, and so need not be opened again. */
    public boolean isWhole() {
        return whole;
    }

    /**
     * How many entries of the record it knows, from the first on. While another program brings the index up they are fewer than
     * there are.
     */
    public long size() {
        return index.mark().size();
    }

    /**
     * The best entries, or where no words are given the newest.
     *
     * @param words see {@link Question#words}
     * @param limit most hits wanted
     */
    public Found find(String words, Selection selection, int limit) {
        return translated(() -> Found.of(index.find(new Question(words, selection, limit))));
    }

    /**
     * Documents and their facts, in the order of the log.
     *
     * @param documents ids; those that are not on record are left out
     * @param limit most entries wanted
     */
    public List<Found.Hit> of(Collection<String> documents, int limit) {
        return translated(() -> Found.hits(index.of(documents, limit)));
    }

    /** The leaves of what was found, from the record, in the same order. */
    public List<String> leaves(List<Found.Hit> hits) {
        return translated(() -> {
            Map<Long, String> bodies = ledger
                    .read(log -> log.at(hits.stream().map(Found.Hit::place).toList()))
                    .stream()
                    .collect(Collectors.toMap(StoredEntry::seq, StoredEntry::body));
            return hits.stream()
                    .map(hit -> bodies.get(hit.place()))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        });
    }

    private static <T> T translated(Supplier<T> work) {
        return RecordException.translated(() -> {
            try {
                return work.get();
            } catch (IndexException e) {
                throw RecordException.environment(String.valueOf(e.getMessage()));
            }
        });
    }

    @Override
    public void close() {
        index.close();
    }
}
