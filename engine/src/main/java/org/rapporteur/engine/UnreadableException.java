// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

/** A text that cannot be read: it has no words, is not English or is no text at all. The message says what to do. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    UnreadableException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Kind of obstacle, such as {@code empty}; the codes are stable. */
    public String code() {
        return code;
    }
}
