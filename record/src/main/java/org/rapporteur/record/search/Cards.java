// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.export.view.Sentence;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Locality.Precision;
import org.rapporteur.model.fact.Deadline;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.PartialDate;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.record.leaf.FactFacets;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.FactLeaf;
import org.rapporteur.record.read.Reading;
import org.rapporteur.record.review.Decided;
import org.rapporteur.record.review.ReviewedDocument;
import org.rapporteur.search.Card;
import org.rapporteur.search.Label;
import org.rapporteur.search.Triage;

/** Writes the cards of a reading: one for the document, one for each fact. */
final class Cards {

    private Cards() {}

    static List<Card> of(Reading reading) {
        ReviewedDocument reviewed = reading.reviewed();
        RecordedDocument document = reviewed.examined();
        List<Card> cards = new ArrayList<>();
        cards.add(new Card(
                label(
                        reading.document().seq(),
                        EntryKind.DOCUMENT,
                        reading.document().id(),
                        title(document),
                        null,
                        null,
                        document),
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
                document.document().published(),
                null,
                CardFacets.of(document),
                null));
        Map<String, Long> places = new HashMap<>();
        reading.facts().forEach(entry -> places.put(entry.id(), entry.seq()));
        for (Fact fact : document.facts().facts()) {
            String key = document.key(fact.id());
            // What a person added stands where that was decided.
            Long place = places.getOrDefault(key, added(reviewed, fact));
            cards.add(card(FactView.of(fact, document), place, key, document));
        }
        reviewed.again().forEach(lost -> cards.add(lost(lost, document)));
        return cards;
    }

    private static Long added(ReviewedDocument reviewed, Fact fact) {
        List<Decided> decided = reviewed.decisions().getOrDefault(fact.id(), List.of());
        return decided.isEmpty() ? 0L : decided.getFirst().place();
    }

    /** A fact that was decided on and is not read any more: what it said, to be looked at again. */
    private static Card lost(ReviewedDocument.Again lost, RecordedDocument document) {
        String says = lost.subject().says();
        Gist gist = new Gist(says, "", null, null, null, false, null, null, null, null, null)
                .with(Review.State.AGAIN.label(), null, null);
        return new Card(
                label(
                        lost.standing().counting().getLast().place(),
                        FactLeaf.kind(lost.subject().fact()),
                        lost.subject().fact(),
                        says,
                        null,
                        gist,
                        document),
                says,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                document.document().published(),
                document.document().published(),
                new Triage(
                        Review.State.AGAIN, true, true, 0, null, lost.subject().fact()));
    }

    private static String title(RecordedDocument document) {
        String title = document.document().title();
        return title == null ? document.document().source() : title;
    }

    private static Label label(
            long place,
            EntryKind kind,
            String id,
            String line,
            @Nullable String sentence,
            @Nullable Gist gist,
            RecordedDocument document) {
        Found.Setting setting = new Found.Setting(
                document.document().title(),
                Objects.toString(document.document().outlet(), null),
                sentence);
        return new Label(
                place,
                kind.label(),
                id,
                document.document().id().value(),
                document.document().source(),
                document.document().published(),
                line,
                GistJson.of(new GistJson.Shown(setting, gist)));
    }

    private static Gist gist(FactView view, RecordedDocument document) {
        String details = view.details().isEmpty() ? view.rest() : (view.rest() + " · " + view.line());
        return switch (view.fact()) {
            case Event event ->
                new Gist(
                        view.heading(),
                        details,
                        view.code(),
                        teller(event, document),
                        event.status().label(),
                        event.voice() == Voice.ALLEGED,
                        Objects.toString(event.date(), null),
                        event.place() == null ? null : spot(document.facts().entity(event.place())),
                        null,
                        null,
                        null);
            case Figure figure ->
                new Gist(
                        view.heading(),
                        details,
                        view.code(),
                        figure.source() == null
                                ? null
                                : document.facts().entity(figure.source()).name(),
                        figure.status().label(),
                        figure.voice() == Voice.ALLEGED,
                        Objects.toString(figure.asOf(), null),
                        null,
                        null,
                        null,
                        null);
            case Victim _, Relation _ ->
                new Gist(view.heading(), details, view.code(), null, null, false, null, null, null, null, null);
            case Statement statement ->
                new Gist(
                        view.heading(),
                        view.rest(),
                        null,
                        speaker(statement, document),
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null);
        };
    }

    /** Who tells of an act, where that is one alone. */
    private static @Nullable String teller(Event event, RecordedDocument document) {
        return document.facts().statements().stream()
                .filter(statement -> statement.id().equals(event.statement()))
                .map(statement -> speaker(statement, document))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Who speaks, where that is one alone. */
    private static @Nullable String speaker(Statement statement, RecordedDocument document) {
        return statement.speakers().size() == 1
                ? document.facts().entity(statement.speakers().getFirst()).name()
                : null;
    }

    static @Nullable Spot spot(Entity place) {
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

    private static Card card(FactView view, long place, String key, RecordedDocument document) {
        Fact fact = view.fact();
        String sentence =
                Sentence.words(document.document().text(), fact.evidence().getFirst());
        Facets facets = FactFacets.of(fact, document.facts());
        Review review = document.review(fact.id());
        Gist gist = gist(view, document)
                .with(
                        review.equals(Review.NONE) ? null : review.state().label(),
                        fact.certainty().confidence(),
                        view.doubt());
        return new Card(
                label(place, FactLeaf.kind(key), key, view.sentence(), sentence, gist, document),
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
                facets.last(),
                triage(view, sentence, review, document),
                CardFacets.of(fact, facets, document),
                matter(fact, document));
    }

    /** What is said without who says it, what is done without by whom, what is counted. */
    private static Card.Matter matter(Fact fact, RecordedDocument document) {
        return switch (fact) {
            case Statement statement -> new Card.Matter(document.words(statement.content()), null);
            case Event event ->
                new Card.Matter(
                        joined(document.words(event.anchors()), document.words(event.items())),
                        null,
                        charges(event, document),
                        due(event));
            case Figure figure -> {
                BigDecimal number = Stream.of(
                                figure.quantity().value(),
                                figure.quantity().min(),
                                figure.quantity().max())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                yield new Card.Matter(
                        document.words(figure.span()), number == null ? null : (Double) number.doubleValue());
            }
            case Victim victim -> new Card.Matter(document.words(victim.evidence()), null);
            case Relation relation -> new Card.Matter(document.words(relation.anchor()), null);
        };
    }

    private static List<String> charges(Event event, RecordedDocument document) {
        return event.details().particulars() instanceof Particulars.Court court
                ? court.charges().stream().map(document::words).toList()
                : List.of();
    }

    /** The last day of what is due; a stretch of time whose beginning nobody knows has none. */
    private static @Nullable LocalDate due(Event event) {
        Deadline deadline = event.details().deadline();
        return deadline == null || deadline.isDuration()
                ? null
                : PartialDate.parse(deadline.value()).lastDay();
    }

    private static Triage triage(FactView view, String sentence, Review review, RecordedDocument document) {
        Fact fact = view.fact();
        return new Triage(
                review.state(),
                !review.isLookedAt() || review.waiting() > 0 || review.state() == Review.State.DISPUTED,
                false,
                Priority.of(fact, document.facts()).rank(),
                fact.certainty().confidence(),
                same(view, sentence));
    }

    private static String same(FactView view, String sentence) {
        return FactKeys.hash(sentence + "\n" + view.sentence());
    }

    /** What copies of the same sentence that say the same have in common. */
    static String same(Fact fact, RecordedDocument document) {
        return same(
                FactView.of(fact, document.facts()),
                Sentence.words(document.document().text(), fact.evidence().getFirst()));
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
