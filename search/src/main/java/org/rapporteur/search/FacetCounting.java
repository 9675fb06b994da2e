// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of facets over all that is found: one pass, an array of counts a segment. Not safe for use by many threads. */
final class FacetCounting extends SimpleCollector {

    private final List<String> names;
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final List<SortedSetDocValues> values = new ArrayList<>();
    private final List<int[]> seen = new ArrayList<>();

    private FacetCounting(List<String> names) {
        this.names = names;
    }

    /** Counts some facets by several threads. */
    static CollectorManager<FacetCounting, Map<String, List<FacetCount>>> of(List<String> names) {
        return new CollectorManager<>() {
            @Override
            public FacetCounting newCollector() {
                return new FacetCounting(names);
            }

            @Override
            public Map<String, List<FacetCount>> reduce(Collection<FacetCounting> parts) throws IOException {
                Map<String, Map<String, Integer>> sums = new HashMap<>();
                for (FacetCounting part : parts) {
                    part.add();
                    part.counts.forEach((name, counted) -> counted.forEach((value, count) ->
                            sums.computeIfAbsent(name, key -> new HashMap<>()).merge(value, count, Integer::sum)));
                }
                Map<String, List<FacetCount>> found = new LinkedHashMap<>();
                names.forEach(name -> found.put(name, ordered(sums.getOrDefault(name, Map.of()))));
                return found;
            }
        };
    }

    private static List<FacetCount> ordered(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .toList();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        add();
        for (String name : names) {
            SortedSetDocValues of = DocValues.getSortedSet(context.reader(), Fields.FACET + name);
            values.add(of);
            seen.add(new int[(int) of.getValueCount()]);
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            SortedSetDocValues of = values.get(i);
            if (of.advanceExact(doc)) {
                for (int number = 0; number < of.docValueCount(); number++) {
                    seen.get(i)[(int) of.nextOrd()]++;
                }
            }
        }
    }

    /** Takes what the last segment has into the counts. */
    private void add() throws IOException {
        for (int i = 0; i < values.size(); i++) {
            Map<String, Integer> counted = counts.computeIfAbsent(names.get(i), key -> new HashMap<>());
            int[] ofSegment = seen.get(i);
            for (int ord = 0; ord < ofSegment.length; ord++) {
                if (ofSegment[ord] > 0) {
                    counted.merge(values.get(i).lookupOrd(ord).utf8ToString(), ofSegment[ord], Integer::sum);
                }
            }
        }
        values.clear();
        seen.clear();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
