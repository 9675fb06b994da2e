// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.delimited;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a table into rows as bytes, whatever encoding of one byte or UTF-8 they are in. Line breaks between quotation marks
 * are part of a cell. Holds one row at a time. Not safe for use by many threads.
 */
public final class RowCutter {

    /** One row. */
    public static final class Piece {

        private final byte[] bytes;
        private final long line;
        private final long offset;
        private final boolean isCut;

        private Piece(byte[] bytes, long line, long offset, boolean isCut) {
            this.bytes = bytes;
            this.line = line;
            this.offset = offset;
            this.isCut = isCut;
        }

        /** Without the line break that ends it; the beginning where it is cut. Not a copy. */
        public byte[] bytes() {
            return bytes;
        }

        /** Number of the line it begins at, from 1. */
        public long line() {
            return line;
        }

        /** Byte of the table it begins at. */
        public long offset() {
            return offset;
        }

        /** Whether it was longer than the limit. */
        public boolean isCut() {
            return isCut;
        }

        /** Whether there is nothing in it. */
        public boolean isBlank() {
            for (byte each : bytes) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final char delimiter;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long taken;
    private long line = 1;

    /** @param limit most bytes of a row */
    public RowCutter(InputStream in, char delimiter, int limit) {
        this.in = in;
        this.delimiter = delimiter;
        this.limit = limit;
    }

    /** Bytes passed so far. */
    public long position() {
        return taken - (to - from);
    }

    /** The next row; empty after the last. */
    public Optional<Piece> next() throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        long start = position();
        long first = line;
        boolean isQuoted = false;
        boolean isCut = false;
        int before = delimiter;
        int c = read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0; c = read()) {
            line += c == '\n' ? 1 : 0;
            if (c == '\n' && (!isQuoted || isCut)) {
                break;
            }
            // A mark counts only where a cell begins, or where one that is quoted ends: doubled marks open and close
            // again.
            if (c == '"') {
                isQuoted = !isQuoted && (before == delimiter || before == '"');
            }
            before = c;
            isCut |= row.size() >= limit;
            if (!isCut) {
                row.write(c);
            }
        }
        byte[] bytes = row.toByteArray();
        int end = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return Optional.of(new Piece(Arrays.copyOf(bytes, end), first, start, isCut));
    }

    private int read() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
            taken += to;
            if (to == 0) {
                return -1;
            }
        }
        return buffer[from++] & 0xFF;
    }
}
