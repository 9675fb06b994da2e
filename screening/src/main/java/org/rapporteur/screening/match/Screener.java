// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.screening.list.ListEntry;
import org.rapporteur.screening.list.WatchList;
import org.rapporteur.screening.name.NameParser;

/** Compares names with lists. Immutable; safe for use by many threads, each of which keeps some memory for it. */
public final class Screener {

    private final NameIndex index;
    private final List<ListEntry> entries = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final ThreadLocal<Gathering> gathering;

    /** A screener for these lists together. */
    public Screener(List<WatchList> lists) {
        for (WatchList list : lists) {
            for (ListEntry entry : list.entries()) {
                entries.add(entry);
                sources.add(list.source());
            }
        }
        index = new NameIndex(lists);
        gathering = ThreadLocal.withInitial(() -> new Gathering(index.size()));
    }

    /** How many names, aliases included, are compared with. */
    public int names() {
        return index.size();
    }

    /**
     * Every entry that the query may be, best first, and after them the namesakes that something rules out, at
     * {@link Level#NONE}.
     */
    public List<Hit> screen(Query query) {
        WeighedName name = WeighedName.of(NameParser.parse(query.name(), query.kind()), index.dictionary());
        Map<Integer, Found> best = new HashMap<>();
        if (name.size() > 0) {
            index.forEachCandidate(name, gathering.get(), number -> {
                NameIndex.Listed listed = index.name(number);
                if (listed.comparesWith(name)
                        && query.kind().fits(entries.get(listed.entry()).kind())) {
                    NameComparison comparison = NameComparison.of(name, listed.weighed());
                    Found known = best.get(listed.entry());
                    if (comparison.score() >= NameComparison.POSSIBLE
                            && (known == null || known.comparison.score() < comparison.score())) {
                        best.put(listed.entry(), new Found(listed, comparison));
                    }
                }
            });
        }
        return best.values().stream()
                .map(found -> hit(query, found))
                .sorted(Comparator.<Hit, Level>comparing(Hit::level, Comparator.reverseOrder())
                        .thenComparingDouble(hit -> -hit.score())
                        .thenComparing(hit -> hit.entry().id()))
                .toList();
    }

    /** A listed name and how it compares. */
    private record Found(NameIndex.Listed listed, NameComparison comparison) {}

    private Hit hit(Query query, Found found) {
        ListEntry entry = entries.get(found.listed.entry());
        Circumstances circumstances = Circumstances.of(query, entry);
        Level level = circumstances.level();
        double score = NameComparison.rounded(found.comparison.score());
        List<Feature> why = new ArrayList<>();
        why.add(new Feature(
                "name",
                query.name(),
                found.listed.name().text(),
                score,
                found.listed.name().weak() ? "a name that the list calls weak" : "alike"));
        why.addAll(found.comparison.why());
        why.addAll(circumstances.why());
        @Nullable String list = sources.get(found.listed.entry());
        return new Hit(query.id(), list, entry, score, level, why);
    }
}
