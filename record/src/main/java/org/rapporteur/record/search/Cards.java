// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Locality.Precision;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.record.leaf.FactFacets;
import org.rapporteur.record.read.Reading;
import org.rapporteur.search.Card;
import org.rapporteur.search.Label;

/** Writes the cards of a reading: one for the document, one for each fact. */
final class Cards {

    private Cards() {}

    static List<Card> of(Reading reading) {
        RecordedDocument document = reading.recorded();
        List<Card> cards = new ArrayList<>();
        cards.add(new Card(
                label(reading.document(), title(document), null, document),
                joined(
                        document.document().title(),
                        document.document().text().value(),
                        document.document().source(),
                        Objects.toString(document.document().outlet(), null)),
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                document.document().published(),
                document.document().published()));
        Map<String, Fact> facts = new HashMap<>();
        document.facts().facts().forEach(fact -> facts.put(document.key(fact.id()), fact));
        for (StoredEntry entry : reading.facts()) {
            Fact fact = Objects.requireNonNull(facts.get(entry.id()));
            cards.add(card(FactView.of(fact, document.facts()), entry, document));
        }
        return cards;
    }

    private static String title(RecordedDocument document) {
        String title = document.document().title();
        return title == null ? document.document().source() : title;
    }

    private static Label label(StoredEntry entry, String line, @Nullable Gist gist, RecordedDocument document) {
        return new Label(
                entry.seq(),
                entry.kind().label(),
                entry.id(),
                document.document().id().value(),
                document.document().source(),
                document.document().published(),
                line,
                gist == null ? null : GistJson.of(gist));
    }

    private static Gist gist(FactView view, RecordedDocument document) {
        String details = view.details().isEmpty() ? view.rest() : (view.rest() + " · " + view.line());
        return switch (view.fact()) {
            case Event event ->
                new Gist(
                        view.heading(),
                        details,
                        null,
                        event.status().label(),
                        event.voice() == Voice.ALLEGED,
                        Objects.toString(event.date(), null),
                        event.place() == null ? null : spot(document.facts().entity(event.place())));
            case Figure figure ->
                new Gist(
                        view.heading(),
                        details,
                        null,
                        figure.status().label(),
                        figure.voice() == Voice.ALLEGED,
                        Objects.toString(figure.asOf(), null),
                        null);
            case Victim _, Relation _ -> new Gist(view.heading(), details, null, null, false, null, null);
            case Statement statement ->
                new Gist(view.heading(), view.rest(), speaker(statement, document), null, false, null, null);
        };
    }

    /** Who speaks, where that is one alone. */
    private static @Nullable String speaker(Statement statement, RecordedDocument document) {
        return statement.speakers().size() == 1
                ? document.facts().entity(statement.speakers().getFirst()).name()
                : null;
    }

    private static @Nullable Spot spot(Entity place) {
        Locality locality = place.locality();
        return locality == null
                ? null
                : new Spot(
                        place.name(),
                        locality.latitude(),
                        locality.longitude(),
                        locality.country() == null ? null : locality.country().value(),
                        locality.precision() == Precision.COUNTRY);
    }

    private static Card card(FactView view, StoredEntry entry, RecordedDocument document) {
        Fact fact = view.fact();
        Facets facets = FactFacets.of(fact, document.facts());
        return new Card(
                label(entry, view.sentence(), gist(view, document), document),
                words(view, document),
                facets.type(),
                facets.status(),
                facets.speakers(),
                fact instanceof Statement statement && statement.role() != null
                        ? document.words(statement.role())
                        : null,
                facets.actors(),
                facets.places(),
                facets.first(),
                facets.last());
    }

    /** What a fact can be found by: its sentence, its code, and the words of the document that the sentence leaves out. */
    private static String words(FactView view, RecordedDocument document) {
        return switch (view.fact()) {
            case Statement statement ->
                joined(view.sentence(), statement.source() == null ? null : document.words(statement.source()));
            case Event event ->
                joined(
                        view.sentence(),
                        view.code(),
                        document.words(event.anchors()),
                        document.words(event.items()),
                        view.line());
            case Figure figure -> joined(view.sentence(), view.code(), document.words(figure.span()));
            case Victim victim -> joined(view.sentence(), view.line(), view.code(), document.words(victim.evidence()));
            case Relation relation -> joined(view.sentence(), view.code(), document.words(relation.anchor()));
        };
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
