// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.web;

import java.io.IOException;
import org.rapporteur.intake.Rejection;

/** Why an address gives no page; the message goes on from the address. */
public final class FetchException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Rejection.Code code;

    /** @param message as it follows the address, with what to do */
    public FetchException(Rejection.Code code, String message) {
        super(message);
        this.code = code;
    }

    /** What kind of obstacle it is. */
    public Rejection.Code code() {
        return code;
    }
}
