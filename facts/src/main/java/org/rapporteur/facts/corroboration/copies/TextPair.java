// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.corroboration.copies;

import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.corroboration.wording.Wording;

/**
 * What two texts are to each other, whose words are largely the same.
 *
 * @param shared words that both have
 * @param shorter words of the shorter
 * @param longer words of the longer
 * @param changes facts that differ, in the order of the second text; empty for copies
 * @param rework whether each tells much that the other does not
 */
record TextPair(int shared, int shorter, int longer, List<Change> changes, boolean rework) {

    /** Of the shorter text, the least share that the other must hold for it to be the same text. */
    private static final double HELD = 0.5;

    /** Fewest words of the same text. */
    private static final int WORDS = 20;

    /** What each must have for itself for one to be a rework of the other: words, and share of the text. */
    private static final int OWN_WORDS = 40;

    private static final double OWN_SHARE = 0.25;

    /** The share of the shorter text that the other holds, 0 to 1 in hundredths: fewer words make no difference. */
    double held() {
        return Math.round(100.0 * shared / shorter) / 100.0;
    }

    /** Shared words by all words of the longer, 0 to 1. */
    double likeness() {
        return (double) shared / longer;
    }

    boolean isCopy() {
        return changes.isEmpty() && !rework;
    }

    /** Empty where the two are different texts. */
    static Optional<TextPair> of(Wording first, Wording second, Changes changes) {
        Alignment alignment = Alignment.of(first, second);
        int shared = alignment.matched();
        int shorter = Math.min(first.size(), second.size());
        int longer = Math.max(first.size(), second.size());
        if (shared < HELD * shorter || shared < Math.min(WORDS, shorter)) {
            return Optional.empty();
        }
        List<Change> facts = changes.between(first, second, alignment).stream()
                .filter(change -> change.kind().isFact())
                .toList();
        boolean rework = isOwn(first.size(), shared) && isOwn(second.size(), shared);
        return Optional.of(new TextPair(shared, shorter, longer, facts, rework));
    }

    private static boolean isOwn(int size, int shared) {
        return size - shared >= OWN_WORDS && size - shared >= OWN_SHARE * size;
    }
}
