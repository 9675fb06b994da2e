// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

import java.io.IOException;

/** A list that cannot be used at all; the message gives the place, what is wrong, and what to do. */
public final class UnreadableListException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableListException(String message) {
        super(message);
    }

    public UnreadableListException(String message, Throwable cause) {
        super(message, cause);
    }
}
