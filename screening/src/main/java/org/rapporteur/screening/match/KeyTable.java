// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Numbers under keys, as one sorted array: a fifth of the memory of a hash map and no slower to build. Two keys may clash, so
 * what is found must be looked at. Immutable.
 */
final class KeyTable {

    private static final int KEY_SHIFT = 32;

    private final long[] rows;

    private KeyTable(long[] rows) {
        this.rows = rows;
    }

    /** Gathers rows; not safe for use by many threads. */
    static final class Builder {

        private long[] rows = new long[1 << 12];
        private int count;

        void add(int key, int number) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
            }
            rows[count++] = ((long) key << KEY_SHIFT) | number;
        }

        KeyTable build() {
            long[] sorted = Arrays.copyOf(rows, count);
            Arrays.sort(sorted);
            return new KeyTable(sorted);
        }
    }

    /** Gives each number under a key; one that was added twice is given twice. */
    void forEach(int key, IntConsumer action) {
        long first = (long) key << KEY_SHIFT;
        int at = Arrays.binarySearch(rows, first);
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && rows[at - 1] >= first) {
            at--;
        }
        for (; at < rows.length && rows[at] >> KEY_SHIFT == key; at++) {
            action.accept((int) rows[at]);
        }
    }
}
