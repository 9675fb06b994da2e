// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.nio.charset.StandardCharsets;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.ReviewShape;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.leaf.DocumentLeaf;
import org.rapporteur.record.leaf.FactLeaf;
import org.rapporteur.record.leaf.LeafJson;

/** Writes a fact as it stands after review: as its leaf has it, with what holds, and {@code review} behind. No leaf of the log. */
final class ReviewedLine {

    private ReviewedLine() {}

    /** Without a line feed. */
    static String of(Fact fact, RecordedDocument document) {
        FactLeaf leaf =
                new FactLeaf(document.key(fact.id()), DocumentLeaf.of(document.facts(), document.reader()), fact);
        JsonType<FactLeaf> line = JsonType.output(fields -> {
            var _ = fields.part(LeafJson.shape(leaf.document()), one -> one);
            fields.derived("review", ReviewShape.TYPE, one -> document.review(fact.id()));
        });
        return new String(
                JsonText.about(document.document().text(), out -> line.write(out, leaf)), StandardCharsets.UTF_8);
    }
}
