// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.link.Link;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.model.link.Story;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.source.Outlet;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;
import org.rapporteur.stories.agreement.StoryLinker;
import org.rapporteur.stories.copies.Comparisons;

/** Reports written by hand, and what comparing makes of them, by the names that the reports were given. */
final class Newsroom {

    private final Map<DocumentId, FactsDocument> reports = new LinkedHashMap<>();
    private final Map<DocumentId, String> names = new HashMap<>();

    /** A report with what it counts: a word of its text, the number, what befell them. */
    Newsroom report(String name, @Nullable String day, String headline, String text, Object... figures) {
        DocumentId id = DocumentId.of((name + text).getBytes(StandardCharsets.UTF_8));
        Document document = Document.of(id, name, new Text(text))
                .withTitle(headline)
                .withPublished(day == null ? null : LocalDate.parse(day));
        List<Figure> counted = new ArrayList<>();
        for (int i = 0; i < figures.length; i += 3) {
            int start = text.indexOf((String) figures[i]);
            counted.add(new Figure(
                    FactId.figure(i / 3 + 1),
                    new Span(start, start + ((String) figures[i]).length()),
                    (FigureCategory) figures[i + 2],
                    Quantity.exactly((int) figures[i + 1]),
                    "person",
                    null,
                    null,
                    null,
                    null,
                    Status.HAPPENED,
                    Voice.REPORTED,
                    null,
                    null,
                    null,
                    Why.of("by-hand")));
        }
        reports.put(id, new FactsDocument(document, List.of(), List.of(), List.of(), List.of(), counted));
        names.put(id, name);
        return this;
    }

    /** Says who published the last report. */
    Newsroom by(String outlet) {
        DocumentId id = new ArrayList<>(reports.keySet()).getLast();
        FactsDocument report = Objects.requireNonNull(reports.get(id));
        reports.put(
                id,
                new FactsDocument(
                        new Document(
                                id,
                                report.document().source(),
                                report.document().title(),
                                report.document().published(),
                                new Outlet(outlet),
                                null,
                                "en",
                                report.document().text()),
                        report.entities(),
                        List.of(),
                        List.of(),
                        report.events(),
                        report.figures()));
        return this;
    }

    /** Adds to the last report who is told to have attacked whom, or not to have. */
    Newsroom assault(String attacker, String attacked, Status status) {
        DocumentId id = new ArrayList<>(reports.keySet()).getLast();
        FactsDocument report = Objects.requireNonNull(reports.get(id));
        String text = report.document().text().value();
        int anchor = text.indexOf("attack");
        Event event = new Event(
                FactId.event(1),
                EventType.ASSAULT,
                null,
                List.of(),
                List.of(new Span(anchor, anchor + 6)),
                List.of(new EntityId("e1")),
                List.of(new EntityId("e2")),
                null,
                null,
                status,
                Voice.REPORTED,
                null,
                List.of(),
                List.of(),
                Why.of("by-hand"));
        reports.put(
                id,
                new FactsDocument(
                        report.document(),
                        List.of(entity("e1", attacker, text), entity("e2", attacked, text)),
                        List.of(),
                        List.of(),
                        List.of(event),
                        report.figures()));
        return this;
    }

    private static Entity entity(String id, String name, String text) {
        int start = text.indexOf(name);
        Mention mention = new Mention(new Span(start, start + name.length()), Mention.Form.NAME);
        return new Entity(
                new EntityId(id),
                EntityKind.ORGANIZATION,
                name,
                null,
                null,
                EnumSet.noneOf(Sector.class),
                null,
                List.of(mention));
    }

    /** The reports in the order in which they came in. */
    List<FactsDocument> reports() {
        return List.copyOf(reports.values());
    }

    /** The stories when the reports come in in this order. */
    List<Story> stories(List<FactsDocument> order) {
        return stories(order, new Comparisons());
    }

    /** The same, where some were compared before. */
    List<Story> stories(List<FactsDocument> order, Comparisons before) {
        Gatherer gatherer = new Gatherer(Language.of("en"));
        StoryLinker teller = new StoryLinker(Language.of("en"));
        var digests =
                order.stream().map(report -> gatherer.digest(report.document())).toList();
        return gatherer.gather(digests, this::documents, before).stream()
                .map(gathered -> teller.tell(
                        gathered, gathered.reports().stream().map(this::facts).toList()))
                .toList();
    }

    private Map<DocumentId, Document> documents(Set<DocumentId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> facts(id).document()));
    }

    private FactsDocument facts(DocumentId id) {
        return Objects.requireNonNull(reports.get(id));
    }

    String name(DocumentId id) {
        return Objects.requireNonNull(names.get(id));
    }

    List<String> names(Story story) {
        return story.reports().stream().map(this::name).toList();
    }

    /** Links of a type as <em>from > to</em>. */
    List<String> links(Story story, LinkType type) {
        return story.links().stream()
                .filter(link -> link.type() == type)
                .map(this::words)
                .sorted()
                .toList();
    }

    private String words(Link link) {
        return name(link.from().document()) + " > " + name(link.to().document());
    }
}
