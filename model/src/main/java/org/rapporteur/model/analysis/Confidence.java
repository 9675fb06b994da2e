// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

/** The range of every value that says how sure the model is. */
final class Confidence {

    private Confidence() {}

    /** Makes sure that a value is a probability. */
    static void require(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1, is " + value);
        }
    }
}
