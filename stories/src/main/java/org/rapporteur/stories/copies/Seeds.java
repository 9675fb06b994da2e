// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.rapporteur.stories.wording.Wording;

/**
 * The words of a text with an index of all runs of three of them. Made once for a text, however many it is compared with.
 * Immutable and safe for use by many threads.
 */
public final class Seeds {

    /** Words of a run. */
    static final int LENGTH = 3;

    /** Places of one run that are given; more only in litanies. */
    private static final int GIVEN = 16;

    private final Wording wording;

    /** Of each run by its first word. */
    private final long[] hashes;

    /** First words of the runs, in the order of their hashes, those of one hash in the order of the text. */
    private final int[] sorted;

    Seeds(Wording wording) {
        this.wording = wording;
        this.hashes = IntStream.range(0, Math.max(0, wording.size() - LENGTH + 1))
                .mapToLong(place -> wording.hash(place, place + LENGTH))
                .toArray();
        this.sorted = IntStream.range(0, hashes.length)
                .boxed()
                .sorted(Comparator.comparingLong(place -> hashes[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Wording wording() {
        return wording;
    }

    /** The places of a run of another text in this one, the first of them if there are many. */
    int[] places(Seeds other, int place) {
        long hash = other.hashes[place];
        int from = first(hash);
        int to = from;
        while (to < sorted.length && to - from < GIVEN && hashes[sorted[to]] == hash) {
            to++;
        }
        return IntStream.range(from, to).map(i -> sorted[i]).toArray();
    }

    private int first(long hash) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hashes[sorted[middle]] < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
