// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

/** An index cannot be used; the message gives the place, what is wrong, and what to do. */
public final class IndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isBusy;

    IndexException(String message, boolean isBusy, Throwable cause) {
        super(message, cause);
        this.isBusy = isBusy;
    }

    /** Whether somebody else is writing it, which passes. */
    public boolean isBusy() {
        return isBusy;
    }
}
