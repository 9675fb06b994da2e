// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TagDecoderTest {

    private static final int O = 0;
    private static final int B_ONE = 1;
    private static final int I_ONE = 2;
    private static final int B_TWO = 3;
    private static final int I_TWO = 4;

    private static boolean isLegal(int[] tags) {
        for (int i = 0; i < tags.length; i++) {
            boolean inside = tags[i] == I_ONE || tags[i] == I_TWO;
            if (inside && (i == 0 || (tags[i - 1] != tags[i] && tags[i - 1] != tags[i] - 1))) {
                return false;
            }
        }
        return true;
    }

    private static double sum(float[][] scores, int[] tags) {
        double sum = 0;
        for (int i = 0; i < tags.length; i++) {
            sum += scores[i][tags[i]];
        }
        return sum;
    }

    private static double best(float[][] scores, int[] tags, int word) {
        if (word == tags.length) {
            return isLegal(tags) ? sum(scores, tags) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int tag = O; tag <= I_TWO; tag++) {
            tags[word] = tag;
            best = Math.max(best, best(scores, tags, word + 1));
        }
        return best;
    }

    @Property
    void noLegalTagsAreBetter(@ForAll @IntRange(min = 0, max = 5) int words, @ForAll long seed) {
        Random random = new Random(seed);
        float[][] scores = new float[words][5];
        for (float[] row : scores) {
            for (int tag = 0; tag < row.length; tag++) {
                row[tag] = random.nextFloat() * 4 - 2;
            }
        }
        int[] tags = TagDecoder.best(scores);
        assertThat(isLegal(tags)).isTrue();
        assertThat(sum(scores, tags)).isCloseTo(best(scores, new int[words], 0), Offset.offset(1e-6));
    }

    @Test
    void insideWithoutABeginningGetsOne() {
        float[][] scores = {{0, 1, 9, 0, 0}, {0, 0, 9, 0, 0}};
        assertThat(TagDecoder.best(scores)).containsExactly(B_ONE, I_ONE);
    }

    @Test
    void aSpanDoesNotChangeItsKindInside() {
        float[][] scores = {{0, 5, 0, 0, 0}, {0, 0, 2, 0, 3}};
        assertThat(TagDecoder.best(scores)).containsExactly(B_ONE, I_ONE);
        assertThat(TagDecoder.kind(B_ONE)).isZero();
        assertThat(TagDecoder.kind(B_TWO)).isEqualTo(1);
    }

    @Test
    void labelsInAnotherOrderAreRefused() {
        TagDecoder.check(List.of("O", "B-x", "I-x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TagDecoder.check(List.of("O", "I-x", "B-x")))
                .withMessage("labels must be O, then B- and I- of each kind, are [O, I-x, B-x]");
    }
}
