// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

class NestingTest {

    private static Statement statement(int number, Span... content) {
        return new Statement(
                FactId.statement(number),
                Quoted.NONE,
                List.of(content),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Why.of("test"));
    }

    /** Whether a longer piece of one holds where the other begins, by looking. */
    private static boolean holds(Statement outer, Statement inner) {
        Span first = inner.content().getFirst();
        return outer.content().stream().anyMatch(piece -> piece.contains(first) && piece.length() > first.length());
    }

    @Test
    void aStatementWithinALongerPieceIsHeld() {
        Statement outer = statement(1, new Span(0, 20), new Span(30, 60));
        Statement inner = statement(2, new Span(30, 40));
        Statement apart = statement(3, new Span(20, 31));
        Nesting nesting = new Nesting(List.of(outer, inner, apart));
        assertThat(nesting.isHeld(inner)).isTrue();
        assertThat(nesting.holds(outer)).isTrue();
        assertThat(nesting.isHeld(apart)).isFalse();
        assertThat(nesting.holds(inner)).isFalse();
    }

    @Test
    void equalPiecesDoNotHoldEachOther() {
        Nesting nesting = new Nesting(List.of(statement(1, new Span(5, 9)), statement(2, new Span(5, 9))));
        assertThat(nesting.isHeld(statement(3, new Span(5, 9)))).isFalse();
        assertThat(nesting.holds(statement(3, new Span(5, 9)))).isFalse();
    }

    @Test
    void whatIsFoundIsWhatLookingAtEachFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Statement> statements = new ArrayList<>();
            for (int i = 1; i <= 6; i++) {
                int start = random.nextInt(20);
                int gap = start + 1 + random.nextInt(8);
                statements.add(statement(i, new Span(start, gap), new Span(gap + 1, gap + 2 + random.nextInt(8))));
            }
            Nesting nesting = new Nesting(statements);
            for (Statement one : statements) {
                assertThat(nesting.isHeld(one)).isEqualTo(statements.stream().anyMatch(other -> holds(other, one)));
                assertThat(nesting.holds(one)).isEqualTo(statements.stream().anyMatch(other -> holds(one, other)));
            }
        }
    }
}
