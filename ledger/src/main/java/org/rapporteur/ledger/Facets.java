// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry can be found by. It repeats what the body says and is not hashed: the body is the truth.
 *
 * @param type PLOVER type of an event, category of a figure, how much of a statement is quoted
 * @param status as the contract writes it
 * @param speakers names of who says it
 * @param actors names of everybody who takes part
 * @param places names of where it is
 * @param first the first day it is about; of a statement the day of publication
 * @param last the last such day
 */
public record Facets(
        @Nullable String type,
        @Nullable String status,
        List<String> speakers,
        List<String> actors,
        List<String> places,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    public static final Facets NONE = new Facets(null, null, List.of(), List.of(), List.of(), null, null);

    public Facets {
        speakers = List.copyOf(speakers);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("last must not be before first " + first + ", is " + last);
        }
    }
}
