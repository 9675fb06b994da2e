// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.scale;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.source.Document;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.Latest;

/**
 * Writes what a record holds as lines of JSON that {@code bench/scale/equal.py} turns into the tables of the jobs on Spark: the
 * documents with their leaves, and the stories and links that the laptop found among them.
 *
 * <p>Arguments: the ledger, a folder. Writes {@code documents.jsonl.gz}, {@code stories.jsonl.gz} and {@code links.jsonl.gz}.
 */
public final class RecordLines {

    private static final JsonFactory JSON = new JsonFactory();

    private static final Set<EntryKind> READ = Set.of(
            EntryKind.DOCUMENT,
            EntryKind.STATEMENT,
            EntryKind.EVENT,
            EntryKind.FIGURE,
            EntryKind.VICTIM,
            EntryKind.RELATION);

    private RecordLines() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (Ledger ledger = Ledger.open(Path.of(arguments[0]))) {
            try (JsonGenerator lines = lines(folder.resolve("documents.jsonl.gz"));
                    Stream<StoredEntry> entries = ledger.entries(Filter.ALL.withKinds(READ))) {
                List<StoredEntry> reading = new ArrayList<>();
                entries.forEach(entry -> {
                    if (entry.kind() == EntryKind.DOCUMENT) {
                        document(reading, lines);
                        reading.clear();
                    }
                    reading.add(entry);
                });
                document(reading, lines);
            }
            try (JsonGenerator stories = lines(folder.resolve("stories.jsonl.gz"));
                    JsonGenerator links = lines(folder.resolve("links.jsonl.gz"))) {
                for (StoredEntry entry : Latest.of(ledger, EntryKind.STORY).values()) {
                    if (LeafJson.read(entry.body()) instanceof StoryLeaf story) {
                        story(story, stories);
                        for (StoryLeaf.Link link : story.links()) {
                            link(link, links);
                        }
                    }
                }
            }
        }
    }

    private static JsonGenerator lines(Path file) throws IOException {
        JsonGenerator lines = JSON.createGenerator(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))), JsonEncoding.UTF8);
        lines.setRootValueSeparator(null);
        return lines;
    }

    private static void document(List<StoredEntry> reading, JsonGenerator line) {
        if (reading.isEmpty()) {
            return;
        }
        String leaf = reading.getFirst().body();
        Document document = LeafJson.recorded(leaf, List.of()).facts().document();
        try {
            line.writeStartObject();
            line.writeStringField("id", document.id().value());
            line.writeStringField("source", document.source());
            text("title", document.title(), line);
            text("published", document.published(), line);
            text("outlet", document.outlet() == null ? null : document.outlet().name(), line);
            text("url", document.url(), line);
            line.writeStringField("language", document.language());
            line.writeStringField("text", document.text().value());
            line.writeStringField("leaf", leaf);
            line.writeArrayFieldStart("leaves");
            for (StoredEntry fact : reading.subList(1, reading.size())) {
                line.writeString(fact.body());
            }
            line.writeEndArray();
            line.writeEndObject();
            line.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void story(StoryLeaf story, JsonGenerator line) throws IOException {
        line.writeStartObject();
        line.writeStringField("id", story.id());
        line.writeNumberField("origins", story.origins());
        line.writeArrayFieldStart("documents");
        for (StoryLeaf.Report report : story.reports()) {
            line.writeString(report.document().value());
        }
        line.writeEndArray();
        line.writeEndObject();
        line.writeRaw('\n');
    }

    private static void link(StoryLeaf.Link link, JsonGenerator line) throws IOException {
        line.writeStartObject();
        line.writeStringField("type", link.type().label());
        line.writeStringField("from", link.from().at().document().value());
        text("fromFact", link.from().at().record(), line);
        line.writeStringField("to", link.to().at().document().value());
        text("toFact", link.to().at().record(), line);
        line.writeStringField("rule", link.why().rule());
        line.writeNumberField("confidence", link.why().confidence());
        line.writeEndObject();
        line.writeRaw('\n');
    }

    private static void text(String name, @Nullable Object value, JsonGenerator line) throws IOException {
        if (value == null) {
            line.writeNullField(name);
        } else {
            line.writeStringField(name, value.toString());
        }
    }
}
