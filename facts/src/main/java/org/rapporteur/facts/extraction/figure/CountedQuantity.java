// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.quantity.WrittenQuantity;
import org.rapporteur.model.text.Span;

/**
 * A quantity in its sentence with the noun that it counts.
 *
 * @param quantity the number
 * @param first number of its first word
 * @param end number of the word after the number
 * @param nounEnd number of the word after what is counted; {@code end} where nothing is said
 * @param partitive whether it is a part of a number given before, as in <em>two of them</em>
 * @param kinds what the lists know of the noun
 * @param of the words of what is counted; null where nothing is said
 */
record CountedQuantity(
        WrittenQuantity quantity,
        int first,
        int end,
        int nounEnd,
        boolean partitive,
        Set<CountedKind> kinds,
        @Nullable Span of) {

    CountedQuantity {
        kinds = Set.copyOf(kinds);
    }

    /** The number without what stands after it. */
    CountedQuantity alone() {
        return new CountedQuantity(quantity, first, end, end, false, Set.of(), null);
    }

    boolean hasNoun() {
        return of != null;
    }

    boolean counts(CountedKind kind) {
        return kinds.contains(kind);
    }

    /** Number, bound and noun. */
    Span span() {
        return of == null ? quantity.span() : quantity.span().cover(of);
    }
}
