// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.math.BigDecimal;
import org.rapporteur.model.text.Span;

/**
 * A number as it is written.
 *
 * @param span the words or digits, not empty
 * @param value what they say, at least 0
 * @param spelt whether no digit stands in it
 */
public record Numeral(Span span, BigDecimal value, boolean spelt) {

    public Numeral {
        if (span.isEmpty()) {
            throw new IllegalArgumentException("span must not be empty, is " + span);
        }
        if (value.signum() < 0) {
            throw new IllegalArgumentException("value must be at least 0, is " + value);
        }
    }

    /** Whether it is a whole number that an {@code int} can hold. */
    public boolean isSmallWhole() {
        return value.stripTrailingZeros().scale() <= 0 && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }
}
