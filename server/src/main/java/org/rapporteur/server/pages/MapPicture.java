// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Record;
import org.rapporteur.record.search.Spot;
import org.rapporteur.server.drawing.Picture;

/** A map to be taken along. */
final class MapPicture {

    private static final int LETTERS = 11;

    private static final List<String> NOTE = List.of(
            "Filled: it happened. Hollow: expected or asked for (dashed), possible (dotted), alleged (outlined), denied (struck through). A square: no more than",
            "the country is told. Borders follow the view of the United Nations, after Natural Earth; dashed lines are disputed or not settled.");

    private MapPicture() {}

    static Picture of(String name, String title, PlaceMap map, List<MapMarker> markers, Record now) {
        return new Picture(
                name + "-map",
                title,
                List.of(NOTE.get(0), NOTE.get(1), Pictures.origin(now)),
                PlaceMap.WIDTH,
                map.height(),
                LETTERS,
                Site.content("mapped", Map.of("map", map)),
                List.of("place", "country", "latitude", "longitude", "is_country", "facts", "status", "alleged"),
                markers.stream().map(MapPicture::row).toList());
    }

    private static List<@Nullable Object> row(MapMarker marker) {
        Spot spot = marker.spot();
        String status = marker.styles().replace(" alleged", "");
        return Arrays.asList(
                spot.name(),
                spot.country() == null ? null : CountryNames.name(spot.country()),
                spot.latitude(),
                spot.longitude(),
                String.valueOf(spot.isCountry()),
                (long) marker.facts(),
                status.isEmpty() ? null : status,
                String.valueOf(marker.styles().endsWith("alleged")));
    }
}
