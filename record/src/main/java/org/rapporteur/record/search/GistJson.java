// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.JsonValue;

/** How an index keeps facts in short. What is not there is left out. */
final class GistJson {

    private static final JsonType<Gist> GIST = JsonType.object(GistJson::gist);

    private GistJson() {}

    static String of(Gist gist) {
        return GIST.json(gist);
    }

    static Gist read(String json) {
        return GIST.read(JsonValue.parse(json));
    }

    private static Gist gist(Fields<Gist> fields) {
        return new Gist(
                fields.field("heading", JsonType.TEXT, Gist::heading),
                fields.field("details", JsonType.TEXT, Gist::details),
                fields.orAbsent("speaker", JsonType.TEXT, Gist::speaker),
                fields.orAbsent("status", JsonType.TEXT, Gist::status),
                fields.orAbsent("alleged", JsonType.TRUTH, gist -> gist.isAlleged() ? true : null) != null,
                fields.orAbsent("day", JsonType.TEXT, Gist::day),
                fields.orAbsent("spot", JsonType.object(GistJson::spot), Gist::spot),
                fields.orAbsent("review", JsonType.TEXT, Gist::review),
                fields.orAbsent("confidence", JsonType.DOUBLE, Gist::confidence),
                fields.orAbsent("unsure", JsonType.TEXT, Gist::unsure));
    }

    private static Spot spot(Fields<Spot> fields) {
        return new Spot(
                fields.field("name", JsonType.TEXT, Spot::name),
                fields.field("lat", JsonType.DOUBLE, Spot::latitude),
                fields.field("lon", JsonType.DOUBLE, Spot::longitude),
                fields.orAbsent("country", JsonType.TEXT, Spot::country),
                fields.orAbsent("isCountry", JsonType.TRUTH, spot -> spot.isCountry() ? true : null) != null);
    }
}
