// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Outcome;
import org.rapporteur.export.json.FactShapes;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Text;

/**
 * Writes the facts document, one JSON object on one line: offsets in code points, every field there, unknown ones null,
 * so that the same facts are the same bytes. Safe for use by many threads.
 */
public final class FactsJson {

    private static final JsonType<Outcome.Refused<?>> REFUSED = JsonType.output(FactsJson::refused);

    private static final Text NO_TEXT = new Text("");

    private FactsJson() {}

    /** The line of a document that was read, UTF-8, with its line feed. */
    public static byte[] line(FactsDocument facts) {
        Text text = facts.document().text();
        JsonType<FactsDocument> line = JsonType.output(new FactShapes(text)::document);
        return JsonText.about(text, out -> {
            line.write(out, facts);
            out.writeRaw('\n');
        });
    }

    /** The line of a source that was refused: every field of the document but its source is null, every list empty. */
    public static byte[] line(Outcome.Refused<?> refused) {
        return JsonText.about(NO_TEXT, out -> {
            REFUSED.write(out, refused);
            out.writeRaw('\n');
        });
    }

    private static void refused(Fields<Outcome.Refused<?>> fields) {
        fields.derived("document", JsonType.output(FactsJson::head), refused -> refused);
        for (String list : List.of("entities", "times", "statements", "events", "figures", "victims", "relations")) {
            fields.derived(list, JsonType.list(JsonType.TEXT), refused -> List.of());
        }
    }

    private static void head(Fields<Outcome.Refused<?>> fields) {
        fields.nothing("id");
        fields.derived("source", JsonType.TEXT, Outcome.Refused::source);
        fields.derived("title", JsonType.TEXT, kept(Document::title));
        fields.derived("published", JsonType.DAY, kept(Document::published));
        fields.derived("outlet", JsonType.TEXT, kept(document -> Objects.toString(document.outlet(), null)));
        fields.derived(
                "authors",
                JsonType.list(JsonType.TEXT),
                refused -> refused.kept() == null ? List.of() : refused.kept().authors());
        fields.derived("language", JsonType.TEXT, kept(Document::language));
        fields.derived("text", JsonType.TEXT, kept(document -> document.text().value()));
        fields.derived("rejected", JsonType.output(FactsJson::obstacle), refused -> refused);
    }

    /** What is kept of what was refused: an article in another language. */
    private static <F> Function<Outcome.Refused<?>, @Nullable F> kept(Function<Document, @Nullable F> of) {
        return refused -> refused.kept() == null ? null : of.apply(refused.kept());
    }

    private static void obstacle(Fields<Outcome.Refused<?>> fields) {
        fields.derived("code", JsonType.TEXT, Outcome.Refused::code);
        fields.derived("reason", JsonType.TEXT, Outcome.Refused::reason);
        fields.derived("at", JsonType.LONG, Outcome.Refused::at);
    }
}
