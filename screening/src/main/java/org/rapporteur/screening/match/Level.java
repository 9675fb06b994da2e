// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.Locale;

/** How surely a name stands for an entry. The program alone never says more than {@link #LIKELY}. */
public enum Level {
    /** Another: a namesake that something rules out. */
    NONE,
    /** Somebody else, whom a report ties to the bearer of the name: an owner, what is owned, family; or another name of theirs. */
    RELATED,
    /** The names agree; nothing else is known, or nothing else decides. */
    POSSIBLE,
    /** Names agree and so does the birth, or the year of birth with the country. */
    LIKELY,
    /** A person has decided so. */
    CONFIRMED;

    /** The name in the output: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
