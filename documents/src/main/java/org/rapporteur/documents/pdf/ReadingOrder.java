// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which people read the blocks of a page, after Breuel, <em>High Performance Document Layout Analysis</em> (2003):
 * a block comes before those below it in its column, and before those to its right unless something that spans both stands
 * between them.
 */
final class ReadingOrder {

    /** With more, a page is no layout but a scatter, and is read by rows. */
    private static final int MOST = 400;

    private ReadingOrder() {}

    static List<Block> of(List<Block> blocks) {
        List<Block> waiting = new ArrayList<>(blocks);
        waiting.sort(Comparator.comparingDouble(Block::top).thenComparingDouble(Block::left));
        if (waiting.size() > MOST) {
            return waiting;
        }
        int size = waiting.size();
        boolean[][] before = new boolean[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                before[a][b] = a != b && isBefore(waiting, waiting.get(a), waiting.get(b));
            }
        }
        List<Block> ordered = new ArrayList<>();
        boolean[] done = new boolean[size];
        while (ordered.size() < size) {
            int next = -1;
            for (int b = 0; b < size && next < 0; b++) {
                next = !done[b] && isFree(before, done, b) ? b : -1;
            }
            // Where blocks wait for each other the uppermost goes first.
            for (int b = 0; b < size && next < 0; b++) {
                next = done[b] ? -1 : b;
            }
            done[next] = true;
            ordered.add(waiting.get(next));
        }
        return ordered;
    }

    private static boolean isFree(boolean[][] before, boolean[] done, int b) {
        for (int a = 0; a < before.length; a++) {
            if (!done[a] && before[a][b]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBefore(List<Block> all, Block a, Block b) {
        if (a.isAboveOrBelow(b)) {
            return a.top() < b.top();
        }
        if (a.right() > b.left() + a.size() * 0.5) {
            return false;
        }
        double upper = Math.min(a.top(), b.top());
        double lower = Math.max(a.top(), b.top());
        return all.stream()
                .noneMatch(c -> !c.equals(a)
                        && !c.equals(b)
                        && c.top() > upper
                        && c.top() < lower
                        && c.isAboveOrBelow(a)
                        && c.isAboveOrBelow(b));
    }
}
