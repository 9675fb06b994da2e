// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Selection;

/**
 * What is looked for. All that is given must hold.
 *
 * @param words words that must all stand there; empty for any
 * @param selection which entries
 * @param picked the value that each of some facets must have
 * @param about words that must stand in what is said, done or counted, one after the other; null for any
 * @param least number that must be counted; null for any
 * @param most such number; null for any
 * @param charge words that must stand one after the other in what somebody is accused of in court; null for any
 * @param due the last day by which something must be due; null for any, and for what is not due
 */
public record SearchCriteria(
        String words,
        Selection selection,
        Map<Facet, String> picked,
        @Nullable String about,
        @Nullable Double least,
        @Nullable Double most,
        @Nullable String charge,
        @Nullable LocalDate due) {

    public SearchCriteria {
        picked = Map.copyOf(picked);
    }

    /** Whatever it is about. */
    public SearchCriteria(String words, Selection selection, Map<Facet, String> picked) {
        this(words, selection, picked, null, null, null);
    }

    /** Whatever anybody is charged with, and whenever it is due. */
    public SearchCriteria(
            String words,
            Selection selection,
            Map<Facet, String> picked,
            @Nullable String about,
            @Nullable Double least,
            @Nullable Double most) {
        this(words, selection, picked, about, least, most, null, null);
    }

    /** The same with this charge and due by this day, where they are given. */
    public SearchCriteria with(@Nullable String newCharge, @Nullable LocalDate newDue) {
        return new SearchCriteria(words, selection, picked, about, least, most, newCharge, newDue);
    }
}
