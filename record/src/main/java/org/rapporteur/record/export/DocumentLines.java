// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.export;

import java.util.List;
import org.rapporteur.export.json.FactShapes;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.ReviewShape;
import org.rapporteur.export.json.Shape;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.leaf.DocumentLeaf;
import org.rapporteur.record.leaf.LeafJson;

/**
 * Writes documents of the record as facts documents: as the contract has them, with {@code kind}, {@code id} and {@code reader}
 * before, and in each fact its id in the record as {@code record} and what people decided about it as {@code review}.
 */
final class DocumentLines {

    private DocumentLines() {}

    /** The line of a document with those of its facts that are wanted, UTF-8, with its line feed. */
    static byte[] of(RecordedDocument document) {
        JsonType<RecordedDocument> line = JsonType.output(fields -> write(fields, document));
        return JsonText.about(document.document().text(), out -> {
            line.write(out, document);
            out.writeRaw('\n');
        });
    }

    private static void write(Fields<RecordedDocument> fields, RecordedDocument document) {
        FactShapes shapes = new FactShapes(document.document().text());
        var _ = fields.part(
                LeafJson.shape(document.document().text()), whole -> DocumentLeaf.of(whole.facts(), whole.reader()));
        list(fields, "statements", shapes::statement, document.statements(), document);
        list(fields, "events", shapes::event, document.events(), document);
        list(fields, "figures", shapes::figure, document.figures(), document);
        list(fields, "victims", shapes::victim, document.victims(), document);
        list(fields, "relations", shapes::relation, document.relations(), document);
    }

    private static <F extends Fact> void list(
            Fields<RecordedDocument> fields, String name, Shape<F> shape, List<F> facts, RecordedDocument document) {
        JsonType<F> recorded = JsonType.output(fact -> {
            var _ = fact.part(shape, one -> one);
            fact.derived("record", JsonType.TEXT, one -> document.key(one.id()));
            fact.derived(
                    "review",
                    ReviewShape.TYPE,
                    one -> document.reviews().containsKey(one.id()) ? document.review(one.id()) : null);
        });
        fields.derived(name, JsonType.list(recorded), whole -> facts);
    }
}
