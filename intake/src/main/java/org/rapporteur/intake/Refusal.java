// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Rejection.Code;

/** Ends the reading of a file for a reason that is known: it is encrypted, unpacks without end, is of no use. */
public final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** @param reason what stands in the way and what to do about it, to follow the name of the file: <em>is encrypted; …</em> */
    public Refusal(Code code, String reason) {
        super(reason);
        this.code = Objects.requireNonNull(code, "code must be given, is null");
    }

    /** The same as a rejection of a file. */
    public Rejection of(String source) {
        return of(source, null);
    }

    Rejection of(String source, @Nullable Long at) {
        return new Rejection(source, code, source + " " + getMessage(), at);
    }
}
