// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.digest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.rapporteur.stories.wording.Wording;

/**
 * The mark that a text leaves, by which texts that share passages find each other: of all runs of five words, those whose
 * hash is a multiple of eight (modulo sketch, after Manber 1994 and Broder 1997). Which runs are taken depends on their
 * words alone, so two texts that share a passage share its marks, however they are cut or framed.
 *
 * Immutable and safe for use by many threads.
 */
public final class Passages {

    private static final int RUN = 5;

    private static final int ONE_IN = 8;

    private final long whole;
    private final long[] marks;
    private final int size;

    private Passages(long whole, long[] marks, int size) {
        this.whole = whole;
        this.marks = marks;
        this.size = size;
    }

    /** Hash of all words, the same for texts that differ in nothing that is compared. */
    public long whole() {
        return whole;
    }

    /** The number of marks. */
    public int count() {
        return marks.length;
    }

    /** A mark; they are distinct and in ascending order. */
    public long mark(int index) {
        return marks[index];
    }

    /** Words of the text. */
    public int size() {
        return size;
    }

    /** The marks of a text. */
    public static Passages of(Wording wording) {
        int size = wording.size();
        long[] marks = new long[Math.max(0, size - RUN + 1)];
        int count = 0;
        for (int i = 0; i + RUN <= size; i++) {
            long hash = wording.hash(i, i + RUN);
            if (Long.remainderUnsigned(hash, ONE_IN) == 0) {
                marks[count++] = hash;
            }
        }
        long[] distinct = Arrays.stream(marks, 0, count).sorted().distinct().toArray();
        return new Passages(wording.hash(0, size), distinct, size);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(whole);
        out.writeInt(size);
        out.writeInt(marks.length);
        for (long mark : marks) {
            out.writeLong(mark);
        }
    }

    static Passages read(DataInput in) throws IOException {
        long whole = in.readLong();
        int size = in.readInt();
        long[] marks = new long[in.readInt()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = in.readLong();
        }
        return new Passages(whole, marks, size);
    }
}
