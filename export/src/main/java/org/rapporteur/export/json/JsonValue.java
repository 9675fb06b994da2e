// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** @throws IllegalArgumentException if it is no JSON */
    public static JsonValue parse(String line) {
        return parse(line, "");
    }

    /**
     * Reads an object without one of its fields, which may be far longer than all others.
     *
     * @param passedOver name of that field
     */
    public static JsonValue parse(String line, String passedOver) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return read(parser);
            }
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (name.equals(passedOver)) {
                    parser.skipChildren();
                } else {
                    fields.put(name, read(parser));
                }
            }
            return new JsonValue(fields, List.of(), null);
        } catch (IOException e) {
            throw new IllegalArgumentException("it must be JSON, is not: " + e.getMessage(), e);
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
            throw new IllegalArgumentException(name + " must be given, is missing");
        }
        return value;
    }

    public int integer(String name) {
        return Integer.parseInt(required(name));
    }
}
