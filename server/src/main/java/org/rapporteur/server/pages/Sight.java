// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.export.JsonValue;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Locality.Precision;

/**
 * A fact at its place.
 *
 * @param latitude in degrees, -90 to 90
 * @param longitude in degrees, -180 to 180
 * @param name of the place, as the report has it
 * @param country ISO 3166-1 alpha-3; null where it is not known
 * @param isCountry whether no more is known than the country
 * @param styles style classes of its status and voice
 * @param address where a reader finds it
 */
record Sight(
        double latitude,
        double longitude,
        String name,
        @Nullable String country,
        boolean isCountry,
        String styles,
        String address) {

    static Sight of(String name, Locality place, String styles, String address) {
        return new Sight(
                place.latitude(),
                place.longitude(),
                name,
                place.country() == null ? null : place.country().value(),
                place.precision() == Precision.COUNTRY,
                styles,
                address);
    }

    /** The one of an event on record; none where its place is not told or not known. */
    static Optional<Sight> of(String leaf, String styles, String address) {
        JsonValue event = JsonValue.parse(leaf);
        String id = event.at("fact").string("place");
        return event.at("entities").elements().stream()
                .filter(entity ->
                        entity.required("id").equals(id) && !entity.at("place").isNull())
                .findFirst()
                .map(entity -> of(entity, styles, address));
    }

    /** The same with another address. */
    Sight at(String newAddress) {
        return new Sight(latitude, longitude, name, country, isCountry, styles, newAddress);
    }

    private static Sight of(JsonValue entity, String styles, String address) {
        JsonValue place = entity.at("place");
        return new Sight(
                Double.parseDouble(place.required("lat")),
                Double.parseDouble(place.required("lon")),
                entity.required("name"),
                place.string("country"),
                place.required("precision").equals(Precision.COUNTRY.label()),
                styles,
                address);
    }
}
