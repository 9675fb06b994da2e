// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.text.Span;

class FigureTest {

    private static final EntityId ANN = EntityId.of(1);
    private static final Span WORDS = new Span(0, 7);

    private static Figure figure(Span span, FigureCategory category, Quantity quantity, FactId partOf) {
        return new Figure(
                FactId.figure(1),
                span,
                category,
                quantity,
                "person",
                null,
                null,
                null,
                null,
                Status.HAPPENED,
                Voice.ATTRIBUTED,
                ANN,
                partOf,
                FactId.statement(1),
                Why.of("test"));
    }

    private static Figure figure(FigureCategory category, Quantity quantity) {
        return figure(WORDS, category, quantity, null);
    }

    @Test
    void noneAndAShareAreNotSomeOfAnything() {
        assertThat(figure(FigureCategory.KILLED, Quantity.exactly(1)).countsSome())
                .isTrue();
        assertThat(figure(FigureCategory.KILLED, Quantity.exactly(0)).countsSome())
                .isFalse();
        assertThat(figure(FigureCategory.OTHER, Quantity.exactly(40)).countsSome())
                .isFalse();
        Quantity dozens = new Quantity(Quantity.Bound.VAGUE, null, new BigDecimal("24"), null);
        assertThat(figure(FigureCategory.KILLED, dozens).countsSome())
                .as("dozens, of which the text writes no number")
                .isTrue();
    }

    @Test
    void aRateAndAShareAreNoCount() {
        Figure dead = figure(FigureCategory.KILLED, Quantity.exactly(3));
        assertThat(dead.isCount()).isTrue();
        assertThat(dead.withPer("day").isCount()).isFalse();
        assertThat(figure(FigureCategory.OTHER, Quantity.exactly(3)).isCount()).isFalse();
    }

    @Test
    void itRestsOnItsWords() {
        assertThat(figure(FigureCategory.KILLED, Quantity.exactly(3)).evidence())
                .containsExactly(WORDS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure(new Span(3, 3), FigureCategory.KILLED, Quantity.exactly(3), null))
                .withMessage("span must not be empty, is [3,3)");
    }

    @Test
    void itIsPartOfAnotherFigure() {
        assertThat(figure(WORDS, FigureCategory.KILLED, Quantity.exactly(3), FactId.figure(2))
                        .partOf())
                .isEqualTo(FactId.figure(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure(WORDS, FigureCategory.KILLED, Quantity.exactly(3), FactId.figure(1)))
                .withMessage("partOf must be another figure, is f1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure(WORDS, FigureCategory.KILLED, Quantity.exactly(3), FactId.event(2)))
                .withMessage("partOf must begin with f, is v2");
    }

    @Test
    void aNumberThatNobodyGivesIsToldByTheReport() {
        Figure own = figure(FigureCategory.KILLED, Quantity.exactly(3)).withoutSource(Voice.REPORTED);
        assertThat(own.source()).isNull();
        assertThat(own.statement()).isNull();
        assertThat(own.voice()).isEqualTo(Voice.REPORTED);
        assertThat(own.span()).isEqualTo(WORDS);
    }
}
