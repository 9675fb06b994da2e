// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

/** A part of the program itself cannot be used; the message gives the place, what is wrong, and what to do. */
public final class InstallationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InstallationException(String message, Throwable cause) {
        super(message, cause);
    }
}
