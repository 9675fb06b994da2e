// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.JsonText;
import org.rapporteur.export.JsonValue;
import org.rapporteur.ledger.StoredEntry;

/** Writes stories as lines of the contract: the story with its reports, each link, each series. */
public final class StoryLines {

    private final JsonGenerator out;

    private StoryLines(JsonGenerator out) {
        this.out = out;
    }

    /** @param stories the current leaf of each; those that are part of another now are passed over */
    public static void write(Stream<StoredEntry> stories, OutputStream out) throws IOException {
        for (StoredEntry entry : (Iterable<StoredEntry>) stories::iterator) {
            JsonValue story = JsonValue.parse(entry.body());
            if (story.string("mergedInto") == null) {
                out.write(of(StoryView.of(story), Set.of("story", "link", "series"))
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** The lines of a story, without line feeds: itself, its links, its series. */
    public static List<String> of(String leaf) {
        return of(StoryView.of(JsonValue.parse(leaf)), Set.of("story", "link", "series"))
                .lines()
                .toList();
    }

    /**
     * The lines of a story, each with its line feed.
     *
     * @param kinds of lines: story, link, series
     */
    static String of(StoryView view, Set<String> kinds) {
        return JsonText.of(json -> {
            StoryLines lines = new StoryLines(json);
            if (kinds.contains("story")) {
                lines.story(view);
            }
            for (JsonValue link :
                    kinds.contains("link") ? view.leaf().at("links").elements() : List.<JsonValue>of()) {
                lines.link(view.id(), link);
            }
            for (JsonValue series :
                    kinds.contains("series") ? view.leaf().at("series").elements() : List.<JsonValue>of()) {
                lines.series(view.id(), series);
            }
        });
    }

    /** The line of one link, with its line feed. */
    static String linkLine(String story, JsonValue link) {
        return JsonText.of(json -> {
            new StoryLines(json).link(story, link);
        });
    }

    private void story(StoryView view) throws IOException {
        begin("story");
        string("id", view.id());
        out.writeNumberField("origins", view.origins());
        sources("documents", view.leaf().at("reports").elements());
        out.writeArrayFieldStart("originOf");
        for (StoryView.Report report : view.reports()) {
            out.writeNumber(report.origin());
        }
        out.writeEndArray();
        string("first", view.firstDay() == null ? null : view.firstDay().toString());
        string("last", view.lastDay() == null ? null : view.lastDay().toString());
        string("established", view.sentence());
        end();
    }

    private void link(String story, JsonValue link) throws IOException {
        begin("link");
        string("id", StoryView.linkId(story, link));
        string("story", story);
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

    private void series(String story, JsonValue series) throws IOException {
        begin("series");
        string("id", story + "#" + series.string("category"));
        string("story", story);
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
