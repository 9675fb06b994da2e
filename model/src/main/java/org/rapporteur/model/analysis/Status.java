// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.Locale;

/** Whether what is told of took place. */
public enum Status {
    HAPPENED,
    ONGOING,
    /** Planned, scheduled or predicted. */
    EXPECTED,
    /** Considered, offered or under a condition. */
    POSSIBLE,
    /** Urged or demanded. */
    REQUESTED,
    THREATENED,
    /** Did not happen, or is said not to have. */
    DENIED;

    /** The name in the facts document: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
