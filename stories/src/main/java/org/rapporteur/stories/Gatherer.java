// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.stories.copies.Comparisons;
import org.rapporteur.stories.copies.CopyFinder;
import org.rapporteur.stories.copies.Relation;
import org.rapporteur.stories.digest.Digest;
import org.rapporteur.stories.digest.DigestReader;
import org.rapporteur.stories.story.ReportGroup;
import org.rapporteur.stories.story.StoryFinder;

/**
 * Gathers reports into stories: first those of the same words, then those that tell of the same thing in others. The result
 * depends on the reports alone, not on the order in which they are given. Immutable and safe for use by many threads.
 */
public final class Gatherer {

    private final DigestReader digests;
    private final CopyFinder copies;
    private final StoryFinder stories = new StoryFinder();

    public Gatherer(Language language) {
        this.digests = new DigestReader(language);
        this.copies = new CopyFinder(language);
    }

    /** What gathering needs to know of a report. */
    public Digest digest(Document document) {
        return digests.read(document);
    }

    /**
     * The stories of these reports, those of one report included, oldest first.
     *
     * @param reports in any order, each once; best in the one in which they came in
     * @param documents gives reports again by their ids, some at a time; asked only for those that share passages with others
     * @param before texts that were compared before; those compared now are added
     */
    public List<ReportGroup> gather(
            List<Digest> reports, Function<Set<DocumentId>, Map<DocumentId, Document>> documents, Comparisons before) {
        List<Digest> ordered = reports.stream().sorted().toList();
        List<Relation> relations = copies.find(reports, documents, before);
        Map<DocumentId, DocumentId> heads = heads(ordered, relations);
        Map<DocumentId, List<DocumentId>> families = new LinkedHashMap<>();
        ordered.forEach(report -> families.computeIfAbsent(heads.get(report.id()), head -> new ArrayList<>())
                .add(report.id()));
        Map<DocumentId, List<Relation>> within = new HashMap<>();
        relations.forEach(relation -> within.computeIfAbsent(heads.get(relation.from()), head -> new ArrayList<>())
                .add(relation));
        Map<DocumentId, Digest> byId = new HashMap<>();
        ordered.forEach(report -> byId.put(report.id(), report));
        List<Digest> first = ordered.stream()
                .filter(report -> families.containsKey(report.id()))
                .toList();
        Comparator<DocumentId> order = Comparator.comparing(byId::get);
        return stories.find(first).stream()
                .map(story -> new ReportGroup(
                        story.stream()
                                .map(families::get)
                                .flatMap(List::stream)
                                .sorted(order)
                                .toList(),
                        story.stream()
                                .flatMap(head -> within.getOrDefault(head, List.of()).stream())
                                .toList()))
                .toList();
    }

    /** For each report the first of its words, changed or not. */
    private static Map<DocumentId, DocumentId> heads(List<Digest> reports, List<Relation> relations) {
        return reports.isEmpty()
                ? Map.of()
                : new ReportGroup(reports.stream().map(Digest::id).toList(), relations).heads();
    }
}
