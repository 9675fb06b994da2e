// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.server.drawing.Timeline.Told;

class TimelineTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 6, 3);
    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 1, 1);

    private static Told told(String label, LocalDate first, LocalDate last) {
        return new Told("event", first, last, label, label, "event happened", "/x", 1);
    }

    private static Told on(String label, int day) {
        return told(label, FIRST.plusDays(day), FIRST.plusDays(day));
    }

    private static Timeline drawn(LocalDate today, Told... told) {
        return Timeline.of(List.of(told), List.of(FIRST), Map.of("event", "Happened"), today)
                .orElseThrow();
    }

    private static double x(Timeline.Mark mark) {
        return Double.parseDouble(mark.x());
    }

    @Test
    void daysStandInTheirTrueDistance() {
        List<Timeline.Mark> marks = drawn(LONG_AFTER, on("fire", 0), on("arrest", 1), on("trial", 4))
                .lanes()
                .getFirst()
                .marks();

        assertThat(x(marks.get(2)) - x(marks.get(0)))
                .isCloseTo(4 * (x(marks.get(1)) - x(marks.get(0))), org.assertj.core.data.Offset.offset(0.5));
    }

    @Test
    void aMonthIsABarAndADayADot() {
        List<Timeline.Mark> marks = drawn(
                        LONG_AFTER, told("talks", LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30)), on("fire", 0))
                .lanes()
                .getFirst()
                .marks();

        assertThat(marks.get(0).width()).isNotEmpty();
        assertThat(marks.get(1).width()).isEmpty();
    }

    @Test
    void whatWouldCoverAnotherStandsInARowOfItsOwnAndWhatHasNoRoomIsCounted() {
        List<Told> told = new ArrayList<>(List.of(on("later", 3)));
        for (int i = 0; i < 30; i++) {
            told.add(on("arrest of somebody number " + i, 0));
        }

        Timeline.Lane lane =
                drawn(LONG_AFTER, told.toArray(Told[]::new)).lanes().getFirst();

        assertThat(lane.marks().stream()
                        .filter(mark -> !mark.label().equals("later"))
                        .map(Timeline.Mark::y))
                .doesNotHaveDuplicates();
        assertThat(lane.marks().size() + lane.more()).isEqualTo(31);
        assertThat(lane.more()).isPositive();
    }

    @Test
    void whatWasLongBeforeTheReportsIsCountedAndNotDrawn() {
        Timeline timeline = drawn(LONG_AFTER, on("fire", 0), on("arrest", 2), on("founding", -9000));

        assertThat(timeline.earlier()).isEqualTo(1);
        assertThat(timeline.lanes().getFirst().marks()).hasSize(2);
    }

    @Test
    void todayIsDrawnWhereItIsNear() {
        Told[] told = {on("fire", 0), on("trial", 20)};

        assertThat(drawn(FIRST.plusDays(5), told).today()).isNotNull();
        assertThat(drawn(FIRST.plusDays(30), told).today()).isNotNull();
        assertThat(drawn(LONG_AFTER, told).today()).isNull();
    }

    @Test
    void ofOneDayThereIsNothingToDraw() {
        assertThat(Timeline.of(List.of(on("fire", 0)), List.of(FIRST), Map.of("event", "Happened"), LONG_AFTER))
                .isEmpty();
    }
}
