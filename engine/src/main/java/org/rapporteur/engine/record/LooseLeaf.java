// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;

/** Entries that are read from no document, as one JSON object each: its kind, its id, then what it tells. */
public final class LooseLeaf {

    private static final JsonFactory JSON = new JsonFactory();

    private LooseLeaf() {}

    /** Writes the fields of a leaf after kind and id. */
    public interface Body {
        void writeTo(JsonGenerator out) throws IOException;
    }

    /** The entry of a kind with an id, and a body that is written now. */
    public static Entry entry(EntryKind kind, String id, Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("kind", kind.label());
            out.writeStringField("id", id);
            body.writeTo(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Entry(kind, id, Facets.NONE, text.toString());
    }
}
