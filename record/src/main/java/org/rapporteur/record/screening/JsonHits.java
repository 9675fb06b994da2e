// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.record.leaf.HitLeaf;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Query;

/** Hits as JSON lines, as {@code docs/screening.md} has them. */
final class JsonHits implements HitWriter {

    /** A fact of an actor, here and in reviews. */
    static final JsonType<Appearance> APPEARANCE = JsonType.output(JsonHits::appearance);

    private final JsonGenerator out;

    JsonHits(OutputStream out) throws IOException {
        this.out = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        this.out.setRootValueSeparator(null);
    }

    @Override
    public void write(Query query, List<Hit> hits, List<Appearance> facts) throws IOException {
        JsonType<Hit> line = JsonType.output(fields -> hit(fields, query, facts));
        for (Hit hit : hits) {
            line.write(out, hit);
            out.writeRaw('\n');
        }
    }

    private static void hit(Fields<Hit> fields, Query query, List<Appearance> facts) {
        fields.constant("query", query.id());
        fields.constant("name", query.name());
        fields.derived("list", JsonType.TEXT, Hit::list);
        fields.derived("entry", JsonType.TEXT, hit -> hit.entry().id());
        fields.derived("entryName", JsonType.TEXT, hit -> hit.entry().name());
        fields.derived("score", JsonType.DOUBLE, Hit::score);
        fields.derived("level", JsonType.TEXT, hit -> hit.level().label());
        fields.derived(
                "why",
                JsonType.list(HitLeaf.REASON),
                hit -> hit.why().stream().map(HitLeaf.Reason::of).toList());
        if (!facts.isEmpty()) {
            fields.derived("facts", JsonType.list(APPEARANCE), hit -> facts);
        }
    }

    private static void appearance(Fields<Appearance> fields) {
        fields.derived("record", JsonType.TEXT, Appearance::record);
        fields.derived("source", JsonType.TEXT, Appearance::source);
        fields.derived("published", JsonType.DAY, Appearance::published);
        fields.derived("line", JsonType.TEXT, Appearance::line);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
