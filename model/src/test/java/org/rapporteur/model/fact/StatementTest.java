// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.text.Span;

class StatementTest {

    private static final EntityId ANN = EntityId.of(1);
    private static final EntityId BEN = EntityId.of(2);

    private static Statement statement(int number, List<EntityId> speakers, Span... content) {
        return new Statement(
                FactId.statement(number),
                Statement.Quoted.NONE,
                List.of(content),
                null,
                null,
                speakers,
                null,
                null,
                null,
                Why.of("test"));
    }

    @Test
    void ofJointSpeakersTheFirstSpeaks() {
        assertThat(statement(1, List.of(BEN, ANN), new Span(0, 4)).speaker()).isEqualTo(BEN);
        assertThat(statement(1, List.of(), new Span(0, 4)).speaker()).isNull();
    }

    @Test
    void itRestsOnWhatWasSaid() {
        assertThat(statement(1, List.of(), new Span(0, 4), new Span(9, 12)).evidence())
                .containsExactly(new Span(0, 4), new Span(9, 12));
    }

    @Test
    void partsOfWhatWasSaidMayTouchButNeitherOverlapNorBeEmpty() {
        assertThat(statement(1, List.of(), new Span(0, 4), new Span(4, 6)).content())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> statement(1, List.of(), new Span(0, 4), new Span(3, 6)))
                .withMessage("content must be in the order of the text, is [0,4) before [3,6)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> statement(1, List.of(), new Span(4, 4)))
                .withMessage("content must hold no empty span, holds [4,4)");
    }

    @Test
    void theInnermostOfNestedStatementsHoldsAPlace() {
        Statement outer = statement(1, List.of(ANN), new Span(0, 40));
        Statement inner = statement(2, List.of(BEN), new Span(10, 20), new Span(25, 35));
        List<Statement> both = List.of(outer, inner);
        assertThat(Statement.innermost(both, new Span(12, 16))).contains(inner);
        assertThat(Statement.innermost(both, new Span(25, 35))).contains(inner);
        assertThat(Statement.innermost(both, new Span(18, 26)))
                .as("over both of its parts")
                .contains(outer);
        assertThat(Statement.innermost(both, new Span(38, 41))).isEmpty();
        assertThat(Statement.innermost(List.of(), new Span(0, 1))).isEmpty();
    }

    @Test
    void whoSaidItOtherwiseLosesTheOffice() {
        Statement said = new Statement(
                FactId.statement(1),
                Statement.Quoted.FULL,
                List.of(new Span(9, 12)),
                new Span(4, 8),
                new Span(0, 3),
                List.of(ANN),
                null,
                new Span(0, 2),
                null,
                Why.of("test"));
        Statement byBen = said.saidBy(null, List.of(BEN));
        assertThat(byBen.speakers()).containsExactly(BEN);
        assertThat(byBen.source()).isNull();
        assertThat(byBen.role()).as("the office was that of the first").isNull();
        assertThat(byBen.cue()).isEqualTo(said.cue());
    }
}
