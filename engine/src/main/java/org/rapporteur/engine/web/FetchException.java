// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.web;

import java.io.IOException;
import org.rapporteur.intake.Rejection;

/** Why an address gives no page; the message goes on from the address. */
final class FetchException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Rejection.Code code;

    FetchException(Rejection.Code code, String message) {
        super(message);
        this.code = code;
    }

    Rejection.Code code() {
        return code;
    }
}
