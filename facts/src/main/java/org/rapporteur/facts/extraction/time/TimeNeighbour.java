// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

/** What a word beside an expression of time tells of it. */
enum TimeNeighbour {
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
