// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. All that is given must hold.
 *
 * @param words words that must all stand there, in any form; in quotation marks one after the other; with a minus before,
 *     not at all; empty for any
 * @param kinds empty for all
 * @param type as {@link Card#type}, whatever the case
 * @param status as {@link Card#status}
 * @param speaker words of a name, one after the other; as are {@code role}, {@code actor} and {@code place}
 * @param role words of the office of whoever says it
 * @param from entries about this day or later
 * @param to entries about this day or earlier
 * @param limit most hits wanted, 1 to 10000
 */
public record Question(
        String words,
        Set<String> kinds,
        @Nullable String type,
        @Nullable String status,
        @Nullable String speaker,
        @Nullable String role,
        @Nullable String actor,
        @Nullable String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int limit) {

    public static final int MOST = 10_000;

    public Question {
        kinds = Set.copyOf(kinds);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be within 1 to " + MOST + ", is " + limit);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from " + from + ", is " + to);
        }
    }
}
