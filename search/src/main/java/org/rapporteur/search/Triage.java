// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Review;

/**
 * What tells when a fact should be looked at, and whether it was.
 *
 * @param state how it stands
 * @param isOpen whether somebody should still look at it
 * @param isLost whether it is not read any more, and kept to be looked at again alone
 * @param rank what matters most first, from 0
 * @param confidence how sure it is, 0 to 1; null where nobody weighed it
 * @param sentence the same for copies of its sentence in other reports
 */
public record Triage(
        Review.State state,
        boolean isOpen,
        boolean isLost,
        int rank,
        @Nullable Double confidence,
        String sentence) {

    public Triage {
        if (rank < 0) {
            throw new IllegalArgumentException("rank must be at least 0, is " + rank);
        }
    }
}
