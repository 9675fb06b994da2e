// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.agreement;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.rapporteur.model.link.Series.Point;

/**
 * The number that a report gives for the whole of something.
 *
 * @param point the number
 * @param told all numbers of the report that may be of the same thing
 * @param sure whether a number was written, so that another number elsewhere means a difference
 */
record Count(Point point, Set<BigDecimal> told, boolean sure) {

    /** What speaks for the number, of all that speaks for any, from which on another number elsewhere is a difference. */
    private static final double SURE = 0.5;

    Count {
        told = Set.copyOf(told);
    }

    private boolean isSure() {
        return sure && point.why().confidence() >= SURE;
    }

    BigDecimal value() {
        return Objects.requireNonNull(Counts.value(point.quantity()), "a count must have a number")
                .stripTrailingZeros();
    }

    /** Whether the two reports differ: each is sure of its number and tells the other's nowhere. */
    boolean differs(Count other) {
        return isSure() && other.isSure() && !told.contains(other.value()) && !other.told.contains(value());
    }
}
