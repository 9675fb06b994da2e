// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.Objects;

/**
 * A proper name.
 *
 * @param tokens its words, within one sentence
 * @param kind what it names
 * @param confidence how sure the model is of all its words and the kind, 0 to 1
 */
public record Name(TokenRange tokens, NameKind kind, double confidence) {

    public Name {
        Objects.requireNonNull(tokens, "tokens must be given, is null");
        Objects.requireNonNull(kind, "kind must be given, is null");
        Confidence.require("confidence", confidence);
    }
}
