// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;

/** How an index keeps places. What is not there is left out. */
final class SpotJson {

    static final JsonType<Spot> SPOT = JsonType.object(SpotJson::spot);

    private SpotJson() {}

    private static Spot spot(Fields<Spot> fields) {
        return new Spot(
                fields.field("name", JsonType.TEXT, Spot::name),
                fields.field("lat", JsonType.DOUBLE, Spot::latitude),
                fields.field("lon", JsonType.DOUBLE, Spot::longitude),
                fields.orAbsent("country", JsonType.TEXT, Spot::country),
                fields.orAbsent("isCountry", JsonType.TRUTH, spot -> spot.isCountry() ? true : null) != null);
    }
}
