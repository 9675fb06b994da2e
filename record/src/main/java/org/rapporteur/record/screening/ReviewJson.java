// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.record.leaf.DecisionLeaf;
import org.rapporteur.record.leaf.HitLeaf;

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
        return JsonType.<RecordedHit>output(fields -> write(fields, appearances))
                .json(hit);
    }

    private static void write(Fields<RecordedHit> fields, @Nullable List<Appearance> appearances) {
        fields.constant("kind", "hit");
        fields.derived("id", JsonType.TEXT, RecordedHit::id);
        fields.derived("actor", JsonType.TEXT, hit -> hit.leaf().actor().id());
        fields.derived("name", JsonType.TEXT, RecordedHit::name);
        fields.derived("list", JsonType.TEXT, RecordedHit::list);
        fields.derived("listDate", JsonType.TEXT, RecordedHit::listDate);
        fields.derived("listSha256", JsonType.TEXT, RecordedHit::listSha256);
        fields.derived("entry", JsonType.TEXT, RecordedHit::entry);
        fields.derived("entryName", JsonType.TEXT, RecordedHit::entryName);
        fields.derived("row", JsonType.TEXT, RecordedHit::seen);
        fields.derived("score", JsonType.DOUBLE, RecordedHit::score);
        fields.derived("found", JsonType.TEXT, RecordedHit::foundLabel);
        fields.derived("level", JsonType.TEXT, RecordedHit::levelLabel);
        fields.derived("state", JsonType.TEXT, hit -> hit.state().label());
        fields.derived("decision", JsonType.output(ReviewJson::decision), hit -> hit.decision() == null ? null : hit);
        fields.derived("why", JsonType.list(HitLeaf.REASON), RecordedHit::reasons);
        fields.derived("facts", JsonType.list(JsonType.TEXT), RecordedHit::facts);
        fields.derived("factCount", JsonType.INTEGER, RecordedHit::factCount);
        if (appearances != null) {
            fields.derived("appearances", JsonType.list(JsonHits.APPEARANCE), hit -> appearances);
        }
    }

    private static void decision(Fields<RecordedHit> fields) {
        var _ = fields.part(
                DecisionLeaf.Review::shape,
                hit -> Objects.requireNonNull(hit.decision()).review());
        fields.derived("holds", JsonType.TRUTH, RecordedHit::isDecided);
    }
}
