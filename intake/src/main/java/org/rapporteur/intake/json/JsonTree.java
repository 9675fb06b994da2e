// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JSON value as a tree, for small pieces of JSON of unknown shape such as the data that web pages carry. */
public sealed interface JsonTree {

    /** @param members in the order given */
    record ObjectNode(Map<String, JsonTree> members) implements JsonTree {}

    record ArrayNode(List<JsonTree> items) implements JsonTree {}

    /** A string, or a number or truth value as it was written. */
    record Scalar(String value) implements JsonTree {}

    /** Pages often hold raw line breaks in strings and a comma too many; browsers' tools forgive both. */
    JsonFactory FORGIVING = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** The value, or nothing where there is none or it is broken. */
    static Optional<JsonTree> parse(String json) {
        try (JsonParser parser = FORGIVING.createParser(json)) {
            return parser.nextToken() == null ? Optional.empty() : Optional.ofNullable(value(parser));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Null for null. */
    private static @Nullable JsonTree value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, JsonTree> members = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    JsonTree member = value(parser);
                    if (member != null) {
                        members.put(name, member);
                    }
                }
                yield new ObjectNode(members);
            }
            case START_ARRAY -> {
                List<JsonTree> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonTree item = value(parser);
                    if (item != null) {
                        items.add(item);
                    }
                }
                yield new ArrayNode(items);
            }
            case VALUE_NULL -> null;
            default -> new Scalar(parser.getText());
        };
    }

    /** As JSON on one line; what was null is left out. */
    static String json(JsonTree value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FORGIVING.createGenerator(text)) {
            write(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, JsonTree value) throws IOException {
        switch (value) {
            case Scalar(String words) -> out.writeString(words);
            case ArrayNode(List<JsonTree> items) -> {
                out.writeStartArray();
                for (JsonTree item : items) {
                    write(out, item);
                }
                out.writeEndArray();
            }
            case ObjectNode(Map<String, JsonTree> members) -> {
                out.writeStartObject();
                for (Map.Entry<String, JsonTree> member : members.entrySet()) {
                    out.writeFieldName(member.getKey());
                    write(out, member.getValue());
                }
                out.writeEndObject();
            }
        }
    }

    /** The member of that name, if this is an object that has one. */
    default Optional<JsonTree> member(String name) {
        return this instanceof ObjectNode(Map<String, JsonTree> members)
                ? Optional.ofNullable(members.get(name))
                : Optional.empty();
    }

    /** The words of a scalar, or of the first scalar in an array. */
    default Optional<String> text() {
        return switch (this) {
            case Scalar(String value) -> Optional.of(value);
            case ArrayNode(List<JsonTree> items) ->
                items.stream().flatMap(item -> item.text().stream()).findFirst();
            case ObjectNode _ -> Optional.empty();
        };
    }

    /** All objects in it, from the outermost to the innermost. */
    default Stream<ObjectNode> objects() {
        return switch (this) {
            case Scalar _ -> Stream.empty();
            case ArrayNode(List<JsonTree> items) -> items.stream().flatMap(JsonTree::objects);
            case ObjectNode node ->
                Stream.concat(Stream.of(node), node.members.values().stream().flatMap(JsonTree::objects));
        };
    }
}
