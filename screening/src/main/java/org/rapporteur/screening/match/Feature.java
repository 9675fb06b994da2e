// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import org.jspecify.annotations.Nullable;

/**
 * One reason of a hit.
 *
 * @param name what was compared: {@code name, word, missing, unlike, rarity, birth, country, gender, role, beside,
 *     decision, relation}
 * @param query what the query has there, where it has something
 * @param entry what the entry has there, where it has something
 * @param effect how it counts: from -1 (speaks against) to 1 (speaks for)
 * @param note how they compare, in a few words
 */
public record Feature(
        String name, @Nullable String query, @Nullable String entry, double effect, String note) {

    public Feature {
        // Written so that NaN is refused too.
        if (!(effect >= -1 && effect <= 1)) {
            throw new IllegalArgumentException("effect must be within -1 to 1, is " + effect);
        }
    }
}
