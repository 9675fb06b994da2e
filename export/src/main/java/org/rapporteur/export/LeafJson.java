// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Why;

/**
 * Writes the leaves of the ledger: the facts document in parts, each of which can be understood and proved on its own. The
 * same facts are the same bytes, because fields have one order and unknown ones are null. Safe for use by many threads.
 *
 * <pre>
 * {"kind":"document","id":"sha256:...","reader":"...","url":null,"document":{...},"entities":[...],"times":[...]}
 * {"kind":"statement","id":"s-...","document":"sha256:...","reader":"...","entities":[who it names, without mentions],
 *  "why":{...},"fact":{as in the facts document}}
 * </pre>
 */
public final class LeafJson {

    private final FactsDocument facts;
    private final String reader;

    /** @param reader version of the program and model that read the document */
    public LeafJson(FactsDocument facts, String reader) {
        this.facts = facts;
        this.reader = reader;
    }

    /** The leaf of the document itself, with its entities and times. */
    public String document() {
        return leaf((out, parts) -> {
            parts.string("kind", "document");
            parts.string("id", facts.document().id());
            parts.string("reader", reader);
            parts.string("url", facts.document().url());
            parts.document(facts.document());
            parts.list("entities", facts.entities(), parts::entity);
            parts.list("times", facts.times(), parts::time);
        });
    }

    /**
     * The leaf of a fact of the document.
     *
     * @param kind label of the kind of leaf
     * @param id what it goes by in the ledger
     * @param named the entities that it names
     */
    public String fact(String kind, String id, Fact fact, Collection<Entity> named) {
        return leaf((out, parts) -> {
            parts.string("kind", kind);
            parts.string("id", id);
            parts.string("document", facts.document().id());
            parts.string("reader", reader);
            parts.list("entities", List.copyOf(named), entity -> {
                out.writeStartObject();
                parts.entityHead(entity);
                out.writeEndObject();
            });
            out.writeFieldName("why");
            why(out, parts, fact.why());
            out.writeFieldName("fact");
            switch (fact) {
                case Statement statement -> parts.statement(statement);
                case Event event -> parts.event(event);
                case Figure figure -> parts.figure(figure);
            }
        });
    }

    /** An entity of the document by itself; no leaf of the ledger, as the document's leaf has it. */
    public String entity(Entity entity) {
        return leaf((out, parts) -> {
            parts.string("kind", "entity");
            parts.string("id", facts.document().id() + "#" + entity.id());
            parts.string("document", facts.document().id());
            parts.string("reader", reader);
            out.writeFieldName("entity");
            parts.entity(entity);
        });
    }

    private static void why(JsonGenerator out, FactsWriter parts, Why why) throws IOException {
        out.writeStartObject();
        parts.string("rule", why.rule());
        parts.list("words", why.words(), parts::span);
        out.writeNumberField("confidence", why.confidence());
        parts.list("details", why.details(), detail -> why(out, parts, detail));
        out.writeEndObject();
    }

    private interface Parts {
        void writeTo(JsonGenerator out, FactsWriter parts) throws IOException;
    }

    private String leaf(Parts body) {
        byte[] line = FactsJson.line(FactsJson.factory(facts.document().text()), out -> {
            out.writeStartObject();
            body.writeTo(out, new FactsWriter(out, facts.document().text()));
            out.writeEndObject();
        });
        // The line feed is no part of a leaf.
        return new String(line, 0, line.length - 1, StandardCharsets.UTF_8);
    }
}
