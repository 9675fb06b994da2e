// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How sure a fact is.
 *
 * @param confidence the probability that a careful reader calls the whole of it right, 0 to 1; null where nobody weighed it
 * @param doubts the fields that are less sure than {@link Doubt#LEAST}, in the order of the facts document
 */
public record Certainty(@Nullable Double confidence, List<Doubt> doubts) {

    /** Of a fact that nobody weighed. */
    public static final Certainty UNKNOWN = new Certainty(null, List.of());

    public Certainty {
        // Written so that NaN is refused too.
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be within 0 to 1, is " + confidence);
        }
        doubts = List.copyOf(doubts);
    }

    /** Whether it is as sure as this; what nobody weighed is. */
    public boolean isAtLeast(double least) {
        return confidence == null || confidence >= least;
    }

    /** The doubt about a field, if there is one. */
    public Optional<Doubt> doubt(String field) {
        return doubts.stream().filter(doubt -> doubt.field().equals(field)).findFirst();
    }
}
