// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.stories.wording.Wording;

/**
 * The passages that two texts share, whatever their order, and the few words in which they differ where a passage goes on
 * in both. Found by seed and extend over runs of three words, in time linear in the texts but for words often repeated.
 *
 * @param blocks shared runs of words, in the order of the second text, each word of it in one at most
 * @param gaps places between two blocks where both texts go on after a few words that differ
 */
record Alignment(List<Block> blocks, List<Gap> gaps) {

    /** Most words in which two passages may differ and still be one passage that goes on. */
    private static final int GAP = 12;

    /** Neighbouring words that are the same from {@code first} in one text and from {@code second} in the other. */
    record Block(int first, int second, int length) {
        int firstEnd() {
            return first + length;
        }

        int secondEnd() {
            return second + length;
        }
    }

    /** Neighbouring words, half-open, of which at least one side has some. */
    record Gap(int firstStart, int firstEnd, int secondStart, int secondEnd) {}

    Alignment {
        blocks = List.copyOf(blocks);
        gaps = List.copyOf(gaps);
    }

    static Alignment of(Seeds first, Seeds second) {
        List<Block> blocks = blocks(first, second);
        return new Alignment(blocks, gaps(blocks));
    }

    /** Words that both have, those included that stand in each other's place. */
    int matched() {
        int replaced = gaps.stream()
                .mapToInt(gap -> Math.min(gap.firstEnd() - gap.firstStart(), gap.secondEnd() - gap.secondStart()))
                .sum();
        return replaced + blocks.stream().mapToInt(Block::length).sum();
    }

    private static List<Block> blocks(Seeds first, Seeds second) {
        List<Block> blocks = new ArrayList<>();
        int next = 0;
        while (next + Seeds.LENGTH <= second.wording().size()) {
            Block best = null;
            int expected = blocks.isEmpty() ? 0 : blocks.getLast().firstEnd();
            for (int place : first.places(second, next)) {
                Block block = extend(first.wording(), second.wording(), place, next);
                if (best == null || score(block, expected) > score(best, expected)) {
                    best = block;
                }
            }
            if (best == null || best.length() < Seeds.LENGTH) {
                next++;
            } else {
                blocks.add(best);
                next = best.secondEnd();
            }
        }
        return blocks;
    }

    private static Block extend(Wording first, Wording second, int a, int b) {
        int length = 0;
        while (a + length < first.size()
                && b + length < second.size()
                && first.word(a + length).equals(second.word(b + length))) {
            length++;
        }
        return new Block(a, b, length);
    }

    /** The longer the better, and better where the passage before it goes on. */
    private static int score(Block block, int expected) {
        int ahead = block.first() - expected;
        return 2 * block.length() + (ahead >= 0 && ahead <= GAP ? 2 * GAP - ahead : 0);
    }

    private static List<Gap> gaps(List<Block> blocks) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < blocks.size(); i++) {
            Block before = blocks.get(i - 1);
            Block after = blocks.get(i);
            int first = after.first() - before.firstEnd();
            int second = after.second() - before.secondEnd();
            if (first >= 0 && first <= GAP && second >= 0 && second <= GAP && first + second > 0) {
                gaps.add(new Gap(before.firstEnd(), after.first(), before.secondEnd(), after.second()));
            }
        }
        return gaps;
    }
}
