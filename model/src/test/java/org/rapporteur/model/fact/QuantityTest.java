// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.Quantity.Bound;

class QuantityTest {

    private static final BigDecimal TEN = new BigDecimal("10");
    private static final BigDecimal HALF = new BigDecimal("10.5");

    private static Quantity quantity(Bound bound, BigDecimal value, String min, String max) {
        return new Quantity(
                bound, value, min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max));
    }

    @Test
    void aWholeNumberOfWhichThereAreMoreIsAtLeastTheNext() {
        assertThat(Quantity.of(Bound.MORE_THAN, TEN)).isEqualTo(quantity(Bound.MORE_THAN, TEN, "11", null));
        assertThat(Quantity.of(Bound.LESS_THAN, TEN)).isEqualTo(quantity(Bound.LESS_THAN, TEN, null, "9"));
        assertThat(Quantity.of(Bound.MORE_THAN, new BigDecimal("10.0")).min()).isEqualByComparingTo("11");
    }

    @Test
    void ofABrokenNumberThereIsNoNext() {
        assertThat(Quantity.of(Bound.MORE_THAN, HALF).min()).isEqualByComparingTo(HALF);
        assertThat(Quantity.of(Bound.LESS_THAN, HALF).max()).isEqualByComparingTo(HALF);
    }

    @Test
    void otherBoundsLimitAsTheySay() {
        assertThat(Quantity.of(Bound.EXACTLY, TEN)).isEqualTo(Quantity.exactly(10));
        assertThat(Quantity.of(Bound.AT_LEAST, TEN)).isEqualTo(quantity(Bound.AT_LEAST, TEN, "10", null));
        assertThat(Quantity.of(Bound.AT_MOST, TEN)).isEqualTo(quantity(Bound.AT_MOST, TEN, null, "10"));
        assertThat(Quantity.of(Bound.ABOUT, TEN)).isEqualTo(quantity(Bound.ABOUT, TEN, null, null));
        assertThat(Quantity.of(Bound.VAGUE, TEN).bound()).isEqualTo(Bound.ABOUT);
    }

    @Test
    void aNumberIsGivenAndItsEndsAreInOrder() {
        assertThat(quantity(Bound.BETWEEN, null, "3", "3").min()).isEqualByComparingTo("3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quantity(Bound.BETWEEN, null, "4", "3"))
                .withMessage("max must not be below min 4, is 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quantity(Bound.VAGUE, null, null, null))
                .withMessage("value, min or max must be given, all are null");
    }

    @Test
    void labelsAreThoseOfTheContract() {
        assertThat(Stream.of(Bound.values()).map(Bound::label))
                .containsExactly("exactly", "moreThan", "atLeast", "lessThan", "atMost", "about", "between", "vague");
    }
}
