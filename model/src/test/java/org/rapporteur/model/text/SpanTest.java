// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void refusesAStartBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(-1, 2))
                .withMessage("start must be at least 0, is -1");
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(3, 2))
                .withMessage("end must be at least start 3, is 2");
    }

    @Test
    void neighboursDoNotOverlap() {
        assertThat(new Span(0, 2).overlaps(new Span(2, 4))).isFalse();
    }

    @Test
    void anEmptySpanOverlapsNothing() {
        assertThat(new Span(1, 1).overlaps(new Span(0, 4))).isFalse();
    }

    @Test
    void itHoldsItsStartAndNotItsEnd() {
        Span span = new Span(2, 4);
        assertThat(List.of(1, 2, 3, 4)).filteredOn(span::contains).containsExactly(2, 3);
        assertThat(span.contains(new Span(2, 4))).isTrue();
        assertThat(span.contains(new Span(4, 4))).isTrue();
        assertThat(span.contains(new Span(1, 4))).isFalse();
        assertThat(span.contains(new Span(2, 5))).isFalse();
    }

    @Test
    void spansOverlapWhereTheyShareOneCharacter() {
        Span span = new Span(2, 4);
        assertThat(span.overlaps(new Span(0, 2))).isFalse();
        assertThat(span.overlaps(new Span(0, 3))).isTrue();
        assertThat(span.overlaps(new Span(3, 9))).isTrue();
        assertThat(span.overlaps(new Span(4, 9))).isFalse();
        assertThat(span.overlaps(new Span(3, 3))).isFalse();
    }

    @Test
    void theDistanceIsWhatLiesBetween() {
        Span span = new Span(4, 6);
        assertThat(span.distance(new Span(9, 12))).isEqualTo(3);
        assertThat(new Span(9, 12).distance(span)).isEqualTo(3);
        assertThat(span.distance(new Span(6, 8))).isZero();
        assertThat(span.distance(new Span(0, 20))).isZero();
    }

    @Test
    void aPlaceInCodePointsIsHalfOpenToo() {
        assertThat(new CodePointSpan(0, 0).end()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodePointSpan(-1, 2))
                .withMessage("start must be at least 0, is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodePointSpan(3, 2))
                .withMessage("end must be at least start 3, is 2");
    }

    @Test
    void whatHoldsAnotherComesBeforeIt() {
        assertThat(List.of(new Span(2, 3), new Span(0, 1), new Span(0, 5)).stream()
                        .sorted())
                .containsExactly(new Span(0, 5), new Span(0, 1), new Span(2, 3));
    }

    @Property
    void theIntersectionLiesInBothAndBothInTheCover(
            @ForAll @IntRange(max = 9) int a,
            @ForAll @IntRange(max = 9) int b,
            @ForAll @IntRange(max = 9) int c,
            @ForAll @IntRange(max = 9) int d) {
        Span one = new Span(Math.min(a, b), Math.max(a, b));
        Span other = new Span(Math.min(c, d), Math.max(c, d));
        assertThat(one.cover(other).contains(one)).isTrue();
        assertThat(one.cover(other).contains(other)).isTrue();
        assertThat(one.intersection(other).isPresent()).isEqualTo(one.overlaps(other));
        one.intersection(other).ifPresent(both -> {
            assertThat(one.contains(both)).isTrue();
            assertThat(other.contains(both)).isTrue();
            assertThat(both.isEmpty()).isFalse();
        });
    }

    @Property
    void orderAgreesWithEquality(
            @ForAll @IntRange(max = 4) int a,
            @ForAll @IntRange(max = 4) int b,
            @ForAll @IntRange(max = 4) int c,
            @ForAll @IntRange(max = 4) int d) {
        Span one = new Span(Math.min(a, b), Math.max(a, b));
        Span other = new Span(Math.min(c, d), Math.max(c, d));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }
}
