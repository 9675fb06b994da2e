// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.gdelt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.codes.CountrySchemes;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Locality;

/**
 * A place as GDELT writes it. Divisions have no code here but that of the country, because GDELT's are of FIPS and GNS,
 * the gazetteer's of GeoNames.
 *
 * @param type 1 country, 2 state of the United States, 3 city there, 4 city and 5 state elsewhere
 * @param name with division and country
 * @param country FIPS code, or empty
 * @param latitude degrees north
 * @param longitude degrees east
 */
record Geography(int type, String name, String country, String latitude, String longitude) {

    private static final String UNITED_STATES = "USA";

    /** Null where it is not known where the place is. */
    static @Nullable Geography of(@Nullable Entity place) {
        Locality locality = place == null ? null : place.locality();
        if (locality == null) {
            return null;
        }
        CountryCode country = locality.country();
        boolean isAmerican = country != null && country.value().equals(UNITED_STATES);
        int type = switch (locality.precision()) {
            case COUNTRY -> 1;
            case REGION -> isAmerican ? 2 : 5;
            case CITY, SITE -> isAmerican ? 3 : 4;
        };
        String full = Stream.of(locality.name(), locality.admin1(), CountrySchemes.name(country))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return new Geography(
                type,
                full.replace('#', ' ').replace(';', ' '),
                Objects.requireNonNullElse(CountrySchemes.fips(country), ""),
                degrees(locality.latitude()),
                degrees(locality.longitude()));
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The code of the first division: that of the country, where it is one. */
    String division() {
        return type == 1 ? country : "";
    }

    /** The number of the feature: the code, for countries. */
    String feature() {
        return type == 1 ? country : "";
    }

    /** The eight columns of a place in a row of events. */
    static List<String> columns(@Nullable Geography place) {
        return place == null
                ? List.of("0", "", "", "", "", "", "", "")
                : List.of(
                        String.valueOf(place.type),
                        place.name,
                        place.country,
                        place.division(),
                        "",
                        place.latitude,
                        place.longitude,
                        place.feature());
    }

    /** Type, name, country, division, latitude, longitude and feature with number signs between. */
    String block() {
        return String.join("#", String.valueOf(type), name, country, division(), latitude, longitude, feature());
    }

    /** The same with the empty second division that the newer columns have, and the place in the text. */
    String block(int offset) {
        return String.join(
                "#",
                String.valueOf(type),
                name,
                country,
                division(),
                "",
                latitude,
                longitude,
                feature(),
                String.valueOf(offset));
    }
}
