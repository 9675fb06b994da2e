// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes that grow up to a limit and never hold more. Not safe for use by many threads. */
final class Buffer {

    private static final int FIRST = 1 << 13;

    private final int limit;
    private byte[] bytes;
    private int size;

    /** @param limit most bytes held, at least 1 */
    Buffer(int limit) {
        this.limit = limit;
        this.bytes = new byte[Math.min(FIRST, limit)];
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    void clear() {
        size = 0;
    }

    /**
     * Takes all there is.
     *
     * @return false if there was more than the limit; the rest is not read
     */
    boolean fill(InputStream in) throws IOException {
        while (true) {
            if (size == limit) {
                return in.read() < 0;
            }
            grow(size + 1);
            int read = in.read(bytes, size, bytes.length - size);
            if (read < 0) {
                return true;
            }
            size += read;
        }
    }

    /** Takes as much as there is, up to a size that the limit allows. */
    void fill(InputStream in, int most) throws IOException {
        int read = 0;
        while (size < most && read >= 0) {
            grow(size + 1);
            read = in.read(bytes, size, Math.min(bytes.length, most) - size);
            size += Math.max(0, read);
        }
    }

    /** Adds bytes; false, and nothing added, if that would be more than the limit. */
    boolean append(byte[] from, int start, int length) {
        if (length > limit - size) {
            return false;
        }
        grow(size + length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
        return true;
    }

    private void grow(int needed) {
        if (needed > bytes.length) {
            long doubled = Math.max(needed, bytes.length * 2L);
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, doubled));
        }
    }
}
