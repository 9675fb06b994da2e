// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.segments;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapporteur.language.segment.Segment;
import org.rapporteur.language.segment.Segmenter;
import org.rapporteur.language.segment.Word;
import org.rapporteur.language.segment.WordLists;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Text;

/**
 * Writes how the product parts texts into segments and words, so that the model is trained on the same parts.
 *
 * <p>Usage: {@code SegmentDump FILE.jsonl}, lines {@code {"id": ..., "text": ...}} (other keys are skipped). Standard output
 * has one line a text: {@code {"id": ..., "segments": [[[start, end], ...], ...], "paragraphs": [number a segment, ...]}},
 * word places in code points.
 */
public final class SegmentDump {

    private static final JsonFactory JSON = new JsonFactory();

    private SegmentDump() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: SegmentDump FILE.jsonl");
            System.exit(2);
        }
        Segmenter segmenter = new Segmenter(WordLists.of("en"));
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        try (JsonParser in = JSON.createParser(Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8))) {
            while (in.nextToken() != null) {
                dump(in, segmenter, out);
            }
        }
        out.flush();
    }

    /** Reads one object and writes its answer. */
    private static void dump(JsonParser in, Segmenter segmenter, OutputStream out) throws IOException {
        String id = "";
        String value = "";
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            in.nextToken();
            switch (key) {
                case "id" -> id = in.getValueAsString("");
                case "text" -> value = in.getValueAsString("");
                default -> in.skipChildren();
            }
        }
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            write(json, id, new Text(value), segmenter);
        }
        out.write('\n');
    }

    private static void write(JsonGenerator json, String id, Text text, Segmenter segmenter) throws IOException {
        var segments = segmenter.segment(text);
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeArrayFieldStart("segments");
        for (Segment segment : segments) {
            json.writeStartArray();
            for (Word word : segment.words()) {
                CodePointSpan span = text.toCodePoints(word.span());
                json.writeStartArray();
                json.writeNumber(span.start());
                json.writeNumber(span.end());
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("paragraphs");
        for (Segment segment : segments) {
            json.writeNumber(segment.paragraph());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
