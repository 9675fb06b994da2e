// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class FactsDocumentTest {

    private static final String WORDS = "Ann said 12 people died when rebels attacked.";
    private static final Document DOCUMENT = Document.of(DocumentId.of(WORDS.getBytes(UTF_8)), "here", new Text(WORDS));
    private static final Why WHY = Why.of("test");
    private static final Entity ANN = new Entity(
            EntityId.of(1),
            EntityKind.PERSON,
            "Ann",
            null,
            null,
            Set.of(),
            null,
            List.of(new Mention(new Span(0, 3), Mention.Form.NAME)));
    private static final Figure DEAD = new Figure(
            FactId.figure(1),
            new Span(9, 18),
            FigureCategory.KILLED,
            Quantity.exactly(12),
            "person",
            "people",
            null,
            null,
            null,
            Status.HAPPENED,
            Voice.ATTRIBUTED,
            EntityId.of(1),
            null,
            FactId.statement(1),
            WHY);

    private static Statement statement(Span content, EntityId speaker) {
        return new Statement(
                FactId.statement(1),
                Quoted.NONE,
                List.of(content),
                new Span(4, 8),
                new Span(0, 3),
                List.of(speaker),
                null,
                null,
                null,
                WHY);
    }

    private static Event event(List<FactId> figures) {
        return new Event(
                FactId.event(1),
                EventType.ASSAULT,
                null,
                List.of(),
                List.of(new Span(36, 44)),
                List.of(),
                List.of(),
                null,
                When.parse("2024-05"),
                Status.HAPPENED,
                Voice.ATTRIBUTED,
                FactId.statement(1),
                figures,
                List.of(),
                WHY);
    }

    private static FactsDocument facts(List<Statement> statements, List<Event> events, List<Figure> figures) {
        return new FactsDocument(DOCUMENT, List.of(ANN), List.of(), statements, events, figures);
    }

    @Test
    void holdsFactsThatNameEachOther() {
        FactsDocument facts = facts(
                List.of(statement(new Span(9, 44), EntityId.of(1))),
                List.of(event(List.of(FactId.figure(1)))),
                List.of(DEAD));
        assertThat(facts.facts()).extracting(fact -> fact.id().value()).containsExactly("s1", "v1", "f1");
        assertThat(facts.entity(EntityId.of(1)).name()).isEqualTo("Ann");
        assertThat(facts.names(List.of(EntityId.of(1), EntityId.of(1)))).isEqualTo("Ann, Ann");
        assertThat(facts.words(List.of(new Span(0, 3), new Span(9, 18)))).isEqualTo("Ann … 12 people");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.entity(EntityId.of(2)))
                .withMessage("id must be one of 1 entities, is e2");
    }

    @Test
    void refusesASpeakerWhoIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(List.of(statement(new Span(9, 44), EntityId.of(2))), List.of(), List.of()))
                .withMessage("an entity must be one of the document's, is e2");
    }

    @Test
    void refusesAFigureThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(
                        List.of(statement(new Span(9, 44), EntityId.of(1))),
                        List.of(event(List.of(FactId.figure(1)))),
                        List.of()))
                .withMessage("a fact must be one of the document's, is f1");
    }

    @Test
    void refusesASpanBeyondTheText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(List.of(statement(new Span(9, 99), EntityId.of(1))), List.of(), List.of()))
                .withMessageContaining("[9,99)");
    }

    @Test
    void refusesIdsWithAGap() {
        Entity second =
                new Entity(EntityId.of(2), EntityKind.PERSON, "Ann", null, null, Set.of(), null, ANN.mentions());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new FactsDocument(DOCUMENT, List.of(second), List.of(), List.of(), List.of(), List.of()))
                .withMessage("ids must count from 1 without a gap, has e2 as number 1");
    }

    @Test
    void refusesAStatementWithoutContent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statement(
                        FactId.statement(1), Quoted.FULL, List.of(), null, null, List.of(), null, null, null, WHY))
                .withMessage("content must hold at least one span, is empty");
    }

    @Test
    void refusesContentOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statement(
                        FactId.statement(1),
                        Quoted.FULL,
                        List.of(new Span(5, 9), new Span(0, 3)),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        WHY))
                .withMessageContaining("[5,9) before [0,3)");
    }

    @Test
    void refusesAStatementThatRepeatsItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statement(
                        FactId.statement(1),
                        Quoted.FULL,
                        List.of(new Span(0, 3)),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        FactId.statement(1),
                        WHY))
                .withMessageContaining("another statement");
    }

    @Test
    void refusesAnIdOfTheWrongKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(
                        FactId.event(1),
                        new Span(0, 1),
                        FigureCategory.KILLED,
                        Quantity.exactly(1),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Status.HAPPENED,
                        Voice.REPORTED,
                        null,
                        null,
                        null,
                        WHY))
                .withMessage("id must begin with f, is v1");
    }

    @Test
    void refusesAQuantityWhoseLeastIsAboveItsMost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity(Quantity.Bound.BETWEEN, null, BigDecimal.TEN, BigDecimal.ONE))
                .withMessage("max must not be below min 10, is 1");
    }

    @Test
    void refusesAQuantityOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(Quantity.Bound.EXACTLY, null, null, null));
    }

    @Test
    void refusesAConfidenceThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Why("rule", List.of(), Double.NaN, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Why("rule", List.of(), 1.1, List.of()));
    }
}
