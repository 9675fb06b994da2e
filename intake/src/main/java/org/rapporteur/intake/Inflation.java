// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.rapporteur.intake.Rejection.Code;

/** Ends the reading of what was made to unpack without end. Not safe for use by many threads. */
final class Inflation extends FilterInputStream {

    /** So much may be unpacked from nothing. */
    private static final long FREE = 64L << 20;

    /** Text is packed to a twentieth at best, what programs log to a hundredth. */
    private static final int MOST_TIMES = 200;

    private final LongSupplier packed;
    private long unpacked;

    /** @param packed bytes taken so far of what is unpacked */
    Inflation(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        unpacked += Math.max(0, read);
        if (unpacked > FREE && unpacked / MOST_TIMES > packed.getAsLong()) {
            throw new Refusal(
                    Code.TOO_LARGE,
                    "unpacks to more than " + MOST_TIMES
                            + " times its size, as no article does; look at it before you unpack it");
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        // What is passed over is unpacked all the same.
        byte[] part = new byte[(int) Math.min(n, 1 << 13)];
        int read = n <= 0 ? 0 : read(part, 0, part.length);
        return Math.max(0, read);
    }
}
