// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.Locale;

/** Who vouches for what is told. */
public enum Voice {
    /** The article says so itself. */
    REPORTED,
    /** A named source says so. */
    ATTRIBUTED,
    /** Marked as doubtful: <em>alleged, suspected, reportedly, claims</em>. */
    ALLEGED;

    /** The name in the facts document: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
