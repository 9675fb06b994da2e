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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.facts.corroboration.copies.CopyCandidates.Pair;
import org.rapporteur.facts.corroboration.digest.Digest;
import org.rapporteur.facts.corroboration.wording.Wording;
import org.rapporteur.model.source.DocumentId;

/**
 * Finds reports that are the same text, and those that are the same text with a fact changed. What two reports are to each
 * other depends on the two alone. Copies of copies are copies, unless that would make two one of which a fact tells apart;
 * of the ways to gather them, the likest go together first. Immutable and safe for use by many threads.
 */
public final class CopyFinder {

    /** Least share of the headline of one that the other tells, where they are the same text. */
    private static final double HEADLINE = 0.3;

    private final Changes changes = new Changes();

    /** Pairs whose words are asked for together. */
    private static final int TOGETHER = 256;

    /** A pair that was compared. */
    private record Compared(int earlier, int later, TextPair pair) {}

    /**
     * The relations between these reports: each copy with the report of its group that comes first, and one update for
     * each two groups that have one.
     *
     * @param reports in any order
     * @param wordings the words of several reports, by their ids; asked for a report each time that it is compared
     * @param before what was compared before; what is compared now is added
     */
    public List<Relation> find(
            List<Digest> reports, Function<Set<DocumentId>, Map<DocumentId, Wording>> wordings, Comparisons before) {
        List<Relation> relations = new ArrayList<>();
        List<Digest> distinct = distinct(reports, relations);
        List<Compared> compared = compare(distinct, wordings, before);
        // What is held whole first, and by the longest; of equals the earliest: nothing depends on the order of coming
        // in.
        compared.sort(Comparator.comparingDouble((Compared one) -> -one.pair().held())
                .thenComparingInt(one -> -one.pair().longer())
                .thenComparingInt(Compared::earlier)
                .thenComparingInt(Compared::later));
        gather(distinct, compared, relations);
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

    private List<Compared> compare(
            List<Digest> reports, Function<Set<DocumentId>, Map<DocumentId, Wording>> wordings, Comparisons before) {
        List<Pair> pairs = CopyCandidates.of(reports).stream()
                .filter(pair -> reports.get(pair.earlier()).tells(reports.get(pair.later()), HEADLINE))
                .toList();
        List<Pair> fresh = pairs.stream()
                .filter(pair -> !before.has(id(reports, pair.earlier()), id(reports, pair.later())))
                .toList();
        for (int start = 0; start < fresh.size(); start += TOGETHER) {
            List<Pair> together = fresh.subList(start, Math.min(start + TOGETHER, fresh.size()));
            Map<DocumentId, Wording> words = wordings.apply(together.stream()
                    .flatMap(pair -> Stream.of(pair.earlier(), pair.later()))
                    .map(report -> id(reports, report))
                    .collect(Collectors.toSet()));
            together.forEach(pair -> textPair(reports, pair, words, before));
        }
        return pairs.stream()
                .flatMap(pair -> textPair(reports, pair, Map.of(), before)
                        .map(found -> new Compared(pair.earlier(), pair.later(), found))
                        .stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Optional<TextPair> textPair(
            List<Digest> reports, Pair pair, Map<DocumentId, Wording> words, Comparisons before) {
        DocumentId earlier = id(reports, pair.earlier());
        DocumentId later = id(reports, pair.later());
        return before.of(earlier, later, () -> TextPair.of(words(words, earlier), words(words, later), changes));
    }

    private static DocumentId id(List<Digest> reports, int report) {
        return reports.get(report).id();
    }

    private static Wording words(Map<DocumentId, Wording> words, DocumentId report) {
        return Objects.requireNonNull(words.get(report), "the words of each report asked for must be given");
    }

    private static void gather(List<Digest> reports, List<Compared> compared, List<Relation> relations) {
        Groups groups = new Groups(reports.size());
        compared.stream()
                .filter(one -> one.pair().changed() != null)
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
        updates.values().forEach(one -> relations.add(update(reports, one)));
    }

    private static Relation update(List<Digest> reports, Compared one) {
        return new Relation(
                Relation.Kind.UPDATE,
                reports.get(one.later()).id(),
                reports.get(one.earlier()).id(),
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
