// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.Objects;

/**
 * A word of a quantity, with what the quantity counts.
 *
 * @param token its number
 * @param category what is counted
 * @param confidence how sure the model is, 0 to 1
 */
public record FigureMark(int token, FigureCategory category, double confidence) {

    public FigureMark {
        Objects.requireNonNull(category, "category must be given, is null");
        if (token < 0) {
            throw new IllegalArgumentException("token must be at least 0, is " + token);
        }
        Confidence.require("confidence", confidence);
    }
}
