// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.factuality;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/** Reads the annotated articles of one part: {@code gold/*.jsonl}, and {@code news/*.jsonl} for texts that lie apart. */
final class GoldArticles {

    private static final JsonFactory JSON = new JsonFactory();

    /** The first letters of a sentence by which an annotation names it. */
    private static final int NAMED_BY = 40;

    private GoldArticles() {}

    /** An annotated event. */
    record GoldEvent(Span anchor, EventType type, Status status, Voice voice) {}

    /** An article with its events. */
    record GoldArticle(String id, Text text, List<GoldEvent> events) {
        GoldArticle {
            events = List.copyOf(events);
        }
    }

    /**
     * The articles of a part.
     *
     * @param data the folder that holds {@code gold} and {@code news}
     * @param splits id, set and part of each article, parted by tabs
     */
    static List<GoldArticle> read(Path data, Path splits, String part) throws IOException {
        List<String> ids = Files.readAllLines(splits).stream()
                .map(line -> line.split("\t", -1))
                .filter(row -> row.length == 3 && row[2].equals(part))
                .map(row -> row[0])
                .toList();
        Map<String, String> texts = new HashMap<>();
        for (Map<String, Object> row : rows(data.resolve("news"))) {
            texts.put(string(row, "id"), string(row, "text"));
        }
        return rows(data.resolve("gold")).stream()
                .filter(row -> ids.contains(string(row, "id")))
                .map(row -> article(row, texts))
                .toList();
    }

    private static GoldArticle article(Map<String, Object> row, Map<String, String> texts) {
        String id = string(row, "id");
        String text = row.containsKey("text") ? string(row, "text") : texts.getOrDefault(id, "");
        List<GoldEvent> events = new ArrayList<>();
        for (Object event : (List<?>) row.getOrDefault("events", List.of())) {
            events.add(event(text, (Map<?, ?>) event));
        }
        return new GoldArticle(id, new Text(text), events);
    }

    private static GoldEvent event(String text, Map<?, ?> event) {
        String sentence = string(event, "sentence");
        String anchor = string(event, "anchor");
        int from = Math.max(0, text.indexOf(sentence.substring(0, Math.min(NAMED_BY, sentence.length()))));
        int start = Math.max(0, text.indexOf(anchor, from));
        return new GoldEvent(
                new Span(start, Math.min(text.length(), start + anchor.length())),
                EventType.valueOf(string(event, "type")),
                Status.valueOf(string(event, "status").toUpperCase(Locale.ROOT)),
                Voice.valueOf(string(event, "voice").toUpperCase(Locale.ROOT)));
    }

    private static String string(Map<?, ?> row, String key) {
        return row.get(key) instanceof String value ? value : "";
    }

    private static List<Map<String, Object>> rows(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(file -> rowsOf(file).stream())
                    .toList();
        }
    }

    private static List<Map<String, Object>> rowsOf(Path file) {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (JsonParser in = JSON.createParser(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            while (in.nextToken() != null) {
                rows.add(object(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return rows;
    }

    private static Map<String, Object> object(JsonParser in) throws IOException {
        Map<String, Object> row = new HashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            in.nextToken();
            row.put(key, value(in));
        }
        return row;
    }

    private static Object value(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            return object(in);
        }
        if (in.currentToken() != JsonToken.START_ARRAY) {
            return in.getValueAsString("");
        }
        List<Object> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(in));
        }
        return values;
    }
}
