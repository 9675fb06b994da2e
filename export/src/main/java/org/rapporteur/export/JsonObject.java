// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON that this program wrote and reads back: what is missing or of another type is a mistake.
 *
 * @param members strings, {@link BigDecimal}s, truth values, lists, objects and nulls
 */
record JsonObject(Map<String, @Nullable Object> members) {

    private static final JsonFactory JSON = new JsonFactory();

    /** @throws IllegalArgumentException if it is no object of JSON */
    static JsonObject parse(String text) {
        try (JsonParser in = JSON.createParser(text)) {
            in.nextToken();
            if (value(in) instanceof JsonObject object) {
                return object;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("text must be an object of JSON, is broken: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("text must be an object of JSON, is another value");
    }

    private static @Nullable Object value(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                members.put(name, value(in));
            }
            return new JsonObject(members);
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> items = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(in));
            }
            return items;
        }
        if (token == null || token == JsonToken.VALUE_NULL) {
            return null;
        }
        return token.isNumeric() ? in.getDecimalValue() : token.isBoolean() ? in.getBooleanValue() : in.getText();
    }

    @Nullable
    String optional(String name) {
        return member(name, String.class);
    }

    String string(String name) {
        return required(name, optional(name));
    }

    @Nullable
    BigDecimal number(String name) {
        return member(name, BigDecimal.class);
    }

    int integer(String name) {
        return required(name, number(name)).intValueExact();
    }

    @Nullable
    JsonObject object(String name) {
        return member(name, JsonObject.class);
    }

    List<JsonObject> objects(String name) {
        return list(name, JsonObject.class);
    }

    List<String> strings(String name) {
        return list(name, String.class);
    }

    private <T> List<T> list(String name, Class<T> type) {
        List<?> items = required(name, member(name, List.class));
        List<T> typed = new ArrayList<>(items.size());
        for (Object item : items) {
            typed.add(type.cast(item));
        }
        return typed;
    }

    private <T> @Nullable T member(String name, Class<T> type) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " must be of " + type.getSimpleName() + ", is " + value);
        }
        return type.cast(value);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must be given, is missing");
        }
        return value;
    }
}
