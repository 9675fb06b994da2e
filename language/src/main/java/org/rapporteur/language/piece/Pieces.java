// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.piece;

import java.util.concurrent.ConcurrentHashMap;

/** Pieces and shapes of words; remembers those of frequent words. Safe for use by many threads. */
public final class Pieces {

    /** As many words as are remembered: the vocabulary of a few thousand articles. */
    private static final int CAPACITY = 50_000;

    /** Longer words are no words, and are not worth the memory. */
    private static final int LONGEST_REMEMBERED = 40;

    private final WordPieces cutter;

    private final ConcurrentHashMap<String, PiecedWord> known = new ConcurrentHashMap<>();

    public Pieces(WordPieces cutter) {
        this.cutter = cutter;
    }

    /** What the model sees of a word. */
    public PiecedWord of(String word) {
        PiecedWord found = known.get(word);
        if (found == null) {
            found = new PiecedWord(cutter.cut(word), Shape.of(word));
            if (word.length() <= LONGEST_REMEMBERED && known.size() < CAPACITY) {
                known.put(word, found);
            }
        }
        return found;
    }

    /** Whether a word in lower case is one that the model has met so often that it is a piece of its own. */
    public boolean isWord(String word) {
        return cutter.isWhole(word);
    }
}
