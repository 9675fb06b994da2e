// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;

/**
 * A field of a fact that is not sure.
 *
 * @param field its name in the facts document, such as {@code speaker}; not blank
 * @param probability how likely it is right as it stands, 0 to 1
 * @param candidates what else or what after all it may be, the likeliest first: ids of entities, or values as the field has them
 */
public record Doubt(String field, double probability, List<String> candidates) {

    /** Fields at least so sure are not doubtful. */
    public static final double LEAST = 0.7;

    public Doubt {
        if (field.isBlank()) {
            throw new IllegalArgumentException("field must not be blank, is \"" + field + "\"");
        }
        // Written so that NaN is refused too.
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be within 0 to 1, is " + probability);
        }
        candidates = List.copyOf(candidates);
    }
}
