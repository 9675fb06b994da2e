// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Selection;

/**
 * What is looked for. All that is given must hold.
 *
 * @param words words that must all stand there, in any form; in quotation marks one after the other; with a minus before,
 *     not at all; empty for any
 * @param selection which entries are wanted; the words of a name must stand there one after the other
 * @param limit most hits wanted, 1 to 10000
 * @param facets the value that each of some facets must have
 * @param matter what they must be about
 */
public record Question(String words, Selection selection, int limit, Map<String, String> facets, Matter matter) {

    /**
     * What entries must be about.
     *
     * @param words that must stand in what is said, done or counted, one after the other; null for any
     * @param least number that must be counted; null for any
     * @param most such number; null for any
     * @param charge words that must stand one after the other in what somebody is accused of in court; null for any
     * @param due the last day by which something must be due; null for any, and for what is not due
     */
    public record Matter(
            @Nullable String words,
            @Nullable Double least,
            @Nullable Double most,
            @Nullable String charge,
            @Nullable LocalDate due) {

        public static final Matter ANY = new Matter(null, null, null);

        /** Whatever anybody is charged with, and whenever it is due. */
        public Matter(@Nullable String words, @Nullable Double least, @Nullable Double most) {
            this(words, least, most, null, null);
        }
    }

    public static final int MOST = 10_000;

    public Question {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be within 1 to " + MOST + ", is " + limit);
        }
        facets = Map.copyOf(facets);
    }

    /** One for whatever facets. */
    public Question(String words, Selection selection, int limit) {
        this(words, selection, limit, Map.of(), Matter.ANY);
    }
}
