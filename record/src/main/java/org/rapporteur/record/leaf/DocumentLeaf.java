// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.util.List;
import org.rapporteur.export.json.FactShapes;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Text;

/**
 * A document as one reader read it, without its facts.
 *
 * <pre>
 * {"kind":"document","id":"sha256:...","reader":"...","url":null,"document":{...},"entities":[...],"times":[...]}
 * </pre>
 *
 * @param reader version of the program and model that read it
 */
public record DocumentLeaf(String reader, Document document, List<Entity> entities, List<TimeExpression> times)
        implements Leaf {

    public DocumentLeaf {
        entities = List.copyOf(entities);
        times = List.copyOf(times);
    }

    /** The leaf of a document that was read. */
    public static DocumentLeaf of(FactsDocument facts, String reader) {
        return new DocumentLeaf(reader, facts.document(), facts.entities(), facts.times());
    }

    @Override
    public EntryKind kind() {
        return EntryKind.DOCUMENT;
    }

    @Override
    public String id() {
        return document.id().value();
    }

    FactShapes shapes() {
        return new FactShapes(document.text());
    }

    static DocumentLeaf shape(Fields<DocumentLeaf> fields, Text text) {
        FactShapes shapes = new FactShapes(text);
        fields.constant("kind", EntryKind.DOCUMENT.label());
        fields.derived("id", JsonType.TEXT, DocumentLeaf::id);
        String reader = fields.field("reader", JsonType.TEXT, DocumentLeaf::reader);
        String url = fields.orNull("url", JsonType.TEXT, leaf -> leaf.document().url());
        Document head = fields.field("document", JsonType.object(shapes::head), DocumentLeaf::document);
        return new DocumentLeaf(
                reader,
                head.withUrl(url),
                fields.list("entities", JsonType.object(shapes::entity), DocumentLeaf::entities),
                fields.list("times", JsonType.object(shapes::time), DocumentLeaf::times));
    }
}
