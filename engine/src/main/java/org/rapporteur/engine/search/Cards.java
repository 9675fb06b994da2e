// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.export.RecordedDocument;
import org.rapporteur.engine.export.Wording;
import org.rapporteur.engine.record.Reading;
import org.rapporteur.engine.record.Recorder;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.search.Card;

/** Writes the cards of a reading: one for the document, one for each fact. */
final class Cards {

    private Cards() {}

    static List<Card> of(Reading reading) {
        RecordedDocument document = reading.recorded();
        List<Card> cards = new ArrayList<>();
        cards.add(new Card(
                reading.document().seq(),
                reading.document().kind().label(),
                reading.document().id(),
                title(document),
                joined(
                        document.document().title(),
                        document.document().text().value(),
                        document.document().source(),
                        Objects.toString(document.document().outlet(), null)),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                document.document().published(),
                document.document().published()));
        for (Fact fact : document.facts().facts()) {
            cards.add(card(fact, place(fact, reading.facts(), document), document));
        }
        return cards;
    }

    private static String title(RecordedDocument document) {
        String title = document.document().title();
        return title == null ? document.document().source() : title;
    }

    private static long place(Fact fact, List<StoredEntry> entries, RecordedDocument document) {
        String key = document.key(fact.id());
        return entries.stream()
                .filter(entry -> entry.id().equals(key))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    private static Card card(Fact fact, long place, RecordedDocument document) {
        Facets facets = Recorder.facets(fact, document.facts());
        return new Card(
                place,
                switch (fact) {
                    case Statement _ -> "statement";
                    case Event _ -> "event";
                    case Figure _ -> "figure";
                },
                document.document().id().value(),
                Wording.of(fact, document),
                words(fact, document),
                facets.type(),
                facets.status(),
                facets.speakers(),
                facets.actors(),
                facets.places(),
                facets.first(),
                facets.last());
    }

    /** What a fact can be found by: its line, and the words of the document that the line leaves out. */
    private static String words(Fact fact, RecordedDocument document) {
        String line = Wording.of(fact, document);
        return switch (fact) {
            case Statement statement ->
                joined(line, statement.source() == null ? null : document.words(statement.source()));
            case Event event -> joined(line, document.words(event.items()));
            case Figure figure -> line;
        };
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
