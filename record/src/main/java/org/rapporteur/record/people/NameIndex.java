// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.record.screening.RecordedHit;
import org.rapporteur.record.search.NameSpan;
import org.rapporteur.screening.match.Level;
import org.rapporteur.stories.identity.ActorName;

/**
 * The names of people and bodies of a record at one head, held in memory: some 200 bytes a name. Each order is made when it is first
 * asked for, and a question is one walk along it. Safe for use by many threads.
 */
public final class NameIndex {

    private final ListedName[] names;
    private final boolean hasHits;
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<Way, ListedName[]> ordered = new ConcurrentHashMap<>();

    /** An order and which way it goes. */
    private record Way(NameOrder order, boolean isReversed) {}

    /**
     * Some of the names.
     *
     * @param names from the place that was asked for on
     * @param total how many there are that are wanted, before and after these too
     */
    public record Page(List<ListedName> names, int total) {

        public Page {
            names = List.copyOf(names);
        }
    }

    private NameIndex(ListedName[] names) {
        this.names = names;
        this.hasHits = Arrays.stream(names).anyMatch(listed -> listed.hits() > 0);
        for (ListedName listed : names) {
            listed.span().countries().forEach(country -> countries.merge(country, 1, Integer::sum));
        }
    }

    /** @param hits of the record; those that do not stand are passed over */
    public static NameIndex of(Collection<NameSpan> spans, Collection<RecordedHit> hits) {
        Map<ActorName, Integer> standing = new HashMap<>();
        hits.stream()
                .filter(hit -> hit.level() != Level.NONE)
                .forEach(hit -> standing.merge(ActorName.of(hit.name()), 1, Integer::sum));
        return new NameIndex(spans.stream()
                .map(span -> new ListedName(
                        span,
                        span.name().toLowerCase(Locale.ROOT),
                        standing.isEmpty() ? 0 : standing.getOrDefault(ActorName.of(span.name()), 0)))
                .toArray(ListedName[]::new));
    }

    /** How many names each country has, by ISO 3166-1 alpha-3 codes. */
    public Map<String, Integer> countries() {
        return Map.copyOf(countries);
    }

    /** Whether any of them has a hit on a sanctions list. */
    public boolean hasHits() {
        return hasHits;
    }

    /**
     * The names that are wanted.
     *
     * @param from how many to pass over, at least 0
     * @param limit most that are given
     */
    public Page page(NameQuery query, int from, int limit) {
        List<ListedName> page = new ArrayList<>();
        int total = 0;
        for (ListedName listed : ordered.computeIfAbsent(new Way(query.order(), query.isReversed()), this::sorted)) {
            if (query.isWanted(listed)) {
                if (total >= from && page.size() < limit) {
                    page.add(listed);
                }
                total++;
            }
        }
        return new Page(page, total);
    }

    private ListedName[] sorted(Way way) {
        ListedName[] sorted = names.clone();
        Arrays.sort(sorted, way.order().comparator(way.isReversed()));
        return sorted;
    }
}
