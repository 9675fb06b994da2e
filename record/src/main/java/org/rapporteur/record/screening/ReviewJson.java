// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.JsonText;
import org.rapporteur.record.actor.Appearance;

/**
 * Writes hits of a record for those who review them.
 *
 * <pre>
 * {"kind":"hit","id":"h-...","actor":"a-...","name","list","listDate","listSha256","entry","entryName","row","score","found","level",
 *  "state","decision":{"verdict","reason","reviewer","at","holds"},"why":[{"feature","query","entry","effect","note"}],
 *  "facts":["s-...",...],"factCount","appearances":[{"record","source","published","line"}]}
 * </pre>
 */
public final class ReviewJson {

    private ReviewJson() {}

    /** @param appearances the facts with their words; null leaves them out, as a list does */
    public static String of(RecordedHit hit, @Nullable List<Appearance> appearances) {
        return JsonText.of(out -> {
            out.writeStartObject();
            out.writeStringField("kind", "hit");
            out.writeStringField("id", hit.id());
            out.writeStringField("actor", hit.actor());
            out.writeStringField("name", hit.name());
            out.writeStringField("list", hit.list());
            out.writeStringField("listDate", hit.listDate());
            out.writeStringField("listSha256", hit.listSha256());
            out.writeStringField("entry", hit.entry());
            out.writeStringField("entryName", hit.entryName());
            out.writeStringField("row", hit.row());
            out.writeNumberField("score", hit.score());
            out.writeStringField("found", hit.found().label());
            out.writeStringField("level", hit.level().label());
            out.writeStringField("state", hit.state().label());
            out.writeFieldName("decision");
            decision(out, hit.decision(), hit.row());
            out.writeArrayFieldStart("why");
            for (RecordedHit.Reason reason : hit.reasons()) {
                reason(out, reason);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("facts");
            for (String fact : hit.facts()) {
                out.writeString(fact);
            }
            out.writeEndArray();
            out.writeNumberField("factCount", hit.factCount());
            if (appearances != null) {
                out.writeArrayFieldStart("appearances");
                for (Appearance appearance : appearances) {
                    JsonHits.write(out, appearance);
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        });
    }

    private static void decision(JsonGenerator out, @Nullable Decision decision, String row) throws IOException {
        if (decision == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringField("verdict", decision.verdict().label());
        out.writeStringField("reason", decision.reason());
        out.writeStringField("reviewer", decision.reviewer());
        out.writeStringField("at", Objects.toString(decision.at()));
        out.writeBooleanField("holds", decision.holdsFor(row));
        out.writeEndObject();
    }

    private static void reason(JsonGenerator out, RecordedHit.Reason reason) throws IOException {
        out.writeStartObject();
        out.writeStringField("feature", reason.feature());
        out.writeStringField("query", reason.query());
        out.writeStringField("entry", reason.entry());
        out.writeNumberField("effect", reason.effect());
        out.writeStringField("note", reason.note());
        out.writeEndObject();
    }
}
