// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.form.Recognition;

/** A stream whose beginning can be looked at before it is read. Not safe for use by many threads. */
final class PeekedStream extends InputStream {

    private final InputStream in;
    private byte @Nullable [] head;
    private int given;
    private long count;
    private @Nullable IOException failure;

    PeekedStream(InputStream in) {
        this.in = in;
    }

    /** The first bytes. Where reading fails they are fewer, and the failure comes again on reading on. */
    byte[] head() {
        byte[] known = head;
        if (known != null) {
            return known;
        }
        Buffer first = new Buffer(Recognition.HEAD);
        try {
            first.fill(in, Recognition.HEAD);
        } catch (IOException e) {
            failure = e;
        }
        byte[] found = first.bytes();
        head = found;
        return found;
    }

    /** Bytes given so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        byte[] known = head;
        if (known != null && given < known.length) {
            int taken = Math.min(length, known.length - given);
            System.arraycopy(known, given, bytes, from, taken);
            given += taken;
            count += taken;
            return taken;
        }
        if (failure != null) {
            throw failure;
        }
        int read = in.read(bytes, from, length);
        count += Math.max(0, read);
        return read;
    }

    /** Passes over what is not read without unpacking or fetching it, where what lies below can do that. */
    @Override
    public long skip(long length) throws IOException {
        byte[] known = head;
        if (length <= 0) {
            return 0;
        }
        if (known != null && given < known.length) {
            int taken = (int) Math.min(length, known.length - given);
            given += taken;
            count += taken;
            return taken;
        }
        if (failure != null) {
            throw failure;
        }
        long skipped = in.skip(length);
        count += skipped;
        return skipped;
    }

    /** Never 0: what unpacks gzip takes that for the end, though a pipe may only be slow. */
    @Override
    public int available() throws IOException {
        byte[] known = head;
        return known != null && given < known.length ? known.length - given : Math.max(1, in.available());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
