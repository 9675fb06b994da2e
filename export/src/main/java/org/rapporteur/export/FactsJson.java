// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.rapporteur.engine.Outcome;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.text.Text;

/**
 * Writes the facts document, one JSON object on one line: offsets in code points, every field there, unknown ones null,
 * so that the same facts are the same bytes. Safe for use by many threads.
 */
public final class FactsJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** For text with half a surrogate pair, which UTF-8 cannot hold but an escape can. */
    private static final JsonFactory ESCAPING =
            new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private FactsJson() {}

    /** The line of a document that was read, UTF-8, with its line feed. */
    public static byte[] line(FactsDocument facts) {
        return line(
                factory(facts.document().text()),
                out -> new FactsWriter(out, facts.document().text()).write(facts));
    }

    /** The line of a source that was refused: every field of the document but its source is null, every list empty. */
    public static byte[] line(Outcome.Refused<?> refused) {
        return line(FACTORY, out -> write(out, refused));
    }

    static JsonFactory factory(Text text) {
        return text.value().codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)
                ? ESCAPING
                : FACTORY;
    }

    interface Body {
        void writeTo(JsonGenerator out) throws IOException;
    }

    static byte[] line(JsonFactory factory, Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (JsonGenerator out = factory.createGenerator(bytes)) {
            body.writeTo(out);
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, Outcome.Refused<?> refused) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("document");
        out.writeNullField("id");
        out.writeStringField("source", refused.source());
        for (String field : List.of("title", "published", "outlet", "language", "text")) {
            out.writeNullField(field);
        }
        out.writeObjectFieldStart("rejected");
        out.writeStringField("code", refused.code());
        out.writeStringField("reason", refused.reason());
        out.writeFieldName("at");
        if (refused.at() == null) {
            out.writeNull();
        } else {
            out.writeNumber(refused.at());
        }
        out.writeEndObject();
        out.writeEndObject();
        for (String list : List.of("entities", "times", "statements", "events", "figures")) {
            out.writeArrayFieldStart(list);
            out.writeEndArray();
        }
        out.writeEndObject();
    }
}
