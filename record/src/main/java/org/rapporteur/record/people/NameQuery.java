// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.people;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.search.NameSpan;

/**
 * Which names are wanted, in which order.
 *
 * @param part letters of the name, in any case; empty for all
 * @param country that reports give it, ISO 3166-1 alpha-3; null for any
 * @param isHit whether it must have a hit on a sanctions list
 * @param from it must be named in a report of this day or later; null for any
 * @param to it must be named in a report of this day or earlier; null for any
 * @param isReversed whether the order goes the other way than it usually does
 */
public record NameQuery(
        String part,
        @Nullable String country,
        boolean isHit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        NameOrder order,
        boolean isReversed) {

    /** All names, those with most facts first. */
    public static final NameQuery ALL = new NameQuery("", null, false, null, null, NameOrder.FACTS, false);

    public NameQuery {
        part = part.toLowerCase(Locale.ROOT);
    }

    boolean isWanted(ListedName listed) {
        NameSpan span = listed.span();
        return (listed.hits() > 0 || !isHit)
                && (country == null || span.countries().contains(country))
                && (from == null || (span.last() != null && !span.last().isBefore(from)))
                && (to == null || (span.first() != null && !span.first().isAfter(to)))
                && (part.isEmpty() || listed.folded().contains(part));
    }
}
