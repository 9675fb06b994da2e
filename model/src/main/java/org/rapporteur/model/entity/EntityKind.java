// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.entity;

import java.util.Locale;

/** What kind of thing an entity is. */
public enum EntityKind {
    PERSON,
    ORGANIZATION,
    COUNTRY,
    /** City, region or site. */
    PLACE,
    /** Nationality, faith, people, the protesters. A demonym is a group whose country is set, not the country. */
    GROUP;

    /** The name in the facts document: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
