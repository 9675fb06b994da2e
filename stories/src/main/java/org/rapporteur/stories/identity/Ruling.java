// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What a person ruled about two names: whether they are of one actor. It stands above what reports tell.
 *
 * @param first of the two names the one that comes first in the alphabet
 * @param second the other
 * @param same whether they are of one
 * @param reason why, not blank
 * @param reviewer who ruled, not blank
 * @param at when, to the second
 */
public record Ruling(ActorName first, ActorName second, boolean same, String reason, String reviewer, Instant at) {

    public Ruling {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException(
                    "second must come after first " + first.words() + ", is " + second.words());
        }
        requireNotBlank("reason", reason);
        requireNotBlank("reviewer", reviewer);
    }

    /** The ruling on two names in any order. */
    public static Ruling on(ActorName one, ActorName other, boolean same, String reason, String reviewer, Instant at) {
        boolean ordered = one.compareTo(other) <= 0;
        return new Ruling(ordered ? one : other, ordered ? other : one, same, reason, reviewer, at);
    }

    private static void requireNotBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank, is \"" + value + "\"");
        }
    }

    /** The names and the sentence: <em>ada lund = tom hill: ruled the same by ...</em>. */
    public String line() {
        return first.words() + (same ? " = " : " ≠ ") + second.words() + ": " + sentence();
    }

    /** Such as <em>ruled another by A. Lee on 2024-05-06: his son</em>. */
    public String sentence() {
        return "ruled %s by %s on %s: %s"
                .formatted(
                        same ? "the same" : "another",
                        reviewer,
                        at.atZone(ZoneOffset.UTC).toLocalDate(),
                        reason);
    }
}
