// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.Voice;

/**
 * Who vouches for an event or a figure.
 *
 * @param voice whether the report itself does, or somebody in it
 * @param statement the statement it is told in, where it is told in one
 */
public record Attribution(Voice voice, @Nullable FactId statement) {

    public Attribution {
        Objects.requireNonNull(voice, "voice must be given, is null");
        if (statement != null) {
            FactId.require("statement", statement, 's');
        }
    }
}
