// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.Objects;

/**
 * Why a fact is believed.
 *
 * @param why how it was found
 * @param certainty how sure it is
 */
public record Grounds(Why why, Certainty certainty) {

    public Grounds {
        Objects.requireNonNull(why, "why must be given, is null");
        Objects.requireNonNull(certainty, "certainty must be given, is null");
    }

    /** Of a fact that nobody has weighed. */
    public static Grounds of(Why why) {
        return new Grounds(why, Certainty.UNKNOWN);
    }

    public Grounds withWhy(Why newWhy) {
        return new Grounds(newWhy, certainty);
    }

    public Grounds withCertainty(Certainty newCertainty) {
        return new Grounds(why, newCertainty);
    }
}
