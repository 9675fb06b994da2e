// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.nio.charset.StandardCharsets;
import org.rapporteur.export.json.FactShapes;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.text.Text;

/**
 * Writes entities of documents by themselves; no leaves of the record, as the document's leaf has them.
 *
 * <pre>
 * {"kind":"entity","id":"sha256:...#e1","document":"sha256:...","reader":"...","entity":{as in the facts document}}
 * </pre>
 */
public final class EntityLines {

    private EntityLines() {}

    /** Without a line feed. */
    public static String of(Entity entity, RecordedDocument document) {
        Text text = document.document().text();
        JsonType<Entity> whole = JsonType.object(new FactShapes(text)::entity);
        JsonType<Entity> line = JsonType.output(fields -> {
            fields.constant("kind", "entity");
            fields.derived("id", JsonType.TEXT, one -> document.key(one.id()));
            fields.derived(
                    "document", JsonType.TEXT, one -> document.document().id().value());
            fields.derived("reader", JsonType.TEXT, one -> document.reader());
            fields.derived("entity", whole, one -> one);
        });
        return new String(JsonText.about(text, out -> line.write(out, entity)), StandardCharsets.UTF_8);
    }
}
