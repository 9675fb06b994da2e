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

    private static final int STEP = 4;

    public Window {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("words must hold at least one word, is empty");
        }
    }

    /**
     * Pieces with the padding that the window always has, whatever stands beside it: windows run together only if they have
     * as many. Rounding in the runtime depends on the size of a matrix; so every window is always computed at one size,
     * and its scores never depend on its neighbours.
     */
    public int columns() {
        return (pieces() + STEP - 1) / STEP * STEP;
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
