// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.form.Form;
import org.rapporteur.intake.form.Recognition;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.particulars.Particulars;

/**
 * A file that is being read: one of the disk, a stream, or a file inside another. Its bytes are had once, as a stream, as a
 * whole or with any of them at will. Not safe for use by many threads.
 */
public final class StoredFile implements Found, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** What is not larger is kept in memory where any of its bytes may be asked for. */
    private static final int IN_MEMORY = 1 << 24;

    /** The largest file inside another that is written to the disk for that. */
    private static final long ON_DISK = 4L << 30;

    private final String source;
    private final Limits limits;
    private final FieldNames fields;
    private final Particulars particulars;
    private final int depth;
    private final @Nullable Path disk;
    private final @Nullable Form form;
    private final PeekedStream in;
    private @Nullable Path spool;
    private byte @Nullable [] memory;

    private StoredFile(
            String source,
            Limits limits,
            FieldNames fields,
            Particulars particulars,
            int depth,
            @Nullable Path disk,
            @Nullable Form form,
            InputStream in) {
        this.source = Objects.requireNonNull(source, "source must be given, is null");
        this.limits = limits;
        this.fields = fields;
        this.particulars = particulars;
        this.depth = depth;
        this.disk = disk;
        this.form = form;
        this.in = new PeekedStream(in);
    }

    /**
     * @param disk where it lies, if it is a file of the disk
     */
    static StoredFile of(String source, InputStream in, @Nullable Path disk, Limits limits, FieldNames fields) {
        return new StoredFile(
                source, limits, fields, Particulars.NONE, 0, disk, null, new BufferedInputStream(in, BUFFER));
    }

    /** Path, address or id that it goes by; of a file in a file with its place after a {@code #}. */
    public String source() {
        return source;
    }

    /** What is told about it by what it stands in. */
    public Particulars particulars() {
        return particulars;
    }

    /** How much is read at most. */
    public Limits limits() {
        return limits;
    }

    /** What the parts of articles are called in data. */
    public FieldNames fields() {
        return fields;
    }

    /** Bytes that have been taken from it as a stream. */
    long taken() {
        return in.count();
    }

    /** How many files it stands in, those that packed it counted. */
    int depth() {
        return depth;
    }

    /** The bytes from the first, to be read once. Closed with this. */
    public InputStream in() {
        return in;
    }

    /** The first bytes, at most {@link Recognition#HEAD}; they stay to be read. Where reading fails they are fewer. */
    public byte[] head() {
        return in.head();
    }

    /**
     * A file in it.
     *
     * @param place where in it: a number, a name, an offset
     * @param stored bytes that it takes up here; -1 where nobody knows
     */
    public StoredFile inside(String place, InputStream bytes, long stored, Particulars told) {
        InputStream bounded = stored < 0 ? bytes : new Inflation(bytes, () -> stored);
        return new StoredFile(source + "#" + place, limits, fields, told, depth + 1, null, null, bounded);
    }

    /** A file in it that is held in memory. */
    public StoredFile inside(String place, byte[] bytes, Particulars told) {
        return inside(place, new ByteArrayInputStream(bytes), bytes.length, told);
    }

    /** A file in it, at an offset and held in memory; it goes by the name of this with the offset after an {@code @}. */
    public StoredFile at(long offset, byte[] bytes, Particulars told) {
        return new StoredFile(
                source + "@" + offset, limits, fields, told, depth + 1, null, null, new ByteArrayInputStream(bytes));
    }

    /** The same file, of a form that what it stands in tells. */
    public StoredFile of(Form known) {
        return new StoredFile(source, limits, fields, particulars, depth, disk, known, in);
    }

    /** The form that what it stands in tells; else its content tells it. */
    Optional<Form> form() {
        return Optional.ofNullable(form);
    }

    /** The same file without what packed it. It goes by the same name. */
    public StoredFile unpacked(InputStream bytes) {
        return new StoredFile(
                source, limits, fields, particulars, depth + 1, null, null, new Inflation(bytes, in::count));
    }

    /**
     * All its bytes; the same array each time, to be left alone.
     *
     * @throws Refusal if there are more than a document may have
     */
    public byte[] bytes() throws IOException {
        byte[] known = memory;
        if (known == null) {
            Path copy = spool;
            try (InputStream copied = copy == null ? InputStream.nullInputStream() : Files.newInputStream(copy)) {
                Buffer buffer = new Buffer(limits.documentBytes());
                if (!buffer.fill(copy == null ? in : copied)) {
                    throw new Refusal(Code.TOO_LARGE, Obstacle.tooLargeFor(limits));
                }
                known = buffer.bytes();
                memory = known;
            }
        }
        if (known.length > limits.documentBytes()) {
            throw new Refusal(Code.TOO_LARGE, Obstacle.tooLargeFor(limits));
        }
        return known;
    }

    /**
     * All its bytes, any of which may be asked for. It is kept in memory if it is small, or else on the disk.
     *
     * @return is closed with this
     * @throws Refusal if it is larger than that is done for
     */
    public SeekableByteChannel channel() throws IOException {
        byte[] known = memory;
        if (known != null) {
            return new MemoryChannel(known);
        }
        if (disk != null || spool != null) {
            return Files.newByteChannel(path(), StandardOpenOption.READ);
        }
        Buffer buffer = new Buffer(IN_MEMORY);
        buffer.fill(in, IN_MEMORY);
        if (buffer.size() < IN_MEMORY) {
            known = buffer.bytes();
            memory = known;
            return new MemoryChannel(known);
        }
        return Files.newByteChannel(spooled(buffer.bytes()), StandardOpenOption.READ);
    }

    /**
     * A file of the disk with its bytes: itself, or a copy that is deleted when this is closed.
     *
     * @throws Refusal if it is larger than that is done for
     */
    public Path path() throws IOException {
        if (disk != null) {
            return disk;
        }
        byte[] known = memory;
        return spool != null ? spool : spooled(known == null ? new byte[0] : known);
    }

    private Path spooled(byte[] before) throws IOException {
        Path copy = Files.createTempFile("rapporteur-", ".part");
        spool = copy;
        try (OutputStream out = Files.newOutputStream(copy)) {
            out.write(before);
            byte[] part = new byte[1 << 16];
            long size = before.length;
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                size += read;
                if (size > ON_DISK) {
                    throw new Refusal(
                            Code.TOO_LARGE,
                            "is larger than " + ON_DISK + " bytes inside another file; unpack it by itself");
                }
                out.write(part, 0, read);
            }
        }
        return copy;
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } finally {
            if (spool != null) {
                Files.deleteIfExists(spool);
                spool = null;
            }
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
