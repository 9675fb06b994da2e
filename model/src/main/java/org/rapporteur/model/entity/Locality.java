// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.entity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a place lies on the globe, from the gazetteer.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param geonames its number in GeoNames, above 0, where it has one
 * @param name its name in the gazetteer, not blank
 * @param admin1 name of the first-order division it lies in, where it lies in one
 * @param country the country it lies in, where it lies in one
 * @param precision how closely the coordinates tell where it is
 * @param choice why the name means this place
 */
public record Locality(
        double latitude,
        double longitude,
        @Nullable Long geonames,
        String name,
        @Nullable String admin1,
        @Nullable CountryCode country,
        Precision precision,
        Choice choice) {

    /**
     * Why a name means a place, and not another of that name.
     *
     * @param rule name of the rule that spoke for it, as in {@code docs/method.md}; not blank
     * @param runnerUp the place that came next, in words; null where the gazetteer has no other
     */
    public record Choice(String rule, @Nullable String runnerUp) {

        /** Of a place of which no more is known than where it is. */
        public static final Choice GIVEN = new Choice("place-given", null);

        public Choice {
            if (rule.isBlank()) {
                throw new IllegalArgumentException("rule must not be blank, is \"" + rule + "\"");
            }
        }
    }

    /** A place as it was given, without the rule that chose it. */
    public Locality(
            double latitude,
            double longitude,
            @Nullable Long geonames,
            String name,
            @Nullable String admin1,
            @Nullable CountryCode country,
            Precision precision) {
        this(latitude, longitude, geonames, name, admin1, country, precision, Choice.GIVEN);
    }

    /** From the closest to the widest. */
    public enum Precision {
        SITE,
        CITY,
        REGION,
        COUNTRY;

        /** The name in the facts document: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Locality {
        // Written so that NaN is refused too.
        if (!(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("latitude must be within -90 to 90 degrees, is " + latitude);
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("longitude must be within -180 to 180 degrees, is " + longitude);
        }
        if (geonames != null && geonames <= 0) {
            throw new IllegalArgumentException("geonames must be above 0, is " + geonames);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank, is \"" + name + "\"");
        }
    }
}
