// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.stories.digest.Digest;

/**
 * Gathers the reports of one incident. Two groups become one story where their reports are alike on average (group-average
 * linking, Sokal and Michener 1958), the likest first, and where a report of one came out within a few days of a report of
 * the other. How alike two reports are depends on the two alone. Immutable and safe for use by many threads.
 */
public final class StoryFinder {

    /** Least average cosine of the reports of two groups. */
    public static final double LEAST = 0.175;

    /** Least cosine that is counted; less is chance. */
    private static final double COUNTED = 0.05;

    /** Most days between a report and the next of its story. */
    public static final int DAYS = 4;

    /**
     * The stories of these reports, each in order, those of one report included.
     *
     * @param reports in any order; of each group of copies one is enough
     */
    public List<List<DocumentId>> find(List<Digest> reports) {
        List<Digest> ordered = reports.stream().sorted().toList();
        return gather(ordered.stream().map(Digest::id).toList(), edges(ordered));
    }

    /**
     * The pairs of these reports that may tell of one incident. What comes before the days of a report has no influence on its
     * pairs, so they may be found by stretches of days.
     *
     * @param reports in their order
     */
    public static List<StoryEdge> edges(List<Digest> reports) {
        return StoryCandidates.of(reports, DAYS, COUNTED);
    }

    /**
     * The stories that follow from such pairs. Reports that no chain of pairs of at least {@link #LEAST} joins never become one
     * story: gathering each such set by itself gives the same.
     *
     * @param reports in their order
     * @param edges by their places in the order
     */
    public static List<List<DocumentId>> gather(List<DocumentId> reports, List<StoryEdge> edges) {
        Gathering gathering = new Gathering(reports);
        edges.forEach(gathering::offer);
        return gathering.stories();
    }

    /** Groups that grow. */
    private static final class Gathering {

        /** Two groups that may become one; groups are numbered, a new one gets a new number. */
        private record Merge(double likeness, int first, int second) {}

        private final List<DocumentId> reports;
        private final List<List<Integer>> members = new ArrayList<>();

        /** For each group the groups near it, with the sum of the cosines of all pairs of their reports. */
        private final List<Map<Integer, Double>> near = new ArrayList<>();

        private final PriorityQueue<Merge> queue =
                new PriorityQueue<>(Comparator.comparingDouble((Merge merge) -> -merge.likeness())
                        .thenComparingInt(Merge::first)
                        .thenComparingInt(Merge::second));

        Gathering(List<DocumentId> reports) {
            this.reports = reports;
            for (int i = 0; i < reports.size(); i++) {
                members.add(List.of(i));
                near.add(new TreeMap<>());
            }
        }

        void offer(StoryEdge edge) {
            near.get(edge.earlier()).put(edge.later(), edge.likeness());
            near.get(edge.later()).put(edge.earlier(), edge.likeness());
            offer(edge.earlier(), edge.later(), edge.likeness());
        }

        private void offer(int first, int second, double sum) {
            double pairs =
                    (double) members.get(first).size() * members.get(second).size();
            double likeness = sum / pairs;
            if (likeness >= LEAST) {
                queue.add(new Merge(likeness, Math.min(first, second), Math.max(first, second)));
            }
        }

        List<List<DocumentId>> stories() {
            while (!queue.isEmpty()) {
                Merge merge = queue.remove();
                if (!members.get(merge.first()).isEmpty()
                        && !members.get(merge.second()).isEmpty()) {
                    join(merge.first(), merge.second());
                }
            }
            return members.stream()
                    .filter(group -> !group.isEmpty())
                    .sorted(Comparator.comparing(List::getFirst))
                    .map(group -> group.stream().map(reports::get).toList())
                    .toList();
        }

        private void join(int first, int second) {
            int joined = members.size();
            members.add(Stream.concat(members.get(first).stream(), members.get(second).stream())
                    .sorted()
                    .toList());
            Map<Integer, Double> sums = new TreeMap<>(near.get(first));
            near.get(second).forEach((group, sum) -> sums.merge(group, sum, Double::sum));
            sums.remove(first);
            sums.remove(second);
            near.add(sums);
            for (int old : List.of(first, second)) {
                members.set(old, List.of());
                near.set(old, Map.of());
            }
            sums.forEach((other, sum) -> {
                near.get(other).remove(first);
                near.get(other).remove(second);
                near.get(other).put(joined, sum);
                offer(other, joined, sum);
            });
        }
    }
}
