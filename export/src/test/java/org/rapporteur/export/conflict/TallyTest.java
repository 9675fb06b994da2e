// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Quantity.Bound;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.testkit.Report;

class TallyTest {

    private static Tally of(Bound bound, Integer value, Integer min, Integer max) {
        return Tally.of(new Quantity(bound, number(value), number(min), number(max)));
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    @Test
    void aBoundMovesTheBestNumberNoFurtherThanItMust() {
        assertThat(of(Bound.EXACTLY, 12, 12, 12)).isEqualTo(new Tally(12, 12, 12));
        assertThat(of(Bound.MORE_THAN, 1400, 1401, null)).isEqualTo(new Tally(1401, 1401, 1401));
        assertThat(of(Bound.LESS_THAN, 100, null, 99)).isEqualTo(new Tally(0, 99, 99));
        assertThat(of(Bound.BETWEEN, null, 20, 30)).isEqualTo(new Tally(20, 20, 30));
        assertThat(of(Bound.ABOUT, 50, null, null)).isEqualTo(new Tally(50, 50, 50));
        assertThat(of(Bound.VAGUE, null, 24, null)).isEqualTo(new Tally(24, 24, 24));
    }

    @Test
    void aPartOfAnotherFigureDoesNotCountTwice() {
        RecordedDocument report = Report.recorded();
        assertThat(Tally.of(report.facts().figures(), FigureCategory.KILLED)).isEqualTo(new Tally(12, 12, 12));
        assertThat(Tally.of(report.facts().figures(), FigureCategory.SICK)).isNull();
        assertThat(Tally.of(List.of(report.facts().figures().get(1)), FigureCategory.KILLED))
                .isEqualTo(new Tally(4, 4, 4));
    }
}
