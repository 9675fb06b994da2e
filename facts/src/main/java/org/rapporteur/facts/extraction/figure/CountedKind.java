// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import org.rapporteur.model.analysis.FigureCategory;

/** What the lists say of a noun that is counted, or of words that tell what became of the counted. */
enum CountedKind {
    AFFECTED,
    /** Dead or hurt: the rest of the document tells which. */
    CASUALTIES,
    CROWD,
    DAMAGED,
    DETAINED,
    DISPLACED,
    EQUIPMENT,
    EVENT,
    FORCES,
    /** Words such as <em>shot</em>, which leave open whether those counted live. */
    HIT,
    /** Taken to hospital: hurt, or in a document on an illness sick. */
    HOSPITAL,
    HOUSEHOLD,
    INJURED,
    KILLED,
    MISSING,
    PERSON,
    /** Let go, or to be let go, and so held until then. */
    RELEASED,
    SICK,
    VOTES;

    /**
     * The category of the same name.
     *
     * @throws IllegalArgumentException if there is none
     */
    FigureCategory category() {
        return FigureCategory.valueOf(name());
    }
}
