// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.screening.name.NameToken;

/**
 * Which words of one name stand for which of another, in whatever order: the most alike first, then words written apart in one
 * name and joined in the other.
 *
 * @param pairs what stands for what
 * @param freeInQuery words of the query that nothing stands for
 * @param freeInEntry words of the entry that nothing stands for
 */
record Alignment(List<Pair> pairs, List<Integer> freeInQuery, List<Integer> freeInEntry) {

    private static final int MOST_JOINED = 3;

    /** What is at least so alike is taken before what is less, be it joined or not. */
    private static final double SURE_DEGREE = 0.9;

    private static final int SLIP_LETTERS = 7;
    private static final double SLIP_BESIDE = 0.5;
    private static final double SLIP_DEGREE = 0.75;

    /**
     * Words that stand for each other.
     *
     * @param query indexes of neighbouring words of the query, one or more
     * @param entry the same of the entry; one of both lists has one element, but where whole names are joined
     */
    record Pair(List<Integer> query, List<Integer> entry, Likeness likeness) {}

    static Alignment of(WeighedName query, WeighedName entry) {
        List<Pair> pairs = new ArrayList<>();
        boolean[] queryTaken = new boolean[query.size()];
        boolean[] entryTaken = new boolean[entry.size()];
        List<Pair> words = wordPairs(query, entry);
        for (double least : List.of(SURE_DEGREE, 0.0)) {
            words.stream()
                    .filter(pair -> pair.likeness.degree() >= least)
                    .forEach(pair -> take(pair, queryTaken, entryTaken, pairs));
            joinedPairs(query, entry, queryTaken, entryTaken).stream()
                    .filter(pair -> pair.likeness.degree() >= least)
                    .forEach(pair -> take(pair, queryTaken, entryTaken, pairs));
        }
        List<Integer> freeInQuery = withoutRepeats(free(queryTaken), query, queryTaken);
        List<Integer> freeInEntry = withoutRepeats(free(entryTaken), entry, entryTaken);
        if (freeInQuery.size() == 1 && freeInEntry.size() == 1) {
            Likeness slip = slip(query, freeInQuery.getFirst(), entry, freeInEntry.getFirst(), pairs);
            if (slip != null) {
                pairs.add(new Pair(freeInQuery, freeInEntry, slip));
                return new Alignment(List.copyOf(pairs), List.of(), List.of());
            }
        }
        return new Alignment(List.copyOf(pairs), freeInQuery, freeInEntry);
    }

    /** A word said again (Abdul Aziz Aziz) needs no counterpart of its own. */
    private static List<Integer> withoutRepeats(List<Integer> free, WeighedName name, boolean[] taken) {
        return free.stream()
                .filter(i -> IntStream.range(0, name.size())
                        .noneMatch(k -> taken[k]
                                && name.word(k).group().equals(name.word(i).group())))
                .toList();
    }

    /**
     * In a short word one letter more or less makes another name, but not where all the rest of a long enough name agrees.
     */
    private static @Nullable Likeness slip(WeighedName query, int i, WeighedName entry, int j, List<Pair> pairs) {
        NameToken one = query.word(i);
        NameToken other = entry.word(j);
        boolean words = (one.role() == NameToken.Role.NAME || other.role() == NameToken.Role.NAME)
                && !one.isSyllabic()
                && !other.isSyllabic()
                && !one.isConsonantal()
                && !other.isConsonantal();
        int letters = 0;
        for (int k = 0; k < query.size(); k++) {
            letters += query.word(k).text().length();
        }
        boolean agree = pairs.stream().allMatch(pair -> pair.likeness.edits() <= SLIP_BESIDE);
        if (!words || !agree || pairs.isEmpty() || letters < SLIP_LETTERS) {
            return null;
        }
        double edits = Spelling.oneEdit(one.text(), other.text());
        return Double.isInfinite(edits) ? null : new Likeness(SLIP_DEGREE, edits, 1, "slip");
    }

    private static void take(Pair pair, boolean[] queryTaken, boolean[] entryTaken, List<Pair> pairs) {
        boolean isFree = pair.query.stream().noneMatch(i -> queryTaken[i])
                && pair.entry.stream().noneMatch(i -> entryTaken[i]);
        if (isFree) {
            pair.query.forEach(i -> queryTaken[i] = true);
            pair.entry.forEach(i -> entryTaken[i] = true);
            pairs.add(pair);
        }
    }

    private static List<Integer> free(boolean[] taken) {
        return IntStream.range(0, taken.length).filter(i -> !taken[i]).boxed().collect(Collectors.toUnmodifiableList());
    }

    private static List<Pair> wordPairs(WeighedName query, WeighedName entry) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < query.size(); i++) {
            for (int j = 0; j < entry.size(); j++) {
                Likeness likeness = likeness(query, i, entry, j);
                if (likeness != null) {
                    pairs.add(new Pair(List.of(i), List.of(j), likeness));
                }
            }
        }
        // Of two words equally alike the ones nearer in their places: of three that are the same initial, for one.
        pairs.sort(Comparator.<Pair>comparingDouble(pair -> -pair.likeness.degree())
                .thenComparingDouble(pair -> -query.weight(pair.query.getFirst()))
                .thenComparingInt(pair -> Math.abs(pair.query.getFirst() - pair.entry.getFirst())));
        return pairs;
    }

    private static @Nullable Likeness likeness(WeighedName query, int i, WeighedName entry, int j) {
        NameToken one = query.word(i);
        NameToken other = entry.word(j);
        Likeness likeness = Likeness.of(one, other);
        if (likeness == null && one.role() == NameToken.Role.NAME && other.role() == NameToken.Role.NAME) {
            String withArticles = query.withArticles(i);
            String otherWithArticles = entry.withArticles(j);
            boolean queryHas = withArticles.length() > one.text().length();
            boolean entryHas = otherWithArticles.length() > other.text().length();
            if (queryHas != entryHas) {
                return Likeness.joined(
                        queryHas ? withArticles : one.text(), entryHas ? otherWithArticles : other.text());
            }
        }
        return likeness;
    }

    private static List<Pair> joinedPairs(
            WeighedName query, WeighedName entry, boolean[] queryTaken, boolean[] entryTaken) {
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> run : freeRuns(queryTaken)) {
            for (List<Integer> counterpart : freeRuns(entryTaken)) {
                if (run.size() + counterpart.size() > 2) {
                    Likeness likeness = Likeness.joined(
                            query.joined(run.getFirst(), run.getLast()),
                            entry.joined(counterpart.getFirst(), counterpart.getLast()));
                    if (likeness != null) {
                        pairs.add(new Pair(run, counterpart, likeness));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -pair.likeness.degree()));
        return pairs;
    }

    /** Neighbouring words that nothing stands for yet, up to three. */
    private static List<List<Integer>> freeRuns(boolean[] taken) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int start = 0; start < taken.length; start++) {
            for (int end = start; end < Math.min(taken.length, start + MOST_JOINED) && !taken[end]; end++) {
                runs.add(IntStream.rangeClosed(start, end).boxed().toList());
            }
        }
        return runs;
    }
}
