// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {

    private static double[][] random(int words, long seed, boolean coarse) {
        Random random = new Random(seed);
        double[][] scores = new double[words + 1][words + 1];
        for (double[] row : scores) {
            for (int i = 0; i < row.length; i++) {
                row[i] = coarse ? random.nextInt(4) : random.nextGaussian() * 5;
            }
        }
        return scores;
    }

    private static int[] decode(double[][] scores) {
        return TreeDecoder.heads(scores.length - 1, (dependent, head) -> scores[dependent][head]);
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int i = 1; i <= heads.length; i++) {
            roots += heads[i - 1] == 0 ? 1 : 0;
            int at = i;
            for (int steps = 0; at != 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at - 1];
            }
        }
        return roots == 1;
    }

    private static double sum(double[][] scores, int[] heads) {
        double sum = 0;
        for (int i = 1; i <= heads.length; i++) {
            sum += scores[i][heads[i - 1]];
        }
        return sum;
    }

    /** The best of all trees, by trying every choice of heads. */
    private static double best(double[][] scores, int[] heads, int word) {
        if (word == heads.length) {
            return isTree(heads) ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = 0; head <= heads.length; head++) {
            heads[word] = head;
            best = Math.max(best, best(scores, heads, word + 1));
        }
        return best;
    }

    @Property
    void noTreeIsBetter(@ForAll @IntRange(min = 1, max = 5) int words, @ForAll long seed, @ForAll boolean coarse) {
        double[][] scores = random(words, seed, coarse);
        int[] heads = decode(scores);
        assertThat(isTree(heads)).isTrue();
        assertThat(sum(scores, heads))
                .isCloseTo(best(scores, new int[words], 0), org.assertj.core.data.Offset.offset(1e-6));
    }

    @Property(tries = 50)
    void longSentencesGetATree(@ForAll @IntRange(min = 30, max = 120) int words, @ForAll long seed) {
        assertThat(isTree(decode(random(words, seed, true)))).isTrue();
    }

    @Test
    void aWordAloneIsTheRoot() {
        assertThat(decode(new double[][] {{0, 0}, {-5, 9}})).containsExactly(0);
    }

    @Test
    void ofTwoRootsTheDearerIsKept() {
        double[][] scores = {{0, 0, 0}, {5, 0, 3}, {5, 1, 0}};
        assertThat(decode(scores)).containsExactly(2, 0);
    }
}
