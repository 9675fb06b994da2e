// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.Locale;

/** What a number in the news counts. */
public enum FigureCategory {
    KILLED,
    INJURED,
    MISSING,
    /** Fled, evacuated or homeless. */
    DISPLACED,
    /** Arrested, held or taken hostage. */
    DETAINED,
    /** Infected or in hospital with an illness. */
    SICK,
    /** Protesters, attendees. */
    CROWD,
    /** Troops, fighters, police sent. */
    FORCES,
    /** Weapons, vehicles, aircraft. */
    EQUIPMENT,
    MONEY,
    /** Homes, buildings. */
    DAMAGED,
    VOTES,
    AFFECTED,
    OTHER;

    /** The name in the facts document: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
