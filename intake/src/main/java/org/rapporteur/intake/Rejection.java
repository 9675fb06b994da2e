// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.source.Document;

/**
 * A source that could not be read, and why. It is counted and reported, and the run goes on.
 *
 * @param source path, address or id under which it was given; for a line of a file {@code path:line}
 * @param code the kind of obstacle
 * @param reason one sentence for people: the place, what stands there, and what to do about it
 * @param at byte offset of the obstacle in the file, or in what it unpacks to; null where there is no such place
 * @param kept the article of a page in another language, for whoever can read it; else null
 */
public record Rejection(
        String source,
        Code code,
        String reason,
        @Nullable Long at,
        @Nullable Document kept) implements Reading, Source {

    public Rejection {
        Objects.requireNonNull(source, "source must be given, is null");
        Objects.requireNonNull(code, "code must be given, is null");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason must not be blank, is \"" + reason + "\"");
        }
        if (at != null && at < 0) {
            throw new IllegalArgumentException("at must be at least 0, is " + at);
        }
    }

    /** Nothing is kept of it. */
    public Rejection(String source, Code code, String reason, @Nullable Long at) {
        this(source, code, reason, at, null);
    }

    /** The same with what was read of it. */
    Rejection keeping(Document document) {
        return new Rejection(source, code, reason, at, document);
    }

    /** Kinds of obstacles. Their labels are part of what the program writes and never change. */
    public enum Code {
        /** No byte, nothing but white space, or a page without an article. */
        EMPTY("empty"),
        /** No text: a picture, an archive, a program. */
        BINARY("binary"),
        /** Text in no encoding that is known, or with bytes that do not fit its encoding. */
        UNDECODABLE("undecodable"),
        /** More bytes than {@link Limits} allows. */
        TOO_LARGE("too-large"),
        /** Another language is clearly more likely. */
        NOT_ENGLISH("not-english"),
        /** A line that is no JSON object with a text. */
        BROKEN_JSON("broken-json"),
        /** Compressed data that end too early. */
        TRUNCATED("truncated"),
        /** Compressed data that were altered. */
        DAMAGED("damaged"),
        /** A known form that is not read. */
        UNSUPPORTED("unsupported"),
        /** An article of which only the address or a teaser is there, or a file of such. */
        NO_TEXT("no-text"),
        /** Not to be read without a password. */
        ENCRYPTED("encrypted"),
        /** Files in files in files, deeper than anybody packs them. */
        TOO_DEEP("too-deep"),
        /** Pictures of text, as a scanner makes them. */
        SCANNED("scanned"),
        /** Not there, not permitted, not a file, or the storage failed. */
        UNREADABLE("unreadable"),
        /** An address of the web that is not opened: not public, not http, or with a password. */
        REFUSED_ADDRESS("refused-address");

        private final String label;

        Code(String label) {
            this.label = label;
        }

        /** The name under which it is written out. */
        public String label() {
            return label;
        }
    }
}
