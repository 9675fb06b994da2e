// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.digest;

import java.util.List;

/** Words without the endings of grammar, roughly: enough to find <em>shootings</em> by <em>shooting</em>. */
final class Stem {

    private static final List<String> ENDINGS = List.of("ing", "ed", "s");

    private static final int LEAST = 3;

    private Stem() {}

    /** The word without one ending of grammar, if at least three letters are left; {@code ss} is none. */
    static String of(String word) {
        if (word.length() <= LEAST + 1 || Character.isDigit(word.charAt(0)) || word.endsWith("ss")) {
            return word;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= LEAST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
