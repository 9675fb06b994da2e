// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import org.rapporteur.export.JsonText;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;

/** Entries that are read from no document, as one JSON object each: its kind, its id, then what it tells. */
public final class LooseLeaf {

    private LooseLeaf() {}

    /**
     * The entry of a kind with an id, and a body that is written now.
     *
     * @param fields of the body after kind and id
     */
    public static Entry entry(EntryKind kind, String id, JsonText.Body fields) {
        String body = JsonText.of(out -> {
            out.writeStartObject();
            out.writeStringField("kind", kind.label());
            out.writeStringField("id", id);
            fields.writeTo(out);
            out.writeEndObject();
        });
        return new Entry(kind, id, Facets.NONE, body);
    }
}
