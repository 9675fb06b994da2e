// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Quoted;

/**
 * Statements as JSON-LD in the vocabulary of schema.org, one graph, a node a line: what is quoted, in full or in part, is a
 * {@code Quotation}, what is not a {@code Claim}; each is tied to its {@code NewsArticle}.
 */
public final class SchemaOrg implements Export {

    private final JsonFile out;

    public SchemaOrg(OutputStream stream) throws IOException {
        out = new JsonFile(stream);
        out.startObject();
        out.field("@context", "https://schema.org");
        out.startList("@graph");
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        if (document.statements().isEmpty()) {
            return;
        }
        out.escapeFor(document.document().text());
        String article = Names.of(document.document().id());
        node(() -> {
            out.field("@type", "NewsArticle");
            out.field("@id", article);
            out.field("headline", document.document().title());
            out.field("datePublished", document.document().published());
            out.field("inLanguage", document.document().language());
            out.field("url", document.document().url());
            if (document.document().outlet() != null) {
                out.object("publisher", () -> {
                    out.field("@type", "Organization");
                    out.field("name", document.document().outlet());
                });
            }
        });
        for (Statement statement : document.statements()) {
            node(() -> statement(statement, article, document));
        }
    }

    private void node(JsonFile.Body body) throws IOException {
        out.feed();
        out.object(body);
    }

    private void statement(Statement statement, String article, RecordedDocument document) throws IOException {
        boolean isQuoted = statement.quoted() != Quoted.NONE;
        out.field("@type", isQuoted ? "Quotation" : "Claim");
        out.field("@id", Names.of(document.key(statement.id())));
        out.field("text", document.words(statement.content()));
        out.field("inLanguage", document.document().language());
        out.field("creativeWorkStatus", document.review(statement.id()).state().label());
        out.list(
                isQuoted ? "spokenByCharacter" : "author",
                document.entities(statement.speakers()),
                speaker -> party(speaker, statement.onBehalfOf(), document));
        out.object(isQuoted ? "isPartOf" : "appearance", () -> out.field("@id", article));
    }

    private void party(Entity speaker, @Nullable EntityId onBehalfOf, RecordedDocument document) throws IOException {
        out.object(() -> {
            boolean isPerson = speaker.kind() == EntityKind.PERSON;
            out.field("@type", isPerson ? "Person" : "Organization");
            out.field("name", speaker.name());
            Entity body = document.entity(onBehalfOf);
            if (isPerson) {
                out.field("jobTitle", speaker.role() == null ? null : document.words(speaker.role()));
                if (body != null) {
                    out.object("worksFor", () -> {
                        out.field("@type", "Organization");
                        out.field("name", body.name());
                    });
                }
            }
        });
    }

    @Override
    public void end() throws IOException {
        out.endList();
        out.endObject();
        out.feed();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
