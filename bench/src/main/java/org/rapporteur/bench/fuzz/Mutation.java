// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes a file as transport, storage and attackers do. Not safe for use by many threads. */
final class Mutation {

    /** What sizes and counts in binary formats break at. */
    private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFF};

    private static final int LONGEST = 1 << 20;

    private final RandomGenerator random;
    private final List<byte[]> seeds;

    Mutation(RandomGenerator random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** One of the seeds after one to eight changes. */
    byte[] next() {
        byte[] bytes = seed().clone();
        for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] changed(byte[] bytes) {
        if (bytes.length == 0) {
            return seed().clone();
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(9)) {
            case 0 -> with(bytes, at, (byte) (bytes[at] ^ (1 << random.nextInt(8))));
            case 1 -> with(bytes, at, (byte) random.nextInt());
            case 2 -> with(bytes, at, (byte) EDGES[random.nextInt(EDGES.length)]);
            case 3 -> filled(bytes, at);
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> spliced(bytes, at, new byte[0], Math.min(bytes.length - at, length()));
            case 6 -> spliced(bytes, at, part(bytes), 0);
            case 7 -> spliced(bytes, at, part(seed()), 0);
            default -> repeated(bytes, at);
        };
    }

    private int length() {
        return 1 + random.nextInt(1 << (1 + random.nextInt(9)));
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    /** Four bytes of a number as large as can be, or as small. */
    private byte[] filled(byte[] bytes, int at) {
        Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) EDGES[random.nextInt(EDGES.length)]);
        return bytes;
    }

    private byte[] part(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length()));
    }

    /** A few bytes many times over: nesting, long lines, long names. */
    private byte[] repeated(byte[] bytes, int at) {
        byte[] once = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(12)));
        int times = 1 << random.nextInt(13);
        byte[] many = new byte[Math.min(LONGEST, once.length * times)];
        for (int i = 0; i < many.length; i++) {
            many[i] = once[i % once.length];
        }
        return spliced(bytes, at, many, 0);
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] in, int out) {
        if (bytes.length + in.length > LONGEST) {
            return bytes;
        }
        byte[] spliced = new byte[bytes.length - out + in.length];
        System.arraycopy(bytes, 0, spliced, 0, at);
        System.arraycopy(in, 0, spliced, at, in.length);
        System.arraycopy(bytes, at + out, spliced, at + in.length, bytes.length - at - out);
        return spliced;
    }
}
