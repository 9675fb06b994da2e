// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;

/**
 * Words in a setting that tell of an event, or that tell of none though they look it: one row of the lists of frames.
 *
 * @param words lower-case lemmas, the verb first or the noun last
 * @param conditions what must stand in its slots, all of it
 * @param type what they tell of, null for no event
 * @param weight how much it takes to believe it
 * @param slots where those who take part stand, null for where they stand with events of the type
 */
record Frame(
        List<String> words,
        List<Condition> conditions,
        @Nullable EventType type,
        @Nullable String mode,
        List<String> contexts,
        Weight weight,
        @Nullable Slots slots) {

    /** How much it takes to believe a frame. */
    enum Weight {
        /** An event even where the model sees none. */
        CERTAIN(3),
        /** An event where the model thinks it barely possible. */
        SURE(2),
        /** An event where the model thinks it possible. */
        LIKELY(1),
        /** An event only where the model marks it. */
        WEAK(0);

        private final int sureness;

        Weight(int sureness) {
            this.sureness = sureness;
        }
    }

    /**
     * What must stand in a slot.
     *
     * @param absent whether none of these may stand there
     * @param slot as of {@link Slots}, or {@code xcomp}, {@code ccomp}, {@code acl} for a clause, {@code told-aux}, {@code told-doer},
     *     {@code told-person}, {@code told-state}, {@code governor}, {@code sentence}
     * @param words lower-case words, {@code #party} or {@code *}
     * @param endings what such a word may end in
     */
    record Condition(boolean absent, String slot, Set<String> words, List<String> endings) {

        /** A condition on words, of which those that begin with a hyphen are endings. */
        static Condition of(boolean absent, String slot, Set<String> words) {
            List<String> endings = words.stream()
                    .filter(word -> word.startsWith("-"))
                    .map(word -> word.substring(1))
                    .toList();
            return new Condition(absent, slot, words, endings);
        }
    }

    /** The more it asks for, the more it counts; of equals the one that says that there is no event, then the surer one. */
    int rank() {
        int sureness = type == null ? Weight.CERTAIN.sureness + 1 : weight.sureness;
        return (Weight.CERTAIN.sureness + 2) * (words.size() + conditions.size()) + sureness;
    }
}
