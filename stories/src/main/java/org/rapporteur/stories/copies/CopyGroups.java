// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.model.source.DocumentId;

/**
 * Gathers compared reports into groups of copies and links groups that tell a fact differently. Reports that no chain of pairs
 * joins have no influence on each other: gathering each such set by itself gives the same.
 */
public final class CopyGroups {

    /** Versions before it that a changed text is linked with, the likest: so links grow with the reports and not their square. */
    private static final int VERSIONS = 3;

    private CopyGroups() {}

    /**
     * The relations that follow from compared pairs: each copy with the report of its group that comes first, and each group that
     * has a fact changed with the likest before it.
     *
     * @param reports in their order
     * @param pairs of these, by their places in the order; each pair once
     */
    public static List<Relation> gather(List<DocumentId> reports, List<ComparedPair> pairs) {
        List<Relation> relations = new ArrayList<>();
        List<ComparedPair> compared = pairs.stream()
                // What is held whole first, and by the longest; of equals the earliest: nothing depends on the order of
                // coming in.
                .sorted(Comparator.comparingDouble(
                                (ComparedPair one) -> -one.pair().held())
                        .thenComparingInt(one -> -one.pair().longer())
                        .thenComparingInt(ComparedPair::earlier)
                        .thenComparingInt(ComparedPair::later))
                .toList();
        Groups groups = new Groups(reports.size());
        compared.stream()
                .filter(one -> one.pair().changed() != null)
                .forEach(one -> groups.part(one.earlier(), one.later()));
        compared.stream().filter(one -> one.pair().isCopy()).forEach(one -> groups.join(one.earlier(), one.later()));
        Map<Integer, ComparedPair> closest = new HashMap<>();
        Map<List<Integer>, ComparedPair> updates = new TreeMap<>(
                Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparingInt(List::getLast));
        Map<Integer, Integer> versions = new HashMap<>();
        for (ComparedPair one : compared) {
            if (one.pair().isCopy()) {
                closest.putIfAbsent(one.later(), one);
            } else {
                int first = Math.min(groups.of(one.earlier()), groups.of(one.later()));
                int second = Math.max(groups.of(one.earlier()), groups.of(one.later()));
                if (first != second
                        && !updates.containsKey(List.of(first, second))
                        && versions.merge(second, 1, Integer::sum) <= VERSIONS) {
                    updates.put(List.of(first, second), one);
                }
            }
        }
        for (int report = 0; report < reports.size(); report++) {
            int head = groups.of(report);
            if (head != report) {
                double likeness = Optional.ofNullable(closest.get(report))
                        .map(one -> one.pair().likeness())
                        .orElse(0.5);
                relations.add(new Relation(
                        Relation.Kind.COPY,
                        reports.get(report),
                        reports.get(head),
                        likeness,
                        "copy-same-passages",
                        List.of(),
                        List.of()));
            }
        }
        updates.values().forEach(one -> relations.add(update(reports, one)));
        return relations;
    }

    private static Relation update(List<DocumentId> reports, ComparedPair one) {
        return new Relation(
                Relation.Kind.UPDATE,
                reports.get(one.later()),
                reports.get(one.earlier()),
                one.pair().likeness(),
                Objects.requireNonNullElse(one.pair().changed(), "update-rework"),
                one.pair().fromWords(),
                one.pair().toWords());
    }

    /** Groups of reports, each known by its first, some of which may not become one. */
    private static final class Groups {

        private final int[] up;
        private final Map<Integer, Set<Integer>> parted = new HashMap<>();

        Groups(int size) {
            up = new int[size];
            for (int i = 0; i < size; i++) {
                up[i] = i;
            }
        }

        int of(int report) {
            int root = report;
            while (up[root] != root) {
                root = up[root];
            }
            up[report] = root;
            return root;
        }

        void part(int first, int second) {
            parted.computeIfAbsent(first, key -> new HashSet<>()).add(second);
            parted.computeIfAbsent(second, key -> new HashSet<>()).add(first);
        }

        void join(int first, int second) {
            int a = Math.min(of(first), of(second));
            int b = Math.max(of(first), of(second));
            Set<Integer> others = parted.getOrDefault(b, Set.of());
            if (a == b || others.contains(a)) {
                return;
            }
            up[b] = a;
            for (int other : others) {
                parted.computeIfAbsent(other, key -> new HashSet<>()).remove(b);
                part(a, other);
            }
            parted.remove(b);
        }
    }
}
