// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.Arrays;
import java.util.List;

/**
 * Where in its clause an event has those who take part: {@code subject}, {@code object} and {@code receiver} (the indirect
 * object) of its verb, passive or active; {@code owner} (<em>Egypt's attack</em>) and {@code attribute} (<em>the Egyptian
 * attack</em>) of its noun; {@code carrier}, the subject of the light verb that has the noun as its object; {@code clause}, the
 * subject of what is said, for where no slot before it is filled; else a preposition.
 *
 * @param actors those who act, the surest first
 * @param recipients those acted on
 * @param items what is given, used, signed or discussed
 */
record Slots(List<String> actors, List<String> recipients, List<String> items) {

    static Slots of(String actors, String recipients, String items) {
        return new Slots(list(actors), list(recipients), list(items));
    }

    private static List<String> list(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .toList();
    }
}
