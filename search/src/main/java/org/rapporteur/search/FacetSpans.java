// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of one facet over all that is found, with the first and the last day of publication: one pass, as
 * {@link FacetCounting}. Not safe for use by many threads.
 */
final class FacetSpans extends SimpleCollector {

    /** No day: later than any as a first, earlier than any as a last. */
    private static final int NEVER = Integer.MAX_VALUE;

    private final String field;
    private final Map<String, Sum> sums = new HashMap<>();
    private @Nullable SortedSetDocValues values;
    private @Nullable NumericDocValues days;
    private int[] counts = {};
    private int[] firsts = {};
    private int[] lasts = {};

    /** Of one value, in days since 1970. */
    private record Sum(int count, int first, int last) {

        Sum plus(Sum other) {
            return new Sum(count + other.count, Math.min(first, other.first), Math.max(last, other.last));
        }

        FacetSpan span(String value) {
            return first == NEVER
                    ? new FacetSpan(value, count, null, null)
                    : new FacetSpan(value, count, LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
        }
    }

    private FacetSpans(String name) {
        this.field = Fields.FACET + name;
    }

    /** Counts a facet by several threads; the values come in no order. */
    static CollectorManager<FacetSpans, List<FacetSpan>> of(String name) {
        return new CollectorManager<>() {
            @Override
            public FacetSpans newCollector() {
                return new FacetSpans(name);
            }

            @Override
            public List<FacetSpan> reduce(Collection<FacetSpans> parts) throws IOException {
                Map<String, Sum> all = new HashMap<>();
                for (FacetSpans part : parts) {
                    part.add();
                    part.sums.forEach((value, sum) -> all.merge(value, sum, Sum::plus));
                }
                return all.entrySet().stream()
                        .map(entry -> entry.getValue().span(entry.getKey()))
                        .toList();
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        add();
        SortedSetDocValues of = DocValues.getSortedSet(context.reader(), field);
        values = of;
        days = DocValues.getNumeric(context.reader(), Fields.PUBLISHED);
        counts = new int[(int) of.getValueCount()];
        firsts = new int[counts.length];
        lasts = new int[counts.length];
        Arrays.fill(firsts, NEVER);
        Arrays.fill(lasts, -NEVER);
    }

    @Override
    public void collect(int doc) throws IOException {
        SortedSetDocValues of = values;
        if (of == null || !of.advanceExact(doc)) {
            return;
        }
        boolean isDated = days != null && days.advanceExact(doc);
        int day = isDated && days != null ? (int) days.longValue() : 0;
        for (int number = 0; number < of.docValueCount(); number++) {
            int ord = (int) of.nextOrd();
            counts[ord]++;
            if (isDated) {
                firsts[ord] = Math.min(firsts[ord], day);
                lasts[ord] = Math.max(lasts[ord], day);
            }
        }
    }

    /** Takes what the last segment has into the sums. */
    private void add() throws IOException {
        SortedSetDocValues of = values;
        for (int ord = 0; of != null && ord < counts.length; ord++) {
            if (counts[ord] > 0) {
                sums.merge(of.lookupOrd(ord).utf8ToString(), new Sum(counts[ord], firsts[ord], lasts[ord]), Sum::plus);
            }
        }
        values = null;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
