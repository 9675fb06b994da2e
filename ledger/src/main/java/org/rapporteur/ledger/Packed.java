// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** The bytes of a document as they came in, packed for keeping (zlib, RFC 1950). Immutable. */
public final class Packed {

    private final byte[] packed;
    private final long size;

    private Packed(byte[] packed, long size) {
        this.packed = packed;
        this.size = size;
    }

    /** Packs the bytes of a document. */
    public static Packed of(byte[] bytes) {
        Deflater deflater = new Deflater();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        } finally {
            deflater.end();
        }
        return new Packed(packed.toByteArray(), bytes.length);
    }

    /** Number of bytes unpacked. */
    public long size() {
        return size;
    }

    byte[] packed() {
        return packed;
    }

    /**
     * @param size of the bytes unpacked
     * @throws IllegalArgumentException if that is not what comes out
     */
    static byte[] unpack(byte[] packed, long size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[Math.toIntExact(size)];
            int filled = 0;
            while (filled < bytes.length) {
                int more = inflater.inflate(bytes, filled, bytes.length - filled);
                if (more == 0) {
                    break;
                }
                filled += more;
            }
            if (filled < bytes.length || inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw new IllegalArgumentException("packed bytes must give " + size + ", do not");
            }
            return bytes;
        } catch (DataFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("packed bytes must be whole, are not", e);
        } finally {
            inflater.end();
        }
    }
}
