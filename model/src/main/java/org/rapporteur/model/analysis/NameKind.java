// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.Locale;

/** What kind of thing a proper name names. */
public enum NameKind {
    PERSON,
    ORGANIZATION,
    COUNTRY,
    /** City, region, site, sea, building. */
    PLACE,
    /** Nationality, faith, people, party membership; noun or adjective. */
    GROUP,
    EVENT,
    PRODUCT,
    WORK,
    LAW,
    /** A name of some other kind, known so that it is not taken for one of these. */
    OTHER;

    /** The name as written in outputs: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
