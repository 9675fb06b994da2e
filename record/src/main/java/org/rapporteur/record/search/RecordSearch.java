// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.leaf.FactLeaf;
import org.rapporteur.record.read.Entries;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.Reading;
import org.rapporteur.record.read.Readings;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.review.Decided;
import org.rapporteur.record.review.Reviews;
import org.rapporteur.search.Card;
import org.rapporteur.search.FacetCount;
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

    /** Counts of lists that are kept. */
    private static final int COUNTS = 300;

    private final OpenLedger ledger;
    private final SearchIndex index;
    private final boolean whole;

    /** Those used last. */
    private final Map<List<Object>, Map<Facet, List<ValueCount>>> counts =
            Collections.synchronizedMap(new LinkedHashMap<>(COUNTS, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<List<Object>, Map<Facet, List<ValueCount>>> eldest) {
                    return size() > COUNTS;
                }
            });

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
        return translated(() -> ledger.read(
                log -> anew(log, ledger.reviews(), ledger.directory().resolve(FOLDER), progress)));
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
                ledger.read(log -> extend(log, ledger.reviews(), folder, from, progress));
            } else {
                ledger.read(log -> anew(log, ledger.reviews(), folder, progress));
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

    private static long anew(Ledger ledger, Reviews reviews, Path folder, LongConsumer progress) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw RecordException.environment(folder + ": the index cannot be written (" + e + "). Mend that.");
        }
        try (Indexing indexing = Indexing.anew(folder)) {
            return fill(ledger, reviews, indexing, 0, progress);
        }
    }

    private static long extend(Ledger ledger, Reviews reviews, Path folder, long from, LongConsumer progress) {
        try (Indexing indexing = Indexing.goOn(folder)) {
            return fill(ledger, reviews, indexing, from, progress);
        }
    }

    private static long fill(Ledger ledger, Reviews reviews, Indexing indexing, long from, LongConsumer progress) {
        long taken = 0;
        Set<String> decided = new LinkedHashSet<>();
        try (Readings readings = Readings.from(ledger, reviews, from, loose -> {
            if (loose.kind() == EntryKind.REVIEW) {
                decided.add(Decided.of(loose).leaf().subject().document().value());
            }
        })) {
            while (readings.hasNext()) {
                Reading reading = readings.next();
                taken += take(indexing, reading, from > 0);
                decided.remove(reading.document().id());
                progress.accept(taken);
            }
        }
        if (from > 0) {
            for (List<StoredEntry> entries : ledger.readings(ledger.lastReadings(decided))) {
                taken += take(indexing, Reading.of(entries, reviews), true);
            }
        }
        indexing.commit(new Mark(ledger.origin(), ledger.size()));
        return taken;
    }

    /** What was read before by another program, or decided on since, takes the place of what is there. */
    private static int take(Indexing indexing, Reading reading, boolean isAgain) {
        if (isAgain) {
            indexing.forget(reading.document().id());
        }
        List<Card> cards = Cards.of(reading);
        cards.forEach(indexing::add);
        return cards.size();
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
        return find(words, selection, Map.of(), limit);
    }

    /**
     * The best entries with some values of facets, or where no words are given the newest.
     *
     * @param picked the value that each must have
     */
    public Found find(String words, Selection selection, Map<Facet, String> picked, int limit) {
        return find(new SearchCriteria(words, selection, picked), limit);
    }

    /** The best entries of what is wanted, or where no words are given the newest. */
    public Found find(SearchCriteria wanted, int limit) {
        return translated(() -> Found.of(index.find(question(wanted, limit))));
    }

    /** How many of all that is found have each value of some facets, the one that most have first. */
    public Map<Facet, List<ValueCount>> count(
            String words, Selection selection, Map<Facet, String> picked, List<Facet> facets) {
        return count(new SearchCriteria(words, selection, picked), facets);
    }

    /** The same of what is wanted. What was counted lately is kept, for the index stays as it is. */
    public Map<Facet, List<ValueCount>> count(SearchCriteria wanted, List<Facet> facets) {
        List<Object> asked = List.of(wanted, facets);
        Map<Facet, List<ValueCount>> known = counts.get(asked);
        if (known != null) {
            return known;
        }
        Map<Facet, List<ValueCount>> counted = counted(wanted, facets);
        counts.put(asked, counted);
        return counted;
    }

    private Map<Facet, List<ValueCount>> counted(SearchCriteria wanted, List<Facet> facets) {
        return translated(() -> {
            Map<String, List<FacetCount>> counted = index.count(
                    question(wanted, 1), facets.stream().map(Facet::label).toList());
            Map<Facet, List<ValueCount>> found = new EnumMap<>(Facet.class);
            facets.forEach(facet -> found.put(
                    facet,
                    counted.getOrDefault(facet.label(), List.of()).stream()
                            .map(count -> new ValueCount(count.value(), count.count()))
                            .toList()));
            return Collections.unmodifiableMap(found);
        });
    }

    /** The names of people and bodies that take part in facts, in the order of their characters. */
    public List<NameSpan> names() {
        SearchCriteria all = new SearchCriteria("", Selection.ALL, Map.of());
        List<ValueCount> countries =
                count(all, List.of(Facet.NAME_COUNTRY)).getOrDefault(Facet.NAME_COUNTRY, List.of());
        return translated(() -> NameSpan.of(index.spans(question(all, 1), Facet.NAME.label()), countries));
    }

    private static Question question(SearchCriteria wanted, int limit) {
        return new Question(
                wanted.words(),
                wanted.selection(),
                limit,
                wanted.picked().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().label(), Map.Entry::getValue)),
                new Question.Matter(wanted.about(), wanted.least(), wanted.most(), wanted.charge(), wanted.due()));
    }

    /** Documents themselves, without what they establish, in the order of the log; those that are not on record are left out. */
    public List<Found.Hit> documents(Collection<String> documents) {
        return translated(() -> Found.hits(index.documents(documents)));
    }

    /** The words that somebody may have meant, where some of those written stand nowhere; nothing where there are none. */
    public Optional<String> otherwise(String words) {
        return translated(() -> index.otherwise(words));
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

    /** The facts that somebody should look at, what matters most and is least sure first; see {@link SearchIndex#queue}. */
    public Found queue(String words, Selection selection, int limit) {
        return translated(() -> Found.of(index.queue(new Question(words, selection, limit))));
    }

    /** How far people are with looking at what fits. */
    public ReviewProgress progress(String words, Selection selection) {
        return translated(() -> ReviewProgress.of(index.progress(new Question(words, selection, 1))));
    }

    /** Facts of the same words in the same sentence, in all reports that have it, in the order of the log. */
    public List<Found.Hit> sameSentence(Fact fact, RecordedDocument document, int limit) {
        String key = document.key(fact.id());
        String sentence = Cards.same(fact, document);
        return translated(() -> Found.hits(index.sameSentence(FactLeaf.kind(key).label(), sentence, limit)));
    }

    /**
     * The leaves of what was found, from the record, in the same order; of a fact that somebody decided on, what holds, with
     * {@code review}.
     */
    public List<String> leaves(List<Found.Hit> hits) {
        return translated(() -> {
            Map<Long, String> bodies = ledger
                    .read(log -> log.at(hits.stream().map(Found.Hit::place).toList()))
                    .stream()
                    .collect(Collectors.toMap(StoredEntry::seq, StoredEntry::body));
            Entries entries = new Entries(ledger);
            return hits.stream()
                    .map(hit -> hit.gist() == null || hit.gist().review() == null
                            ? bodies.get(hit.place())
                            : entries.fact(hit.kind(), hit.id()).orElse(null))
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
