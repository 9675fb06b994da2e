// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.link.Link;
import org.rapporteur.model.link.LinkEnd;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.model.link.Series;
import org.rapporteur.model.link.Story;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.stories.copies.Relation;
import org.rapporteur.stories.story.ReportGroup;
import org.rapporteur.stories.wording.Wording;
import org.rapporteur.stories.wording.WordingReader;

/** Tells what holds between the reports of one story. Immutable and safe for use by many threads. */
public final class StoryLinker {

    /** Names that are shown as the reason why two reports tell one story. */
    private static final int SHOWN = 5;

    private final Origins origins;
    private final RunningFigures figures;
    private final Claims claims;
    private final WordingReader wordings;

    public StoryLinker(Language language) {
        this.origins = new Origins(language);
        this.figures = new RunningFigures(language, origins);
        this.claims = new Claims(language);
        this.wordings = new WordingReader(language);
    }

    /**
     * The story of these reports.
     *
     * @param gathered which reports, and which of them are of the same words
     * @param facts of each of these reports, in the same order
     */
    public Story tell(ReportGroup gathered, List<FactsDocument> facts) {
        return tell(gathered, facts, Map.of());
    }

    /**
     * The same after people decided on figures.
     *
     * @param settled of reports the categories of figures on which people decided: no other number of such a report counts
     */
    public Story tell(ReportGroup gathered, List<FactsDocument> facts, Map<DocumentId, Set<FigureCategory>> settled) {
        Map<DocumentId, FactsDocument> byId = new LinkedHashMap<>();
        facts.forEach(report -> byId.put(report.document().id(), report));
        if (!List.copyOf(byId.keySet()).equals(gathered.reports())) {
            throw new IllegalArgumentException(
                    "facts must be those of the reports in their order, are of " + byId.keySet());
        }
        List<Link> links = new ArrayList<>();
        gathered.relations().forEach(relation -> links.add(link(relation)));
        Map<DocumentId, DocumentId> heads = gathered.heads();
        FactsDocument first = facts.getFirst();
        Map<DocumentId, Wording> read = new HashMap<>();
        for (FactsDocument report : facts) {
            DocumentId id = report.document().id();
            if (Objects.equals(heads.get(id), id) && !id.equals(first.document().id())) {
                links.add(sameStory(report, first, read));
            }
        }
        Map<DocumentId, String> origin =
                origins.of(facts.stream().map(FactsDocument::document).toList(), heads);
        // A copy tells nothing new: of the same words one report is enough.
        Set<DocumentId> copies = gathered.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.COPY)
                .map(Relation::from)
                .collect(Collectors.toSet());
        claims.link(
                facts.stream()
                        .filter(report -> !copies.contains(report.document().id()))
                        .toList(),
                origin,
                links);
        List<Series> series = figures.of(facts, origin, settled, links);
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> originOf = new ArrayList<>();
        for (DocumentId report : gathered.reports()) {
            int number = numbers.size();
            originOf.add(numbers.computeIfAbsent(Objects.requireNonNull(origin.get(report)), name -> number));
        }
        return new Story(gathered.reports(), originOf, links, series);
    }

    private static Link link(Relation relation) {
        return new Link(
                relation.kind() == Relation.Kind.COPY ? LinkType.COPY_OF : LinkType.UPDATES,
                new LinkEnd(relation.from(), null, relation.fromWords()),
                new LinkEnd(relation.to(), null, relation.toWords()),
                new Why(relation.rule(), List.of(), relation.likeness(), List.of()));
    }

    private Link sameStory(FactsDocument report, FactsDocument first, Map<DocumentId, Wording> read) {
        Wording own = read.computeIfAbsent(
                report.document().id(), id -> wordings.read(report.document().text()));
        Wording other = read.computeIfAbsent(
                first.document().id(), id -> wordings.read(first.document().text()));
        Set<String> names = names(own).keySet().stream()
                .filter(names(other)::containsKey)
                .limit(SHOWN)
                .collect(Collectors.toSet());
        return new Link(
                LinkType.SAME_STORY,
                new LinkEnd(report.document().id(), null, places(own, names)),
                new LinkEnd(first.document().id(), null, places(other, names)),
                Why.of("story-same-words"));
    }

    /** Words with a capital inside a sentence, with their first place. */
    private static Map<String, Integer> names(Wording wording) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (int i = 1; i < wording.size(); i++) {
            if (wording.isCapital(i) && !wording.closesSentence(i - 1)) {
                names.putIfAbsent(wording.word(i), i);
            }
        }
        return names;
    }

    private static List<Span> places(Wording wording, Set<String> names) {
        return names(wording).entrySet().stream()
                .filter(name -> names.contains(name.getKey()))
                .map(name -> wording.span(name.getValue(), name.getValue() + 1))
                .toList();
    }
}
