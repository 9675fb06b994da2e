// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/** A document on record with one fact of each kind, two of some; and what is left when people have rejected some. */
class RecordedDocumentTest {

    private static final String WORDS = "Ann of Borg said 12 died and 3 fled when rebels shot Ben. She denied it.";
    private static final Why WHY = Why.of("test");
    private static final EntityId ANN = EntityId.of(1);
    private static final EntityId BORG = EntityId.of(2);

    private static Span span(String words) {
        int start = WORDS.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Entity entity(int number, EntityKind kind, String name) {
        return new Entity(
                EntityId.of(number),
                kind,
                name,
                null,
                null,
                Set.of(),
                null,
                List.of(new Mention(span(name), Mention.Form.NAME)));
    }

    private static Statement statement(int number, String content, FactId repeats) {
        return new Statement(
                FactId.statement(number),
                Statement.Quoted.NONE,
                List.of(span(content)),
                null,
                null,
                List.of(ANN),
                null,
                null,
                repeats,
                WHY);
    }

    private static Figure figure(int number, String words, FigureCategory category, FactId partOf) {
        return new Figure(
                FactId.figure(number),
                span(words),
                category,
                Quantity.exactly(number),
                "person",
                null,
                null,
                null,
                null,
                Status.HAPPENED,
                Voice.REPORTED,
                null,
                partOf,
                FactId.statement(1),
                WHY);
    }

    private static Event event(int number, EventType type, String anchor, Details details) {
        Event event = new Event(
                FactId.event(number),
                type,
                null,
                List.of(),
                List.of(span(anchor)),
                List.of(),
                List.of(),
                null,
                null,
                Status.HAPPENED,
                Voice.REPORTED,
                FactId.statement(1),
                List.of(FactId.figure(1), FactId.figure(2)),
                List.of(),
                WHY);
        return event.withDetails(details, WHY);
    }

    private static FactsDocument facts() {
        Document document = Document.of(DocumentId.of(WORDS.getBytes(UTF_8)), "here", new Text(WORDS));
        Details details = Details.NONE.withAmount(FactId.figure(2)).withVictims(List.of(FactId.victim(1)));
        Victim ben = new Victim(
                FactId.victim(1),
                span("Ben"),
                span("shot"),
                null,
                "Ben",
                null,
                null,
                null,
                null,
                Victim.Fate.KILLED,
                FactId.event(1),
                FactId.figure(1),
                Grounds.of(WHY));
        Relation office = new Relation(
                FactId.relation(1),
                Relation.Type.MEMBER_OF,
                ANN,
                BORG,
                null,
                null,
                null,
                Relation.Polarity.IS,
                span("of"),
                FactId.statement(1),
                Grounds.of(WHY));
        return new FactsDocument(
                document,
                List.of(entity(1, EntityKind.PERSON, "Ann"), entity(2, EntityKind.PLACE, "Borg")),
                List.of(),
                List.of(statement(1, "12 died", null), statement(2, "denied it", FactId.statement(1))),
                List.of(
                        event(1, EventType.ASSAULT, "shot", details),
                        event(2, EventType.INCIDENT, "died", Details.NONE)),
                List.of(
                        figure(1, "12 died", FigureCategory.KILLED, null),
                        figure(2, "3 fled", FigureCategory.DISPLACED, FactId.figure(1))),
                List.of(ben),
                List.of(office));
    }

    private static RecordedDocument recorded(Map<FactId, Review> reviews) {
        FactsDocument facts = facts();
        Map<FactId, String> keys =
                facts.facts().stream().collect(Collectors.toMap(Fact::id, fact -> "key-" + fact.id()));
        return new RecordedDocument(facts, "reader", keys, keys.keySet(), reviews);
    }

    private static RecordedDocument without(FactId... rejected) {
        Map<FactId, Review> reviews = new HashMap<>();
        for (FactId id : rejected) {
            reviews.put(
                    id, new Review(Review.State.REJECTED, List.of("A. Lee"), null, "no", List.of(), 0, false, false));
        }
        return recorded(reviews).without(Review.State.REJECTED);
    }

    @Test
    void everyFactHasAKey() {
        RecordedDocument all = recorded(Map.of());
        assertThat(all.key(FactId.event(2))).isEqualTo("key-v2");
        assertThat(all.key(ANN)).isEqualTo(all.document().id() + "#e1");
        assertThatNullPointerException()
                .isThrownBy(() -> all.key(FactId.event(9)))
                .withMessageContaining("is v9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordedDocument(facts(), "reader", Map.of()))
                .withMessageContaining("keys must have every fact, lack s1");
    }

    @Test
    void nothingChangesWhereNothingWasRejected() {
        RecordedDocument all = recorded(Map.of());
        assertThat(all.without(Review.State.REJECTED)).isSameAs(all);
        assertThat(all.review(FactId.event(1))).isEqualTo(Review.NONE);
        assertThat(new RecordedDocument(all.facts(), all.reader(), all.keys())).isEqualTo(all);
    }

    @Test
    void whatNamesARejectedStatementNamesNone() {
        RecordedDocument left = without(FactId.statement(1));
        assertThat(left.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.id()).isEqualTo(FactId.statement(1));
            assertThat(statement.repeats()).isNull();
            assertThat(left.words(statement.content())).isEqualTo("denied it");
        });
        assertThat(left.key(FactId.statement(1))).isEqualTo("key-s2");
        assertThat(left.events())
                .allSatisfy(event -> assertThat(event.statement()).isNull());
        assertThat(left.figures())
                .allSatisfy(figure -> assertThat(figure.statement()).isNull());
        assertThat(left.relations())
                .hasSize(1)
                .allSatisfy(relation -> assertThat(relation.statement()).isNull());
    }

    @Test
    void whatNamesARejectedFigureNamesTheOtherByItsNewNumber() {
        RecordedDocument left = without(FactId.figure(1));
        Event shot = left.events().getFirst();
        assertThat(shot.figures()).containsExactly(FactId.figure(1));
        assertThat(shot.details().amount()).isEqualTo(FactId.figure(1));
        assertThat(left.figures(shot))
                .extracting(figure -> left.words(figure.span()))
                .containsExactly("3 fled");
        assertThat(left.figures().getFirst().partOf()).isNull();
        assertThat(left.victims().getFirst().figure()).isNull();
        assertThat(left.key(FactId.figure(1))).isEqualTo("key-f2");
    }

    @Test
    void whatNamesARejectedEventOrVictimNamesNone() {
        RecordedDocument left = without(FactId.event(1), FactId.victim(1));
        assertThat(left.victims()).isEmpty();
        assertThat(left.events()).extracting(Event::type).containsExactly(EventType.INCIDENT);
        assertThat(without(FactId.victim(1)).events().getFirst().details().victims())
                .isEmpty();
        assertThat(without(FactId.event(1)).victims().getFirst().event()).isNull();
        assertThat(without(FactId.event(2)).victims().getFirst().event()).isEqualTo(FactId.event(1));
    }

    @Test
    void reviewsGoWithTheirFacts() {
        Review confirmed =
                new Review(Review.State.CONFIRMED, List.of("A. Lee"), null, null, List.of(), 0, false, false);
        Review rejected = new Review(Review.State.REJECTED, List.of("A. Lee"), null, "no", List.of(), 0, false, false);
        RecordedDocument left = recorded(Map.of(FactId.event(1), rejected, FactId.event(2), confirmed))
                .without(Review.State.REJECTED);
        assertThat(left.review(FactId.event(1))).isEqualTo(confirmed);
        assertThat(left.reviews()).hasSize(1);
    }

    @Test
    void ofTheFiguresOnlyThoseOfAnEventBelongToIt() {
        RecordedDocument all = recorded(Map.of());
        Event shot = all.events().getFirst().withFigures(List.of(FactId.figure(2)));
        assertThat(all.figures(shot)).extracting(Fact::id).containsExactly(FactId.figure(2));
    }

    @Test
    void whatIsInDisputeStaysWhereOnlyTheRejectedGo() {
        Review disputed = new Review(Review.State.DISPUTED, List.of("A. Lee"), null, null, List.of(), 0, false, false);
        RecordedDocument all = recorded(Map.of(FactId.event(1), disputed));
        assertThat(all.without(Review.State.REJECTED)).isSameAs(all);
        assertThat(all.without(Review.State.REJECTED, Review.State.DISPUTED).events())
                .extracting(Event::type)
                .containsExactly(EventType.INCIDENT);
    }

    @Test
    void anEventTellsWhoWhereAndWhen() {
        When day = When.parse("2024-05");
        Event shot = recorded(Map.of())
                .events()
                .getFirst()
                .withRoles(List.of(ANN), List.of(BORG), BORG, day, WHY)
                .withVoice(Voice.ALLEGED, FactId.statement(2));
        assertThat(shot.actors()).containsExactly(ANN);
        assertThat(shot.recipients()).containsExactly(BORG);
        assertThat(shot.place()).isEqualTo(BORG);
        assertThat(shot.date()).isEqualTo(day);
        assertThat(shot.statement()).isEqualTo(FactId.statement(2));
        assertThat(shot.voice()).isEqualTo(Voice.ALLEGED);
        assertThat(shot.evidence()).containsExactly(span("shot"));
        assertThat(shot.anchor()).isEqualTo(span("shot"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shot.withFigures(List.of(FactId.event(2))))
                .withMessage("figures must begin with f, is v2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shot.withId(FactId.figure(1)))
                .withMessage("id must begin with v, is f1");
    }

    @Test
    void onlyWhatIsWantedIsGivenOut() {
        RecordedDocument some = recorded(Map.of()).wanting(fact -> fact instanceof Event);
        assertThat(some.events()).hasSize(2);
        assertThat(some.acts()).extracting(Event::type).containsExactly(EventType.ASSAULT);
        assertThat(some.statements()).isEmpty();
        assertThat(some.figures()).isEmpty();
        assertThat(some.victims()).isEmpty();
        assertThat(some.relations()).isEmpty();
        assertThat(some.figures(some.events().getFirst())).hasSize(2);
        assertThat(some.entity(null)).isNull();
        assertThat(some.entity(BORG)).extracting(Entity::name).isEqualTo("Borg");
        assertThat(some.entities(List.of(BORG, ANN))).extracting(Entity::name).containsExactly("Borg", "Ann");
        assertThat(some.codePoints(span("Borg")).start()).isEqualTo(7);
        assertThat(some.words(span("Borg"))).isEqualTo("Borg");
    }
}
