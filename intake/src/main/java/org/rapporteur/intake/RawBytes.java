// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.util.Objects;

/**
 * The stored bytes of one article, not yet understood. The bytes are not copied: whoever makes one leaves them alone
 * from then on.
 */
public final class RawBytes implements Source {

    /** What the bytes were taken from; what is in them is found out by reading them. */
    enum Form {
        /** A whole file of any kind. */
        FILE,
        /** A whole file that holds one article as JSON. */
        JSON_FILE,
        /** One line of a file of JSON lines. */
        JSON_LINE
    }

    private final String source;
    private final Form form;
    private final byte[] bytes;
    private final long line;
    private final long offset;

    private RawBytes(String source, Form form, byte[] bytes, long line, long offset) {
        this.source = Objects.requireNonNull(source, "source must be given, is null");
        this.form = form;
        this.bytes = Objects.requireNonNull(bytes, "bytes must be given, are null");
        this.line = line;
        this.offset = offset;
    }

    /**
     * A page or a text.
     *
     * @param source path, address or id it goes by
     */
    public static RawBytes of(String source, byte[] bytes) {
        return new RawBytes(source, Form.FILE, bytes, 0, 0);
    }

    static RawBytes jsonFile(String source, byte[] bytes) {
        return new RawBytes(source, Form.JSON_FILE, bytes, 0, 0);
    }

    /**
     * @param line number of the line in its file, from 1
     * @param offset byte of the file it begins at
     */
    static RawBytes jsonLine(String path, byte[] bytes, long line, long offset) {
        return new RawBytes(path + ":" + line, Form.JSON_LINE, bytes, line, offset);
    }

    /** Path, address or id; of a JSON line {@code path:line}, until it is read and its own id is known. */
    @Override
    public String source() {
        return source;
    }

    /** How many bytes. */
    public int size() {
        return bytes.length;
    }

    Form form() {
        return form;
    }

    /** The bytes as they came in, not a copy: to be left alone. */
    public byte[] bytes() {
        return bytes;
    }

    /** Number of the line, from 1; 0 for a whole file. */
    long line() {
        return line;
    }

    /** Where in the file the bytes begin. */
    long offset() {
        return offset;
    }

    @Override
    public String toString() {
        return source + " (" + bytes.length + " bytes)";
    }
}
