// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.leaf.StoryLeaf.Reason;

class StepChartTest {

    private static StepChart drawn(StoryLeaf.Series series) {
        return StepChart.of(series, point -> "The Bell");
    }

    @Test
    void aStepForEachReportAndABandWhereTheNumberIsNotExact() {
        StepChart chart = drawn(series(point(12.0, 12.0, 12.0), point(17.0, null, 17.0), point(20.0, 40.0, null)));

        assertThat(chart.dots()).hasSize(3);
        assertThat(chart.dots()).extracting(StepChart.Dot::isLatest).containsExactly(false, false, true);
        // One from 20 to 40, and one over the day, on which reports say 12 to 20.
        assertThat(chart.bands()).hasSize(2);
        assertThat(chart.ticks()).extracting(StepChart.Tick::number).containsExactly("0", "10", "20", "30", "40");
        assertThat(chart.isLog()).isFalse();
        assertThat(chart.line()).startsWith("M").doesNotContain("NaN", "Infinity");
    }

    @Test
    void reportsStandAtTheirDaysAndThoseOfOneDaySideBySide() {
        TimeAxis axis = TimeAxis.of(List.of("2021-03-02", "2021-03-02", "2021-03-03", "2021-03-11"), 0, 100);

        assertThat(List.of(axis.x(0), axis.x(1), axis.x(2), axis.x(3), axis.x(4)))
                .containsExactly(0.0, 5.0, 10.0, 90.0, 100.0);
        TimeAxis even = TimeAxis.of(List.of("2021-03", "2021-03-02", "2021-03-03", "2021-03-11"), 0, 100);
        assertThat(even.x(1)).as("a month is no day").isEqualTo(25.0);
        TimeAxis mixed = TimeAxis.of(List.of("2021-03-05", "2021-03-02"), 0, 100);
        assertThat(mixed.x(1)).as("not in order").isEqualTo(50.0);
    }

    @Test
    void numbersFarApartStandOnAScaleOfLogarithms() {
        StepChart chart = drawn(series(point(1.0, 1.0, 1.0), point(10_000.0, 10_000.0, 10_000.0)));

        assertThat(chart.ticks())
                .extracting(StepChart.Tick::number)
                .containsExactly("1", "10", "100", "1,000", "10,000");
        assertThat(chart.isLog()).isTrue();
    }

    @Test
    void aNumberWithoutAnUpperBoundIsOpenUpwardsAndOneWithoutALowerBoundDownwards() {
        StepChart up = drawn(series(point(17.0, null, 17.0), point(20.0, 20.0, 20.0)));
        StepChart down = drawn(series(point(null, 17.0, 17.0), point(20.0, 20.0, 20.0)));

        assertThat(up.open()).startsWith("M");
        assertThat(down.open()).startsWith("M").isNotEqualTo(up.open());
        assertThat(drawn(series(point(20.0, 20.0, 20.0))).open()).isEmpty();
    }

    @Test
    void theDaysOfTheFirstAndTheLastReportStandBelow() {
        StepChart chart = drawn(series(point(1.0, 1.0, 1.0), point(2.0, 2.0, 2.0)));

        assertThat(chart.days()).extracting(StepChart.Day::day).containsExactly("2 March 2021");
    }

    @Test
    void aSingleNumberIsDrawnToo() {
        assertThat(drawn(series(point(0.0, 0.0, 0.0))).line()).doesNotContain("NaN", "Infinity");
    }

    private static StoryLeaf.Series series(StoryLeaf.Point... points) {
        return new StoryLeaf.Series(
                FigureCategory.KILLED, List.of(points), points[points.length - 1], new Reason("latest", 1, List.of()));
    }

    private static StoryLeaf.Point point(@Nullable Double low, @Nullable Double high, @Nullable Double value) {
        Quantity quantity = new Quantity(
                Quantity.Bound.ABOUT,
                value == null ? null : BigDecimal.valueOf(value),
                low == null ? null : BigDecimal.valueOf(low),
                high == null ? null : BigDecimal.valueOf(high));
        return new StoryLeaf.Point(
                new StoryLeaf.Place(DocumentId.of(new byte[0]), "wire", null, null),
                quantity,
                null,
                LocalDate.of(2021, 3, 2),
                null,
                new Reason("first-report", 1, List.of()));
    }
}
