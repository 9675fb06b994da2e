// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.screening.match.Feature;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Query;

/** Hits as JSON lines, as {@code docs/screening.md} has them. */
final class JsonHits implements HitWriter {

    private final JsonGenerator out;

    JsonHits(OutputStream out) throws IOException {
        this.out = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        this.out.setRootValueSeparator(null);
    }

    @Override
    public void write(Query query, List<Hit> hits, List<Appearance> facts) throws IOException {
        for (Hit hit : hits) {
            out.writeStartObject();
            out.writeStringField("query", query.id());
            out.writeStringField("name", query.name());
            out.writeStringField("list", hit.list());
            out.writeStringField("entry", hit.entry().id());
            out.writeStringField("entryName", hit.entry().name());
            out.writeNumberField("score", hit.score());
            out.writeStringField("level", hit.level().label());
            out.writeArrayFieldStart("why");
            for (Feature feature : hit.why()) {
                write(out, feature);
            }
            out.writeEndArray();
            if (!facts.isEmpty()) {
                out.writeArrayFieldStart("facts");
                for (Appearance fact : facts) {
                    write(out, fact);
                }
                out.writeEndArray();
            }
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }

    static void write(JsonGenerator out, Appearance fact) throws IOException {
        out.writeStartObject();
        out.writeStringField("record", fact.record());
        out.writeStringField("source", fact.source());
        out.writeStringField(
                "published", fact.published() == null ? null : fact.published().toString());
        out.writeStringField("line", fact.line());
        out.writeEndObject();
    }

    static void write(JsonGenerator out, Feature feature) throws IOException {
        out.writeStartObject();
        out.writeStringField("feature", feature.name());
        out.writeStringField("query", feature.query());
        out.writeStringField("entry", feature.entry());
        out.writeNumberField("effect", feature.effect());
        out.writeStringField("note", feature.note());
        out.writeEndObject();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
