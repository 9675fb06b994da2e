// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
import org.rapporteur.search.Label;

/** Writes the cards of a reading: one for the document, one for each fact. */
final class Cards {

    private Cards() {}

    static List<Card> of(Reading reading) {
        RecordedDocument document = reading.recorded();
        List<Card> cards = new ArrayList<>();
        cards.add(new Card(
                label(reading.document(), title(document), document),
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
        Map<String, Fact> facts = document.facts().facts().stream()
                .collect(Collectors.toMap(fact -> document.key(fact.id()), Function.identity()));
        for (StoredEntry entry : reading.facts()) {
            cards.add(card(Objects.requireNonNull(facts.get(entry.id())), entry, document));
        }
        return cards;
    }

    private static String title(RecordedDocument document) {
        String title = document.document().title();
        return title == null ? document.document().source() : title;
    }

    private static Label label(StoredEntry entry, String line, RecordedDocument document) {
        return new Label(
                entry.seq(),
                entry.kind().label(),
                entry.id(),
                document.document().id().value(),
                document.document().source(),
                document.document().published(),
                line);
    }

    private static Card card(Fact fact, StoredEntry entry, RecordedDocument document) {
        Facets facets = Recorder.facets(fact, document.facts());
        String line = Wording.of(fact, document);
        return new Card(
                label(entry, line, document),
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
