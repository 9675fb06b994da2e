// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.JsonValue;

/**
 * A place with what facts there have in common: a value of {@link Facet#SPOT}.
 *
 * @param status as the contract writes it; null for none
 * @param isAlleged whether others than the report say so
 */
public record SpotFacet(Spot spot, @Nullable String status, boolean isAlleged) {

    private static final JsonType<SpotFacet> FACET = JsonType.object(SpotFacet::facet);

    /** As the index has it. */
    String value() {
        return FACET.json(this);
    }

    /** What a value of the index stands for. */
    public static SpotFacet of(String value) {
        return FACET.read(JsonValue.parse(value));
    }

    private static SpotFacet facet(Fields<SpotFacet> fields) {
        return new SpotFacet(
                fields.field("spot", SpotJson.SPOT, SpotFacet::spot),
                fields.orAbsent("status", JsonType.TEXT, SpotFacet::status),
                fields.orAbsent("alleged", JsonType.TRUTH, facet -> facet.isAlleged() ? true : null) != null);
    }
}
