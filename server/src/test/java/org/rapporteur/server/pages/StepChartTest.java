// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.record.browse.ToldStory;

class StepChartTest {

    @Test
    void aStepForEachReportAndABandWhereTheNumberIsNotExact() {
        StepChart chart = StepChart.of(series(
                point("12", 12.0, 12.0, 12.0), point("≥ 17", 17.0, null, 17.0), point("20–40", 20.0, 40.0, null)));

        assertThat(chart.dots()).hasSize(3);
        assertThat(chart.dots()).extracting(StepChart.Dot::isLatest).containsExactly(false, false, true);
        assertThat(chart.bands()).hasSize(1);
        assertThat(chart.ticks()).extracting(StepChart.Tick::number).containsExactly("0", "10", "20", "30", "40");
        assertThat(chart.isLog()).isFalse();
        assertThat(chart.line()).startsWith("M").doesNotContain("NaN", "Infinity");
    }

    @Test
    void numbersFarApartStandOnAScaleOfLogarithms() {
        StepChart chart =
                StepChart.of(series(point("1", 1.0, 1.0, 1.0), point("10,000", 10_000.0, 10_000.0, 10_000.0)));

        assertThat(chart.ticks())
                .extracting(StepChart.Tick::number)
                .containsExactly("1", "10", "100", "1,000", "10,000");
        assertThat(chart.isLog()).isTrue();
    }

    @Test
    void aNumberWithoutAnUpperBoundIsOpenUpwardsAndOneWithoutALowerBoundDownwards() {
        StepChart up = StepChart.of(series(point("≥ 17", 17.0, null, 17.0), point("20", 20.0, 20.0, 20.0)));
        StepChart down = StepChart.of(series(point("≤ 17", null, 17.0, 17.0), point("20", 20.0, 20.0, 20.0)));

        assertThat(up.open()).startsWith("M");
        assertThat(down.open()).startsWith("M").isNotEqualTo(up.open());
        assertThat(StepChart.of(series(point("20", 20.0, 20.0, 20.0))).open()).isEmpty();
    }

    @Test
    void theDaysOfTheFirstAndTheLastReportStandBelow() {
        StepChart chart = StepChart.of(series(point("1", 1.0, 1.0, 1.0), point("2", 2.0, 2.0, 2.0)));

        assertThat(chart.days()).extracting(StepChart.Day::day).containsExactly("2 March 2021");
    }

    @Test
    void aSingleNumberIsDrawnToo() {
        assertThat(StepChart.of(series(point("0", 0.0, 0.0, 0.0))).line()).doesNotContain("NaN", "Infinity");
    }

    private static ToldStory.Series series(ToldStory.Point... points) {
        return new ToldStory.Series("killed", List.of(points), points[points.length - 1]);
    }

    private static ToldStory.Point point(String number, Double low, Double high, Double value) {
        return new ToldStory.Point(number, low, high, value, "2021-03-02", null, "sha256:0", null, "first-report");
    }
}
