// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.corroboration.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.rapporteur.facts.corroboration.copies.CopyCandidates.Pair;
import org.rapporteur.facts.corroboration.digest.Digest;
import org.rapporteur.facts.corroboration.wording.Wording;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;

/**
 * Finds reports that are the same text, and those that are the same text with a fact changed. What two reports are to each
 * other depends on the two alone. Copies of copies are copies, unless that would make two one of which a fact tells apart;
 * of the ways to gather them, the likest go together first. Immutable and safe for use by many threads.
 */
public final class CopyFinder {

    /** Least share of the headline of one that the other tells, where they are the same text. */
    private static final double HEADLINE = 0.3;

    private final Changes changes = new Changes();

    /** A pair that was compared. */
    private record Compared(int earlier, int later, TextPair pair) {}

    /**
     * The relations between these reports: each copy with the report of its group that comes first, and one update for
     * each two groups that have one.
     *
     * @param reports in any order
     * @param wordings the words of a report; asked for a report each time that it is compared
     */
    public List<Relation> find(List<Digest> reports, Function<DocumentId, Wording> wordings) {
        List<Relation> relations = new ArrayList<>();
        List<Digest> distinct = distinct(reports, relations);
        List<Compared> compared = new ArrayList<>();
        Map<Integer, Wording> seen = new HashMap<>();
        for (Pair pair : CopyCandidates.of(distinct)) {
            if (!distinct.get(pair.earlier()).tells(distinct.get(pair.later()), HEADLINE)) {
                continue;
            }
            seen.keySet().removeIf(report -> seen.size() > 64 && report < pair.later() - 64);
            Wording first = seen.computeIfAbsent(
                    pair.earlier(), i -> wordings.apply(distinct.get(i).id()));
            Wording second = seen.computeIfAbsent(
                    pair.later(), i -> wordings.apply(distinct.get(i).id()));
            TextPair.of(first, second, changes)
                    .ifPresent(found -> compared.add(new Compared(pair.earlier(), pair.later(), found)));
        }
        // What is held whole first, and by the longest; of equals the earliest: nothing depends on the order of coming
        // in.
        compared.sort(Comparator.comparingDouble((Compared one) -> -one.pair().held())
                .thenComparingInt(one -> -one.pair().longer())
                .thenComparingInt(Compared::earlier)
                .thenComparingInt(Compared::later));
        gather(distinct, compared, wordings, relations);
        return relations;
    }

    /** One report for each text, in order; the others are its copies. */
    private static List<Digest> distinct(List<Digest> reports, List<Relation> relations) {
        Map<Long, Digest> kept = new LinkedHashMap<>();
        List<Digest> distinct = new ArrayList<>();
        for (Digest report : reports.stream().sorted().toList()) {
            if (report.passages().size() == 0) {
                continue;
            }
            Digest first = kept.putIfAbsent(report.passages().whole(), report);
            if (first == null || !first.tells(report, HEADLINE)) {
                distinct.add(report);
            } else {
                relations.add(new Relation(
                        Relation.Kind.COPY, report.id(), first.id(), 1, "copy-same-words", List.of(), List.of()));
            }
        }
        return distinct;
    }

    private void gather(
            List<Digest> reports,
            List<Compared> compared,
            Function<DocumentId, Wording> wordings,
            List<Relation> relations) {
        Groups groups = new Groups(reports.size());
        compared.stream()
                .filter(one -> !one.pair().changes().isEmpty())
                .forEach(one -> groups.part(one.earlier(), one.later()));
        compared.stream().filter(one -> one.pair().isCopy()).forEach(one -> groups.join(one.earlier(), one.later()));
        Map<Integer, Compared> closest = new HashMap<>();
        Map<List<Integer>, Compared> updates = new TreeMap<>(
                Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparingInt(List::getLast));
        for (Compared one : compared) {
            if (one.pair().isCopy()) {
                closest.putIfAbsent(one.later(), one);
            } else {
                int first = groups.of(one.earlier());
                int second = groups.of(one.later());
                if (first != second) {
                    updates.putIfAbsent(List.of(Math.min(first, second), Math.max(first, second)), one);
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
                        reports.get(report).id(),
                        reports.get(head).id(),
                        likeness,
                        "copy-same-passages",
                        List.of(),
                        List.of()));
            }
        }
        updates.values().forEach(one -> relations.add(update(reports, one, wordings)));
    }

    private static Relation update(List<Digest> reports, Compared one, Function<DocumentId, Wording> wordings) {
        DocumentId earlier = reports.get(one.earlier()).id();
        DocumentId later = reports.get(one.later()).id();
        Wording first = wordings.apply(earlier);
        Wording second = wordings.apply(later);
        List<Change> facts = one.pair().changes();
        List<Span> fromWords = facts.stream()
                .filter(change -> change.place().secondEnd() > change.place().secondStart())
                .map(change ->
                        second.span(change.place().secondStart(), change.place().secondEnd()))
                .toList();
        List<Span> toWords = facts.stream()
                .filter(change -> change.place().firstEnd() > change.place().firstStart())
                .map(change ->
                        first.span(change.place().firstStart(), change.place().firstEnd()))
                .sorted()
                .toList();
        String rule =
                facts.isEmpty() ? "update-rework" : facts.getFirst().kind().rule();
        return new Relation(Relation.Kind.UPDATE, later, earlier, one.pair().likeness(), rule, fromWords, toWords);
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
