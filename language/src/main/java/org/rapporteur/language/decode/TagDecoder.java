// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import java.util.List;

/**
 * Finds the best legal tags of spans (BIO): <i>I</i> of a kind stands only after <i>B</i> or <i>I</i> of that kind. Tags are
 * numbered O = 0, then B and I of each kind in turn.
 */
final class TagDecoder {

    private TagDecoder() {}

    /**
     * Makes sure that labels are numbered so.
     *
     * @throws IllegalArgumentException if they are not
     */
    static void check(List<String> labels) {
        boolean legal = labels.size() % 2 == 1 && labels.getFirst().equals("O");
        for (int i = 1; legal && i < labels.size(); i += 2) {
            legal = labels.get(i).startsWith("B-")
                    && labels.get(i + 1).equals("I-" + labels.get(i).substring(2));
        }
        if (!legal) {
            throw new IllegalArgumentException("labels must be O, then B- and I- of each kind, are " + labels);
        }
    }

    /** The tags with the highest sum of scores (Viterbi), by {@code scores[word][tag]}; of equal ones always the same. */
    static int[] best(float[][] scores) {
        int words = scores.length;
        if (words == 0) {
            return new int[0];
        }
        int tags = scores[0].length;
        double[] sums = new double[tags];
        int[][] from = new int[words][tags];
        for (int tag = 0; tag < tags; tag++) {
            sums[tag] = isInside(tag) ? Double.NEGATIVE_INFINITY : scores[0][tag];
        }
        for (int word = 1; word < words; word++) {
            int top = top(sums);
            double[] next = new double[tags];
            for (int tag = 0; tag < tags; tag++) {
                int before = top;
                if (isInside(tag)) {
                    before = sums[tag] > sums[tag - 1] ? tag : tag - 1;
                }
                from[word][tag] = before;
                next[tag] = sums[before] + scores[word][tag];
            }
            sums = next;
        }
        int[] best = new int[words];
        best[words - 1] = top(sums);
        for (int word = words - 1; word > 0; word--) {
            best[word - 1] = from[word][best[word]];
        }
        return best;
    }

    /** Whether a tag goes on with a span. */
    static boolean isInside(int tag) {
        return tag > 0 && tag % 2 == 0;
    }

    /** The number of the kind of a tag that is not O. */
    static int kind(int tag) {
        return (tag - 1) / 2;
    }

    private static int top(double[] sums) {
        int top = 0;
        for (int i = 1; i < sums.length; i++) {
            if (sums[i] > sums[top]) {
                top = i;
            }
        }
        return top;
    }
}
