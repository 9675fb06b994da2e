// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number with its bound, as a text gives it.
 *
 * @param bound how the number limits the true one
 * @param value the number written, where one was
 * @param min least the true number can be, where that is known
 * @param max most the true number can be, where that is known; not below {@code min}
 */
public record Quantity(
        Bound bound,
        @Nullable BigDecimal value,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {

    /** How a written number limits the true one. */
    public enum Bound {
        EXACTLY("exactly"),
        MORE_THAN("moreThan"),
        AT_LEAST("atLeast"),
        LESS_THAN("lessThan"),
        AT_MOST("atMost"),
        ABOUT("about"),
        BETWEEN("between"),
        /** A word of number only: <em>dozens, several</em>. */
        VAGUE("vague");

        private final String label;

        Bound(String label) {
            this.label = label;
        }

        /** The name in the facts document. */
        public String label() {
            return label;
        }
    }

    public Quantity {
        Objects.requireNonNull(bound, "bound must be given, is null");
        if (value == null && min == null && max == null) {
            throw new IllegalArgumentException("value, min or max must be given, all are null");
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("max must not be below min " + min + ", is " + max);
        }
    }

    /** A number with a bound that says what the true one can be: a whole number of which there are more is at least the next. */
    public static Quantity of(Bound bound, BigDecimal value) {
        BigDecimal step = value.stripTrailingZeros().scale() <= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        return switch (bound) {
            case EXACTLY -> new Quantity(bound, value, value, value);
            case MORE_THAN -> new Quantity(bound, value, value.add(step), null);
            case AT_LEAST -> new Quantity(bound, value, value, null);
            case LESS_THAN -> new Quantity(bound, value, null, value.subtract(step));
            case AT_MOST -> new Quantity(bound, value, null, value);
            case ABOUT, BETWEEN, VAGUE -> new Quantity(Bound.ABOUT, value, null, null);
        };
    }

    public static Quantity exactly(long value) {
        BigDecimal number = BigDecimal.valueOf(value);
        return new Quantity(Bound.EXACTLY, number, number, number);
    }
}
