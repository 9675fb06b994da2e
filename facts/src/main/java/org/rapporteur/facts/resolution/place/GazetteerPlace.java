// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.place;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Locality;

/**
 * A place of the gazetteer.
 *
 * @param geonames its number in GeoNames; 0 where it has none
 * @param latitude degrees north
 * @param longitude degrees east
 * @param population people who live there; 0 where that is not known
 * @param name its main name
 * @param admin1 first-order division it lies in
 * @param country country it lies in
 * @param kind what it is
 */
record GazetteerPlace(
        int geonames,
        double latitude,
        double longitude,
        int population,
        String name,
        @Nullable String admin1,
        @Nullable CountryCode country,
        Kind kind) {

    /** In the order of the file. */
    enum Kind {
        CITY,
        ADMIN1,
        COUNTRY,
        /** Region, sea, continent: kept by hand. */
        REGION
    }

    /** Where it lies, with why it is the place that is meant. */
    Locality locality(Locality.Choice choice) {
        Locality.Precision precision = switch (kind) {
            case CITY -> Locality.Precision.CITY;
            case ADMIN1, REGION -> Locality.Precision.REGION;
            case COUNTRY -> Locality.Precision.COUNTRY;
        };
        return new Locality(
                latitude, longitude, geonames > 0 ? (long) geonames : null, name, admin1, country, precision, choice);
    }

    /** Its name, division and country: <em>Paris, Texas, USA</em>. */
    String label() {
        return Stream.of(name, admin1, country == null || kind == Kind.COUNTRY ? null : country.value())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Distance in kilometres along the surface of a sphere. */
    double distance(GazetteerPlace other) {
        double here = Math.toRadians(latitude);
        double there = Math.toRadians(other.latitude);
        double chord = Math.pow(Math.sin((there - here) / 2), 2)
                + Math.cos(here)
                        * Math.cos(there)
                        * Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
        return 12742 * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
