// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.JsonValue;

/**
 * Who acts on whom, with what these facts have in common: a value of {@link Facet#TIE}.
 *
 * @param actor by name
 * @param recipient by name
 * @param status as the contract writes it; null for none
 * @param isAlleged whether others than the report say so
 */
public record TieFacet(
        String actor, String recipient, @Nullable String status, boolean isAlleged) {

    private static final JsonType<TieFacet> FACET = JsonType.object(TieFacet::facet);

    /** The value of {@link Facet#PAIR} of these facts. */
    public String pair() {
        return actor + " → " + recipient;
    }

    /** As the index has it. */
    String value() {
        return FACET.json(this);
    }

    /** What a value of the index stands for. */
    public static TieFacet of(String value) {
        return FACET.read(JsonValue.parse(value));
    }

    private static TieFacet facet(Fields<TieFacet> fields) {
        return new TieFacet(
                fields.field("actor", JsonType.TEXT, TieFacet::actor),
                fields.field("recipient", JsonType.TEXT, TieFacet::recipient),
                fields.orAbsent("status", JsonType.TEXT, TieFacet::status),
                fields.orAbsent("alleged", JsonType.TRUTH, facet -> facet.isAlleged() ? true : null) != null);
    }
}
