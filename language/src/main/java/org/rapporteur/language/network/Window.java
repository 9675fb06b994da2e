// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.network;

import java.util.List;
import org.rapporteur.language.piece.PiecedWord;

/**
 * The words that the model reads at once.
 *
 * @param words at least one
 */
public record Window(List<PiecedWord> words) {

    /** The pieces at both ends. */
    public static final int ENDS = 2;

    public Window {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("words must hold at least one word, is empty");
        }
    }

    /** Pieces of all words and of both ends. */
    public int pieces() {
        int pieces = ENDS;
        for (PiecedWord word : words) {
            pieces += word.pieces().length;
        }
        return pieces;
    }
}
