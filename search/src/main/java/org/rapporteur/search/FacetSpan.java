// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many entries have a value of a facet, and when the reports of these came out.
 *
 * @param count at least 1
 * @param first day of publication; null where no report has one
 * @param last such day, not before {@code first}; null where that is
 */
public record FacetSpan(
        String value,
        int count,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {}
