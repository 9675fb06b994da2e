// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

import java.util.Locale;

/** What kind of thing a name stands for, as far as its list or query says. */
public enum Kind {
    PERSON,
    ORGANIZATION,
    VESSEL,
    UNKNOWN;

    /**
     * The kind under a name that lists use: those of FollowTheMoney (<em>Person, Company, LegalEntity</em>), of OFAC
     * (<em>individual, entity</em>), of the European Union (<em>enterprise</em>) and of the United Kingdom (<em>Ship</em>).
     * A name not known is {@link #UNKNOWN}, which may match all.
     */
    public static Kind of(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "person", "individual", "p" -> PERSON;
            case "organization", "organisation", "company", "publicbody", "entity", "enterprise", "e" -> ORGANIZATION;
            case "vessel", "ship" -> VESSEL;
            default -> UNKNOWN;
        };
    }

    /** Whether one thing may be of both kinds. */
    public boolean fits(Kind other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }
}
