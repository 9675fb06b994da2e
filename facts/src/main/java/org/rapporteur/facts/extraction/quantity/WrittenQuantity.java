// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.text.Span;

/**
 * A quantity as it is written.
 *
 * @param span bound, number and currency, not empty
 * @param number the words of number alone, within {@code span}
 * @param quantity what they say
 * @param currency ISO 4217 code of the currency beside it, where there is one; XXX where several countries call theirs so
 * @param measure what it is measured in, where it is no count: {@code percent, tonne}
 */
public record WrittenQuantity(
        Span span,
        Span number,
        Quantity quantity,
        @Nullable String currency,
        @Nullable String measure) {

    public WrittenQuantity {
        Objects.requireNonNull(quantity, "quantity must be given, is null");
        if (!span.contains(number)) {
            throw new IllegalArgumentException("number must be within " + span + ", is " + number);
        }
    }

    /** One that counts. */
    public WrittenQuantity(Span span, Span number, Quantity quantity, @Nullable String currency) {
        this(span, number, quantity, currency, null);
    }
}
