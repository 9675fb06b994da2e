// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What whoever has a token may do. Each may do what those before it may. */
public enum Role {
    /** Reads what is on record, and has texts read. */
    READER,
    /** Puts on record what a person decides. */
    REVIEWER,
    /** Sees who may come in, and takes tokens back. */
    KEEPER;

    /** As it is written: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What whoever has it may do, in words. */
    public String words() {
        return switch (this) {
            case READER -> "read";
            case REVIEWER -> "read and decide";
            case KEEPER -> "read, decide and keep the tokens";
        };
    }

    /** Whether it may do what this one may. */
    public boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public static Role of(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("role must be one of "
                        + Arrays.stream(values()).map(Role::label).collect(Collectors.joining(", ")) + ", is "
                        + label));
    }
}
