// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.util.List;

/**
 * A stretch of a text that no sentence crosses.
 *
 * @param paragraph number of the paragraph it belongs to, from 0
 * @param words its words in order, at least one
 */
public record Segment(int paragraph, List<Word> words) {

    public Segment {
        words = List.copyOf(words);
        if (paragraph < 0) {
            throw new IllegalArgumentException("paragraph must be at least 0, is " + paragraph);
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("words must hold at least one word, is empty");
        }
    }
}
