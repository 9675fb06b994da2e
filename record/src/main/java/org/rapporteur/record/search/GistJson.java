// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import org.jspecify.annotations.Nullable;
import org.rapporteur.export.JsonText;
import org.rapporteur.export.JsonValue;

/** How an index keeps facts in short. What is not there is left out. */
final class GistJson {

    private GistJson() {}

    static String of(Gist gist) {
        return JsonText.of(out -> {
            out.writeStartObject();
            out.writeStringField("heading", gist.heading());
            out.writeStringField("details", gist.details());
            if (gist.status() != null) {
                out.writeStringField("status", gist.status());
            }
            if (gist.isAlleged()) {
                out.writeBooleanField("alleged", true);
            }
            if (gist.day() != null) {
                out.writeStringField("day", gist.day());
            }
            Spot spot = gist.spot();
            if (spot != null) {
                out.writeObjectFieldStart("spot");
                out.writeStringField("name", spot.name());
                out.writeNumberField("lat", spot.latitude());
                out.writeNumberField("lon", spot.longitude());
                if (spot.country() != null) {
                    out.writeStringField("country", spot.country());
                }
                if (spot.isCountry()) {
                    out.writeBooleanField("isCountry", true);
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        });
    }

    static Gist read(String json) {
        JsonValue gist = JsonValue.parse(json);
        return new Gist(
                gist.required("heading"),
                gist.required("details"),
                gist.string("status"),
                gist.string("alleged") != null,
                gist.string("day"),
                spot(gist.at("spot")));
    }

    private static @Nullable Spot spot(JsonValue spot) {
        return spot.isNull()
                ? null
                : new Spot(
                        spot.required("name"),
                        Double.parseDouble(spot.required("lat")),
                        Double.parseDouble(spot.required("lon")),
                        spot.string("country"),
                        spot.string("isCountry") != null);
    }
}
