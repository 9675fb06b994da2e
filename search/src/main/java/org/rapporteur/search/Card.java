// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of one entry of the log.
 *
 * @param label what is shown of it
 * @param words all that it can be found by
 * @param type PLOVER type of an event, category of a figure, how much of a statement is quoted
 * @param status as the contract writes it
 * @param speakers names of who says it
 * @param role words of the document for the office of who says it
 * @param actors names of everybody who takes part
 * @param places names of where it is
 * @param first the first day it is about
 * @param last the last such day, not before {@code first}
 * @param triage whether somebody should look at it; null for a document
 * @param facets by what entries are counted and picked, such as the outlet, each with its values
 * @param matter what it is about; null for a document
 */
public record Card(
        Label label,
        String words,
        @Nullable String type,
        @Nullable String status,
        List<String> speakers,
        @Nullable String role,
        List<String> actors,
        List<String> places,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Triage triage,
        Map<String, List<String>> facets,
        @Nullable Matter matter) {

    /**
     * What a fact is about beside who says or does it.
     *
     * @param words what is said, done or counted; null for nothing
     * @param number that is counted; null for none
     * @param charges what somebody is accused of in court, in the words of the document
     * @param due the day by which something is to be done; null for none
     */
    public record Matter(
            @Nullable String words,
            @Nullable Double number,
            List<String> charges,
            @Nullable LocalDate due) {

        public Matter {
            charges = List.copyOf(charges);
        }

        /** Without a court and a deadline. */
        public Matter(@Nullable String words, @Nullable Double number) {
            this(words, number, List.of(), null);
        }
    }

    public Card {
        speakers = List.copyOf(speakers);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        facets = Map.copyOf(facets);
    }

    /** One that is counted by nothing. */
    public Card(
            Label label,
            String words,
            @Nullable String type,
            @Nullable String status,
            List<String> speakers,
            @Nullable String role,
            List<String> actors,
            List<String> places,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Triage triage) {
        this(label, words, type, status, speakers, role, actors, places, first, last, triage, Map.of(), null);
    }
}
