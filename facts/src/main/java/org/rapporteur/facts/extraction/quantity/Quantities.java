// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Quantity.Bound;

/** Makes quantities of numbers and bounds. */
final class Quantities {

    private Quantities() {}

    static Quantity of(Bound bound, BigDecimal value) {
        return Quantity.of(bound, value);
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
