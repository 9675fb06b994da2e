// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Relation.Polarity;
import org.rapporteur.model.text.Span;

class RelationTest {

    private static final Span ROLE = new Span(4, 9);
    private static final Span ANCHOR = new Span(0, 3);
    private static final Certainty SURE = new Certainty(0.9, List.of());

    private static Relation relation(Relation.Type type, EntityId object, Span role, Span anchor, FactId statement) {
        return new Relation(
                FactId.relation(1),
                type,
                EntityId.of(1),
                object,
                role,
                null,
                null,
                Polarity.IS,
                anchor,
                statement,
                Grounds.of(Why.of("test")));
    }

    @Test
    void aRelationHasTwoSides() {
        Relation office = relation(Relation.Type.HOLDS_OFFICE, EntityId.of(2), ROLE, ANCHOR, FactId.statement(1));
        assertThat(office.evidence()).containsExactly(ANCHOR);
        assertThat(office.withCertainty(SURE).certainty()).isEqualTo(SURE);
        assertThat(office.withCertainty(SURE).withCertainty(Certainty.UNKNOWN)).isEqualTo(office);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relation(Relation.Type.OWNS, null, ROLE, ANCHOR, null))
                .withMessage("object must be given but for alsoKnownAs, is null of owns");
    }

    @Test
    void anotherNameIsAWordAndNobodyElse() {
        assertThat(relation(Relation.Type.ALSO_KNOWN_AS, null, ROLE, ANCHOR, null)
                        .role())
                .isEqualTo(ROLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relation(Relation.Type.ALSO_KNOWN_AS, EntityId.of(2), ROLE, ANCHOR, null))
                .withMessageContaining("is e2 of alsoKnownAs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relation(Relation.Type.ALSO_KNOWN_AS, null, null, ANCHOR, null))
                .withMessageContaining("role must hold the other name");
    }

    @Test
    void itRestsOnWordsAndIsToldInAStatement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relation(Relation.Type.OWNS, EntityId.of(2), null, new Span(3, 3), null))
                .withMessageContaining("anchor must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relation(Relation.Type.OWNS, EntityId.of(2), null, ANCHOR, FactId.event(1)))
                .withMessageContaining("statement");
    }

    @Test
    void labelsAreThoseOfTheContract() {
        assertThat(Stream.of(Relation.Type.values()).map(Relation.Type::label))
                .containsExactly(
                        "holdsOffice",
                        "memberOf",
                        "spokespersonFor",
                        "commands",
                        "owns",
                        "controls",
                        "subsidiaryOf",
                        "familyOf",
                        "represents",
                        "alsoKnownAs",
                        "locatedIn");
        assertThat(Stream.of(Polarity.values()).map(Polarity::label)).containsExactly("is", "was", "denied");
    }
}
