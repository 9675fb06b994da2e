// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of JSON as it was read. What is not there is null; what is there and of another kind is an error of the file.
 *
 * @param fields of an object, else empty
 * @param elements of a list, else empty
 * @param scalar a string or number as written, else null
 */
public record JsonValue(
        Map<String, JsonValue> fields,
        List<JsonValue> elements,
        @Nullable String scalar) {

    private static final JsonFactory JSON = new JsonFactory();

    private static final JsonValue NULL = new JsonValue(Map.of(), List.of(), null);

    public static JsonValue parse(String line) {
        return parse(line, "", element -> {});
    }

    /**
     * Reads an object with a list that may be too long to be held in this form.
     *
     * @param list name of its field
     * @param taker is given each element of it in turn
     * @return the object with an empty list in its place
     */
    public static JsonValue parse(String line, String list, Consumer<JsonValue> taker) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return read(parser);
            }
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(list)) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        taker.accept(read(parser));
                    }
                    fields.put(name, NULL);
                } else {
                    fields.put(name, read(parser));
                }
            }
            return new JsonValue(fields, List.of(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("a leaf must be JSON, is not: " + e.getMessage(), e);
        }
    }

    private static JsonValue read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, JsonValue> fields = new LinkedHashMap<>();
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    parser.nextToken();
                    fields.put(name, read(parser));
                }
                yield new JsonValue(fields, List.of(), null);
            }
            case START_ARRAY -> {
                List<JsonValue> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(read(parser));
                }
                yield new JsonValue(Map.of(), elements, null);
            }
            case VALUE_NULL -> NULL;
            default -> new JsonValue(Map.of(), List.of(), parser.getText());
        };
    }

    /** A field of an object; one without anything where it is not there. */
    public JsonValue at(String name) {
        return fields.getOrDefault(name, NULL);
    }

    public boolean isNull() {
        return scalar == null && fields.isEmpty() && elements.isEmpty();
    }

    public @Nullable String string(String name) {
        return at(name).scalar;
    }

    public String required(String name) {
        String value = string(name);
        if (value == null) {
            throw new IllegalArgumentException("a leaf must have " + name + ", has not");
        }
        return value;
    }

    public int integer(String name) {
        return Integer.parseInt(required(name));
    }

    <T> @Nullable T map(String name, Function<String, T> reader) {
        String value = string(name);
        return value == null ? null : reader.apply(value);
    }

    @Nullable
    BigDecimal number(String name) {
        return map(name, BigDecimal::new);
    }

    <T> List<T> list(String name, Function<JsonValue, T> reader) {
        return at(name).elements.stream().map(reader).toList();
    }
}
