// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.codes;

import org.rapporteur.model.entity.Locality;

/** How far from its point on the map a place may be. */
public final class Uncertainty {

    private Uncertainty() {}

    /**
     * A radius in kilometres, as a rule of thumb: a site, a town, a region, a country as most are. The point of a country is its middle
     * and nothing happened there.
     */
    public static double kilometres(Locality.Precision precision) {
        return switch (precision) {
            case SITE -> 1;
            case CITY -> 10;
            case REGION -> 100;
            case COUNTRY -> 500;
        };
    }
}
