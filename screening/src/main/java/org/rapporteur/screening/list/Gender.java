// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

import java.util.Locale;

/** The gender that a list or query gives. */
public enum Gender {
    FEMALE,
    MALE,
    /** Not told, or neither. */
    OTHER;

    /** The gender under a word or letter that lists use. */
    public static Gender of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "f", "female" -> FEMALE;
            case "m", "male" -> MALE;
            default -> OTHER;
        };
    }
}
