// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;
import org.rapporteur.record.read.RecordException;

/**
 * Why a request gets no answer: a problem of RFC 9457. It carries no stack, for it is no mistake of the program, and nothing
 * of one ever leaves it.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public static final String TYPE = "application/problem+json";

    /** What can be wrong. The codes are stable. */
    public enum Code {
        BAD_REQUEST(400, "Bad request"),
        BAD_PARAMETER(400, "Bad parameter"),
        BAD_JSON(400, "Bad JSON"),
        UNAUTHORIZED(401, "Token needed"),
        FOREIGN_ORIGIN(403, "Foreign origin"),
        FETCHING_OFF(403, "No addresses are opened"),
        FORBIDDEN(403, "Not allowed"),
        NOT_FOUND(404, "Not found"),
        METHOD_NOT_ALLOWED(405, "Method not allowed"),
        CHANGED(409, "Changed meanwhile"),
        TIMEOUT(408, "Too slow"),
        TOO_LARGE(413, "Too large"),
        NOT_JSON(415, "Not JSON"),
        FOREIGN_HOST(421, "Foreign host"),
        NOT_READABLE(422, "Not readable"),
        TOO_MANY_REQUESTS(429, "Too many requests"),
        INTERNAL(500, "Mistake of the program"),
        BUSY(503, "Busy"),
        RECORD_UNAVAILABLE(503, "Record unavailable");

        private final int status;
        private final String title;

        Code(int status, String title) {
            this.status = status;
            this.title = title;
        }

        /** Status of HTTP. */
        public int status() {
            return status;
        }

        public String title() {
            return title;
        }

        /** As it is written: lower case with dashes. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one for a status that the machinery below chose. */
        static Code of(int status) {
            for (Code code : values()) {
                if (code.status == status) {
                    return code;
                }
            }
            return status < 500 ? BAD_REQUEST : status == 500 ? INTERNAL : BUSY;
        }
    }

    private final Code code;
    private final int status;

    /** @param detail one sentence with place, value and remedy */
    public Problem(Code code, String detail) {
        this(code, code.status(), detail);
    }

    private Problem(Code code, int status, String detail) {
        super(detail, null, false, false);
        this.code = code;
        this.status = status;
    }

    /** For a status that the machinery below chose. */
    static Problem of(int status, String detail) {
        return new Problem(Code.of(status), status, detail);
    }

    /** For a record that gives no answer. */
    public static Problem of(RecordException e) {
        return switch (e.kind()) {
            case MISSING -> new Problem(Code.NOT_FOUND, "This is not on record. Ids are in the lists.");
            case CHANGED -> new Problem(Code.CHANGED, String.valueOf(e.getMessage()));
            case BUSY -> new Problem(Code.BUSY, "Another program is writing to the record. Try again when it is done.");
            case DAMAGED, ENVIRONMENT ->
                new Problem(
                        Code.RECORD_UNAVAILABLE,
                        "The record cannot be used now. Its keeper finds the reason in the log.");
        };
    }

    public static Problem missing(String what) {
        return new Problem(Code.NOT_FOUND, "There is no " + what + " on record. Ids are in the lists.");
    }

    public static Problem badParameter(String name, String rule, String value) {
        String shown = value.length() > 100 ? value.substring(0, 100) + "…" : value;
        return new Problem(Code.BAD_PARAMETER, name + " must be " + rule + ", is " + shown);
    }

    public Code code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The object of RFC 9457. */
    public String json() {
        return "{\"type\":\"urn:rapporteur:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\"}"
                .formatted(code.label(), code.title(), status, escaped(detail()), code.label());
    }

    private static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
