// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import org.rapporteur.stories.copies.Alignment.Gap;

/**
 * A place where two versions of one passage differ.
 *
 * @param kind what differs
 * @param place the words on both sides
 */
record Change(Kind kind, Gap place) {

    /** What differs; the first three change no fact. */
    enum Kind {
        /** A slip of the pen, or another spelling. */
        SPELLING,
        /** Other words for the same. */
        SAME,
        /** Words that only one of the two has. */
        CUT,
        NUMBER,
        NEGATION,
        NAME,
        WORD;

        boolean isFact() {
            return compareTo(CUT) > 0;
        }

        /** The name of the rule in {@code docs/method.md}. */
        String rule() {
            return switch (this) {
                case NUMBER -> "update-number";
                case NEGATION -> "update-negation";
                case NAME -> "update-name";
                case WORD -> "update-word";
                case SPELLING, SAME, CUT -> "copy";
            };
        }
    }
}
