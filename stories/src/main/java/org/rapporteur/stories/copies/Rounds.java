// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.stories.copies.CopyCandidates.Pair;

/**
 * Pairs to be compared, in rounds of few reports each, so that the words of a report are asked for as seldom as may be: reports
 * that hang together by pairs come in one round, and those that came in together in one or the next.
 */
final class Rounds {

    /** Most reports whose words are held at once, but for those of one pair. */
    private static final int REPORTS = 512;

    private Rounds() {}

    /**
     * @param arrival for each report its place in the order in which the reports came in
     * @return each pair once; which round it is in says nothing of what it is
     */
    static List<List<Pair>> of(List<Pair> pairs, int[] arrival) {
        int[] up = new int[arrival.length];
        for (int i = 0; i < up.length; i++) {
            up[i] = i;
        }
        for (Pair pair : pairs) {
            int first = root(up, pair.earlier());
            int second = root(up, pair.later());
            // The root of a group is what came in first of it.
            if (arrival[first] <= arrival[second]) {
                up[second] = first;
            } else {
                up[first] = second;
            }
        }
        List<List<Pair>> rounds = new ArrayList<>();
        Set<Integer> reports = new HashSet<>();
        List<Pair> round = new ArrayList<>();
        for (Pair pair : pairs.stream()
                .sorted(Comparator.comparingInt((Pair pair) -> arrival[root(up, pair.later())])
                        .thenComparingInt(pair -> arrival[pair.later()])
                        .thenComparingInt(pair -> arrival[pair.earlier()]))
                .toList()) {
            if (reports.size() >= REPORTS && !(reports.contains(pair.earlier()) && reports.contains(pair.later()))) {
                rounds.add(round);
                round = new ArrayList<>();
                reports.clear();
            }
            reports.add(pair.earlier());
            reports.add(pair.later());
            round.add(pair);
        }
        if (!round.isEmpty()) {
            rounds.add(round);
        }
        return rounds;
    }

    private static int root(int[] up, int report) {
        int root = report;
        while (up[root] != root) {
            up[root] = up[up[root]];
            root = up[root];
        }
        return root;
    }
}
