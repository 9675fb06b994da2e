// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.util.Objects;
import org.rapporteur.intake.particulars.Particulars;

/**
 * The stored bytes of one article, not yet understood. The bytes are not copied: whoever makes one leaves them alone
 * from then on.
 */
public final class RawBytes implements Source {

    /** What is known of the bytes already. */
    sealed interface Content {

        /** Nothing: what is in them is found out by reading them. */
        record Unknown() implements Content {}

        /**
         * One article as JSON.
         *
         * @param line number of the line in its file, from 1; 0 for a whole file
         * @param offset byte of the file it begins at
         */
        record Json(long line, long offset) implements Content {}

        /**
         * The text, which whoever opened the file drew from the bytes.
         */
        record Drawn(String text) implements Content {}
    }

    private final String source;
    private final byte[] bytes;
    private final Content content;
    private final Particulars particulars;

    private RawBytes(String source, byte[] bytes, Content content, Particulars particulars) {
        this.source = Objects.requireNonNull(source, "source must be given, is null");
        this.bytes = Objects.requireNonNull(bytes, "bytes must be given, are null");
        this.content = content;
        this.particulars = particulars;
    }

    /**
     * A page or a text.
     *
     * @param source path, address or id it goes by
     */
    public static RawBytes of(String source, byte[] bytes) {
        return of(source, bytes, Particulars.NONE);
    }

    /**
     * A page or a text.
     *
     * @param particulars what is told about it elsewhere: it counts where the bytes themselves tell nothing
     */
    public static RawBytes of(String source, byte[] bytes, Particulars particulars) {
        return new RawBytes(source, bytes, new Content.Unknown(), particulars);
    }

    /**
     * An article whose text was drawn from the bytes already.
     *
     * @param text paragraphs with a blank line between them
     */
    public static RawBytes drawn(String source, byte[] bytes, String text, Particulars particulars) {
        return new RawBytes(source, bytes, new Content.Drawn(text), particulars);
    }

    static RawBytes jsonFile(String source, byte[] bytes) {
        return new RawBytes(source, bytes, new Content.Json(0, 0), Particulars.NONE);
    }

    /**
     * An article as JSON in UTF-8, as {@link org.rapporteur.intake.json.JsonArticle} reads it.
     *
     * @param source path and place, until its own id is known
     * @param line number of the line in its file, from 1; 0 where there are no lines
     * @param offset byte of the file it begins at
     */
    public static RawBytes json(String source, byte[] bytes, long line, long offset) {
        return new RawBytes(source, bytes, new Content.Json(line, offset), Particulars.NONE);
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

    /** Whether nothing is known of the bytes but what is told about them elsewhere. */
    public boolean isUnknown() {
        return content instanceof Content.Unknown;
    }

    Content content() {
        return content;
    }

    Particulars particulars() {
        return particulars;
    }

    /** The bytes as they came in, not a copy: to be left alone. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return source + " (" + bytes.length + " bytes)";
    }
}
