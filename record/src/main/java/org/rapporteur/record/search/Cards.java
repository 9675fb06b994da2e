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
import org.rapporteur.export.Wording;
import org.rapporteur.export.report.Note;
import org.rapporteur.export.report.Notes;
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
import org.rapporteur.model.fact.Statement;
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
        Map<String, Note> notes = new HashMap<>();
        for (Note note : Notes.of(document.facts())) {
            if (note.fact() != null) {
                notes.put(document.key(note.fact().id()), note);
            }
        }
        for (StoredEntry entry : reading.facts()) {
            Note note = Objects.requireNonNull(notes.get(entry.id()));
            cards.add(card(Objects.requireNonNull(note.fact()), gist(note, document), entry, document));
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

    private static Gist gist(Note note, RecordedDocument document) {
        return switch (note.fact()) {
            case Event event ->
                new Gist(
                        note.heading(),
                        note.line(),
                        event.status().label(),
                        event.voice() == Voice.ALLEGED,
                        Objects.toString(event.date(), null),
                        event.place() == null ? null : spot(document.facts().entity(event.place())));
            case Figure figure ->
                new Gist(
                        note.heading(),
                        note.line(),
                        figure.status().label(),
                        figure.voice() == Voice.ALLEGED,
                        Objects.toString(figure.asOf(), null),
                        null);
            case Statement statement ->
                new Gist(note.heading(), document.words(statement.content()).strip(), null, false, null, null);
            case null -> throw new IllegalArgumentException("a note in the record must have a fact");
        };
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

    private static Card card(Fact fact, Gist gist, StoredEntry entry, RecordedDocument document) {
        Facets facets = FactFacets.of(fact, document.facts());
        String line = Wording.of(fact, document);
        return new Card(
                label(entry, line, gist, document),
                words(fact, line, document),
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

    /** What a fact can be found by: its line, and the words of the document that the line leaves out. */
    private static String words(Fact fact, String line, RecordedDocument document) {
        return switch (fact) {
            case Statement statement ->
                joined(line, statement.source() == null ? null : document.words(statement.source()));
            case Event event -> joined(line, document.words(event.items()));
            case Figure _ -> line;
        };
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
