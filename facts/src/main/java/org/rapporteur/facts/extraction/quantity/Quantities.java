// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Quantity.Bound;

/** Makes quantities of numbers and bounds: a whole number of which there are more is at least the next. */
final class Quantities {

    private Quantities() {}

    static Quantity of(Bound bound, BigDecimal value) {
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

    static Quantity between(BigDecimal least, BigDecimal most) {
        return new Quantity(Bound.BETWEEN, null, least, most);
    }

    static Quantity vague(BigDecimal least) {
        return new Quantity(Bound.VAGUE, null, least, null);
    }

    /** The bound with a label of the facts document; null if there is none. */
    static @Nullable Bound bound(String label) {
        for (Bound bound : Bound.values()) {
            if (bound.label().equals(label)) {
                return bound;
            }
        }
        return null;
    }
}
