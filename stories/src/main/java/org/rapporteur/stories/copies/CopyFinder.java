// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;
import org.rapporteur.stories.copies.CopyCandidates.Pair;
import org.rapporteur.stories.digest.Digest;
import org.rapporteur.stories.wording.WordingReader;

/**
 * Finds reports that are the same text, and those that are the same text with a fact changed. What two reports are to each
 * other depends on the two alone. Copies of copies are copies, unless that would make two one of which a fact tells apart;
 * of the ways to gather them, the likest go together first. Immutable and safe for use by many threads.
 */
public final class CopyFinder {

    /** Reports before it, by day of publication, that a report meets for each passage. */
    public static final int MET = CopyCandidates.MET;

    /** Least share of the headline of one that the other tells, where they are the same text. */
    private static final double HEADLINE = 0.3;

    /** Rounds whose texts are asked for at once: those of the same days lie side by side in a record. */
    private static final int TOGETHER = 8;

    private final WordingReader wordings;
    private final Changes changes;

    public CopyFinder(Language language) {
        this.wordings = new WordingReader(language);
        this.changes = new Changes(language);
    }

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
        List<ComparedPair> compared = compare(distinct, arrival(reports, distinct), documents, before);
        relations.addAll(CopyGroups.gather(distinct.stream().map(Digest::id).toList(), compared));
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
            if (first == null || !isCopy(report, first)) {
                distinct.add(report);
            } else {
                relations.add(copy(report.id(), first.id()));
            }
        }
        return distinct;
    }

    /** Whether a report is a copy of the first of exactly its words. */
    public static boolean isCopy(Digest report, Digest first) {
        return first.tells(report, HEADLINE);
    }

    /** A report and the first of exactly its words. */
    public static Relation copy(DocumentId report, DocumentId first) {
        return new Relation(Relation.Kind.COPY, report, first, 1, "copy-same-words", List.of(), List.of());
    }

    /** Whether two reports with so many passages share enough of them to be worth comparing. */
    public static boolean suffices(int shared, int first, int second) {
        return CopyCandidates.suffices(shared, first, second);
    }

    /** Whether two reports, by what they share, are worth comparing word by word. */
    public static boolean isCandidate(Digest earlier, Digest later, int shared) {
        return CopyCandidates.suffices(
                        shared, earlier.passages().count(), later.passages().count())
                && earlier.tells(later, HEADLINE);
    }

    /** A text as {@link #compare(Seeds, Seeds)} takes it. */
    public Seeds prepare(Text text) {
        return new Seeds(wordings.read(text));
    }

    /** What two texts are to each other; empty where they are different ones. */
    public Optional<TextPair> compare(Seeds earlier, Seeds later) {
        return TextPair.of(earlier, later, changes);
    }

    /** For each of some reports its place among all. */
    private static int[] arrival(List<Digest> reports, List<Digest> some) {
        Map<DocumentId, Integer> places = new HashMap<>();
        reports.forEach(report -> places.put(report.id(), places.size()));
        return some.stream()
                .mapToInt(report -> Objects.requireNonNull(places.get(report.id())))
                .toArray();
    }

    private List<ComparedPair> compare(
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
                                .map(found -> new ComparedPair(pair.earlier(), pair.later(), found))
                                .stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Map<Comparisons.Ends, Optional<TextPair>> compare(
            List<Digest> reports, List<Pair> round, Map<DocumentId, Document> texts) {
        Map<DocumentId, Seeds> seeds = new HashMap<>();
        Map<Comparisons.Ends, Optional<TextPair>> found = new LinkedHashMap<>();
        for (Pair pair : round) {
            Comparisons.Ends ends = ends(reports, pair);
            found.put(ends, compare(seeds(ends.earlier(), texts, seeds), seeds(ends.later(), texts, seeds)));
        }
        return found;
    }

    private Seeds seeds(DocumentId id, Map<DocumentId, Document> texts, Map<DocumentId, Seeds> seeds) {
        return seeds.computeIfAbsent(
                id,
                report -> prepare(Objects.requireNonNull(texts.get(report), "each report asked for must be given")
                        .text()));
    }

    private static Comparisons.Ends ends(List<Digest> reports, Pair pair) {
        return new Comparisons.Ends(id(reports, pair.earlier()), id(reports, pair.later()));
    }

    private static DocumentId id(List<Digest> reports, int report) {
        return reports.get(report).id();
    }
}
