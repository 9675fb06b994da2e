// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Lexicon;

/** What words beside expressions of time tell of them. Immutable and safe for use by many threads. */
final class TimeNeighbours {

    /** What a word beside an expression tells. */
    enum Role {
        /** Before it: a date follows. */
        BEFORE,
        /** After it: the number before is a number of these. */
        COUNTED,
        /** Before it: <em>the year</em> is this one. */
        SPANNING,
        /** After it: <em>the year</em> is a length. */
        ENDING,
        /** Before it: a bare <em>3:30</em> is a time of the clock. */
        CLOCK,
        /** After it: the length is an age. */
        AGE,
        /** Before it: a month or day without a year lies ahead. */
        LIMIT,
        /** Between a length and an event from whose day it is told. */
        FROM,
        /** The same, back from it. */
        BACK
    }

    private final Map<Role, Set<String>> words = Lexicon.rows("en/time-neighbours.txt", 2).stream()
            .collect(Collectors.groupingBy(
                    row -> Role.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    Collectors.mapping(List::getFirst, Collectors.toUnmodifiableSet())));

    boolean is(String word, Role role) {
        return words.getOrDefault(role, Set.of()).contains(word);
    }
}
