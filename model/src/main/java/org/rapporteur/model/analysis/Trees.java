// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.Arrays;
import java.util.List;

/** Checks that heads form trees, and turns them round. */
final class Trees {

    private Trees() {}

    /**
     * The dependents of each word, by number over the whole text.
     *
     * @param bounds first word of each sentence, and the number of words at the end
     * @throws IllegalArgumentException if a sentence has not one root, a head outside it, or a cycle
     */
    static int[][] dependents(List<Word> words, int[] bounds) {
        int[][] dependents = new int[words.size()][];
        for (int i = 0; i + 1 < bounds.length; i++) {
            int first = bounds[i];
            int[] heads = words.subList(first, bounds[i + 1]).stream()
                    .mapToInt(Word::head)
                    .toArray();
            check(heads, i);
            int[] counts = new int[heads.length + 1];
            for (int head : heads) {
                counts[head]++;
            }
            for (int j = 0; j < heads.length; j++) {
                dependents[first + j] = new int[counts[j + 1]];
            }
            Arrays.fill(counts, 0);
            for (int j = 0; j < heads.length; j++) {
                if (heads[j] > 0) {
                    dependents[first + heads[j] - 1][counts[heads[j]]++] = first + j;
                }
            }
        }
        return dependents;
    }

    private static void check(int[] heads, int sentence) {
        int roots = 0;
        for (int head : heads) {
            if (head > heads.length) {
                throw new IllegalArgumentException(
                        "head must be at most " + heads.length + ", is " + head + " in sentence " + sentence);
            }
            roots += head == 0 ? 1 : 0;
        }
        if (roots != 1) {
            throw new IllegalArgumentException("sentence must have one root, has " + roots + ": number " + sentence);
        }
        int[] seenFrom = new int[heads.length + 1];
        for (int i = 1; i <= heads.length; i++) {
            int at = i;
            while (at != 0 && seenFrom[at] == 0) {
                seenFrom[at] = i;
                at = heads[at - 1];
            }
            if (at != 0 && seenFrom[at] == i) {
                throw new IllegalArgumentException(
                        "heads must not form a cycle, do so at word " + at + " of sentence " + sentence);
            }
        }
    }
}
