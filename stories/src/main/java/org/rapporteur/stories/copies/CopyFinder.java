// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

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
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.stories.copies.CopyCandidates.Pair;
import org.rapporteur.stories.digest.Digest;
import org.rapporteur.stories.wording.WordingReader;

/**
 * Finds reports that are the same text, and those that are the same text with a fact changed. What two reports are to each
 * other depends on the two alone. Copies of copies are copies, unless that would make two one of which a fact tells apart;
 * of the ways to gather them, the likest go together first. Immutable and safe for use by many threads.
 */
public final class CopyFinder {

    /** Least share of the headline of one that the other tells, where they are the same text. */
    private static final double HEADLINE = 0.3;

    /** Versions before it that a changed text is linked with, the likest: so links grow with the reports and not their square. */
    private static final int VERSIONS = 3;

    /** Rounds whose texts are asked for at once: those of the same days lie side by side in a record. */
    private static final int TOGETHER = 8;

    private final WordingReader wordings = new WordingReader();
    private final Changes changes = new Changes();

    /** A pair that was compared. */
    private record Compared(int earlier, int later, TextPair pair) {}

    /**
     * The relations between these reports: each copy with the report of its group that comes first, and each group that has a
     * fact changed with the likest before it.
     *
     * @param reports in any order; best in the one in which they came in, for the words of neighbours are asked for together
     * @param documents gives several reports by their ids; may be asked for a report several times
     * @param before what was compared before; what is compared now is added
     */
    public List<Relation> find(
            List<Digest> reports, Function<Set<DocumentId>, Map<DocumentId, Document>> documents, Comparisons before) {
        List<Relation> relations = new ArrayList<>();
        List<Digest> distinct = distinct(reports, relations);
        List<Compared> compared = compare(distinct, arrival(reports, distinct), documents, before);
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

    /** For each of some reports its place among all. */
    private static int[] arrival(List<Digest> reports, List<Digest> some) {
        Map<DocumentId, Integer> places = new HashMap<>();
        reports.forEach(report -> places.put(report.id(), places.size()));
        return some.stream()
                .mapToInt(report -> Objects.requireNonNull(places.get(report.id())))
                .toArray();
    }

    private List<Compared> compare(
            List<Digest> reports,
            int[] arrival,
            Function<Set<DocumentId>, Map<DocumentId, Document>> documents,
            Comparisons before) {
        List<Pair> pairs = CopyCandidates.of(reports).stream()
                .filter(pair -> reports.get(pair.earlier()).tells(reports.get(pair.later()), HEADLINE))
                .toList();
        List<Pair> fresh =
                pairs.stream().filter(pair -> !before.has(ends(reports, pair))).toList();
        List<List<Pair>> rounds = Rounds.of(fresh, arrival);
        for (int from = 0; from < rounds.size(); from += TOGETHER) {
            List<List<Pair>> together = rounds.subList(from, Math.min(from + TOGETHER, rounds.size()));
            Map<DocumentId, Document> texts = documents.apply(together.stream()
                    .flatMap(List::stream)
                    .flatMap(pair -> Stream.of(pair.earlier(), pair.later()))
                    .map(report -> id(reports, report))
                    .collect(Collectors.toSet()));
            together.parallelStream()
                    .map(round -> compare(reports, round, texts))
                    .forEachOrdered(before::add);
        }
        return pairs.stream()
                .flatMap(
                        pair -> before
                                .of(ends(reports, pair))
                                .map(found -> new Compared(pair.earlier(), pair.later(), found))
                                .stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Map<Comparisons.Ends, Optional<TextPair>> compare(
            List<Digest> reports, List<Pair> round, Map<DocumentId, Document> texts) {
        Map<DocumentId, Seeds> seeds = new HashMap<>();
        Map<Comparisons.Ends, Optional<TextPair>> found = new LinkedHashMap<>();
        for (Pair pair : round) {
            Comparisons.Ends ends = ends(reports, pair);
            found.put(
                    ends, TextPair.of(seeds(ends.earlier(), texts, seeds), seeds(ends.later(), texts, seeds), changes));
        }
        return found;
    }

    private Seeds seeds(DocumentId id, Map<DocumentId, Document> texts, Map<DocumentId, Seeds> seeds) {
        return seeds.computeIfAbsent(
                id,
                report -> new Seeds(
                        wordings.read(Objects.requireNonNull(texts.get(report), "each report asked for must be given")
                                .text())));
    }

    private static Comparisons.Ends ends(List<Digest> reports, Pair pair) {
        return new Comparisons.Ends(id(reports, pair.earlier()), id(reports, pair.later()));
    }

    private static DocumentId id(List<Digest> reports, int report) {
        return reports.get(report).id();
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
        Map<Integer, Integer> versions = new HashMap<>();
        for (Compared one : compared) {
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
