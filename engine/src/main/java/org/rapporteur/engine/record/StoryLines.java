// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.export.JsonValue;
import org.rapporteur.ledger.StoredEntry;

/** Writes stories as lines of the contract: the story with its reports, each link, each series. */
public final class StoryLines {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private StoryLines(JsonGenerator out) {
        this.out = out;
    }

    /** @param stories the current leaf of each; those that are part of another now are passed over */
    public static void write(Collection<StoredEntry> stories, OutputStream out) throws IOException {
        for (StoredEntry entry : stories) {
            JsonValue story = JsonValue.parse(entry.body());
            if (story.string("mergedInto") == null) {
                StringWriter text = new StringWriter();
                try (JsonGenerator json = JSON.createGenerator(text)) {
                    json.setRootValueSeparator(null);
                    new StoryLines(json).story(entry.id(), story);
                }
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void story(String id, JsonValue story) throws IOException {
        begin("story");
        string("id", id);
        out.writeNumberField("origins", story.integer("origins"));
        sources("documents", story.at("reports").elements());
        end();
        for (JsonValue link : story.at("links").elements()) {
            begin("link");
            string("story", id);
            string("type", link.string("type"));
            string("from", link.at("from").string("source"));
            string("to", link.at("to").string("source"));
            string("fromFact", link.at("from").string("record"));
            string("toFact", link.at("to").string("record"));
            words("fromWords", link.at("from"));
            words("toWords", link.at("to"));
            string("rule", link.at("why").string("rule"));
            out.writeFieldName("confidence");
            out.writeNumber(link.at("why").required("confidence"));
            end();
        }
        for (JsonValue series : story.at("series").elements()) {
            begin("series");
            string("story", id);
            string("category", series.string("category"));
            sources("documents", series.at("points").elements());
            out.writeFieldName("latest");
            point(series.at("latest"));
            out.writeArrayFieldStart("points");
            for (JsonValue point : series.at("points").elements()) {
                point(point);
            }
            out.writeEndArray();
            end();
        }
    }

    private void begin(String kind) throws IOException {
        out.writeStartObject();
        string("kind", kind);
    }

    private void end() throws IOException {
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private void sources(String name, List<JsonValue> reports) throws IOException {
        out.writeArrayFieldStart(name);
        for (JsonValue report : reports) {
            out.writeString(report.string("source"));
        }
        out.writeEndArray();
    }

    private void words(String name, JsonValue end) throws IOException {
        out.writeArrayFieldStart(name);
        for (JsonValue words : end.at("words").elements()) {
            out.writeString(words.string("words"));
        }
        out.writeEndArray();
    }

    private void point(JsonValue point) throws IOException {
        out.writeStartObject();
        for (String number : List.of("value", "min", "max")) {
            out.writeFieldName(number);
            String value = point.string(number);
            if (value == null) {
                out.writeNull();
            } else {
                out.writeNumber(value);
            }
        }
        for (String name : List.of("bound", "asOf", "published", "by", "source", "record")) {
            string(name, point.string(name));
        }
        string("rule", point.at("why").string("rule"));
        out.writeEndObject();
    }

    private void string(String name, @Nullable String value) throws IOException {
        out.writeStringField(name, value);
    }
}
