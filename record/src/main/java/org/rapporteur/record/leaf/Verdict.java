// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.util.Arrays;
import java.util.Locale;

/** What a person decides about a hit. */
public enum Verdict {
    /** Somebody else. */
    CLEARED,
    /** The listed one. */
    CONFIRMED;

    /** The name in the record: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is none with this label */
    public static Verdict of(String label) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("verdict must be cleared or confirmed, is " + label));
    }
}
