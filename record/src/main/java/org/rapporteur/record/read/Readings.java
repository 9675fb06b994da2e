// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.review.Reviews;

/**
 * The documents of a ledger, each with its facts, current versions only, in the order of the log. Holds one at a time. Where
 * some entries only are wanted, documents without any are passed over: the log is walked twice side by side, once for all
 * entries, once for those wanted, so that nothing has to be remembered.
 */
public final class Readings implements Iterator<Reading>, AutoCloseable {

    private final Stream<StoredEntry> all;
    private final @Nullable Stream<StoredEntry> some;
    private final Consumer<StoredEntry> loose;
    private final Selection selection;
    private final Reviews reviews;
    private final Iterator<StoredEntry> entries;
    private final @Nullable Iterator<StoredEntry> wanted;
    private @Nullable StoredEntry nextEntry;
    private @Nullable StoredEntry nextWanted;
    private @Nullable Reading next;

    private Readings(
            Stream<StoredEntry> all,
            @Nullable Stream<StoredEntry> some,
            Consumer<StoredEntry> loose,
            Selection selection,
            Reviews reviews) {
        this.selection = selection;
        this.reviews = reviews;
        this.all = all;
        this.some = some;
        this.loose = loose;
        this.entries = all.iterator();
        this.wanted = some == null ? null : some.iterator();
        this.nextEntry = following(entries);
        this.nextWanted = wanted == null ? null : following(wanted);
        this.next = read();
    }

    /**
     * Those with an entry that is wanted; to be closed.
     *
     * @param loose is given what was read from no document, where all is wanted
     */
    public static Readings of(Ledger ledger, Reviews reviews, Selection selection, Consumer<StoredEntry> loose) {
        Stream<StoredEntry> all = ledger.entries(Filter.ALL);
        return selection.isAll()
                ? new Readings(all, null, loose, selection, reviews)
                : new Readings(all, unreviewed(ledger, selection), entry -> {}, selection, reviews);
    }

    /** What is wanted of documents on which nobody decided. */
    private static Stream<StoredEntry> unreviewed(Ledger ledger, Selection selection) {
        return selection.review() == null || selection.review() == Review.State.FOUND
                ? ledger.entries(Filters.of(selection))
                : Stream.empty();
    }

    /**
     * All from a place in the log on; to be closed.
     *
     * @param loose is given what was read from no document
     */
    public static Readings from(Ledger ledger, Reviews reviews, long place, Consumer<StoredEntry> loose) {
        return new Readings(ledger.entries(Filter.ALL.withFrom(place)), null, loose, Selection.ALL, reviews);
    }

    private static @Nullable StoredEntry following(Iterator<StoredEntry> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Reading next() {
        Reading reading = next;
        if (reading == null) {
            throw new NoSuchElementException("all documents have been handed out");
        }
        next = read();
        return reading;
    }

    private @Nullable Reading read() {
        while (nextEntry != null) {
            StoredEntry document = nextEntry;
            nextEntry = following(entries);
            if (document.kind() != EntryKind.DOCUMENT) {
                loose.accept(document);
                continue;
            }
            List<StoredEntry> facts = new ArrayList<>();
            while (nextEntry != null && isReadFrom(nextEntry, document)) {
                facts.add(nextEntry);
                nextEntry = following(entries);
            }
            Set<Long> chosen = chosen(document, facts);
            Reading reading = new Reading(document, facts, chosen, selection, reviews);
            if (isWanted(reading)) {
                return reading;
            }
        }
        return null;
    }

    private boolean isWanted(Reading reading) {
        if (selection.isAll() || !reading.isReviewed()) {
            return !reading.wanted().isEmpty();
        }
        return reading.wanted().contains(reading.document().seq())
                || !reading.recorded().wanted().isEmpty();
    }

    private static boolean isReadFrom(StoredEntry entry, StoredEntry document) {
        return entry.kind() != EntryKind.DOCUMENT && entry.reading() != null && entry.reading() == document.seq();
    }

    private Set<Long> chosen(StoredEntry document, List<StoredEntry> facts) {
        Set<Long> chosen = new HashSet<>();
        if (wanted == null) {
            chosen.add(document.seq());
            facts.forEach(fact -> chosen.add(fact.seq()));
            return chosen;
        }
        long end = facts.isEmpty() ? document.seq() : facts.getLast().seq();
        while (nextWanted != null && nextWanted.seq() <= end) {
            if (nextWanted.seq() >= document.seq()) {
                chosen.add(nextWanted.seq());
            }
            nextWanted = following(wanted);
        }
        return chosen;
    }

    @Override
    public void close() {
        all.close();
        if (some != null) {
            some.close();
        }
    }
}
