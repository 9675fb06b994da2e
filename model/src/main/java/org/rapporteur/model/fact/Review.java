// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a fact.
 *
 * @param state what follows from it
 * @param reviewers whose decisions stand, in the order in which they decided
 * @param at when the last of these was taken; null where none stands
 * @param reason why, of the last that gives one; null where none does
 * @param amendments the fields that are not as they were read; empty where the state is not {@link State#CORRECTED}
 * @param waiting how many more people must agree before the decision holds
 * @param isByHand whether a person added the fact
 * @param isReadOtherwise whether the fact was decided on when it was read otherwise than now
 */
public record Review(
        State state,
        List<String> reviewers,
        @Nullable Instant at,
        @Nullable String reason,
        List<Amendment> amendments,
        int waiting,
        boolean isByHand,
        boolean isReadOtherwise) {

    /** Of a fact on which nobody decided. */
    public static final Review NONE = new Review(State.FOUND, List.of(), null, null, List.of(), 0, false, false);

    /** How a fact stands. */
    public enum State {
        /** A program found it, and no decision holds. */
        FOUND,
        /** It is right as it was read, or a person added it. */
        CONFIRMED,
        /** It is right with other values than were read. */
        CORRECTED,
        /** The words do not say so. */
        REJECTED,
        /** Two people decided otherwise than each other. */
        DISPUTED,
        /** It was decided on, but the words that it rests on are no longer read so: to be looked at again. */
        AGAIN;

        /** The name in outputs: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is none with this label */
        public static State of(String label) {
            return Arrays.stream(values())
                    .filter(state -> state.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("review must be one of "
                            + Arrays.stream(values()).map(State::label).collect(Collectors.joining(", ")) + ", is "
                            + label));
        }
    }

    /**
     * A field that is not as it was read: values as {@code kind:name} for people and places, else as the facts document has them.
     *
     * @param field its name in the facts document
     * @param read what was read
     * @param held what holds
     */
    public record Amendment(String field, List<String> read, List<String> held) {

        public Amendment {
            read = List.copyOf(read);
            held = List.copyOf(held);
        }
    }

    public Review {
        reviewers = List.copyOf(reviewers);
        amendments = List.copyOf(amendments);
        if (waiting < 0) {
            throw new IllegalArgumentException("waiting must be at least 0, is " + waiting);
        }
    }

    /** Whether somebody has looked at the fact as it is read now. */
    public boolean isLookedAt() {
        return !reviewers.isEmpty() && state != State.AGAIN;
    }

    /** Whether what it says may be built upon: nobody has said that the words do not say so. */
    public boolean isHeld() {
        return switch (state) {
            case FOUND, CONFIRMED, CORRECTED -> true;
            case REJECTED, DISPUTED, AGAIN -> false;
        };
    }
}
