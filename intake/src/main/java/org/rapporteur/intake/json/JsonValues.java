// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.plain.Controls;

/**
 * The members of an object that parts of an article go by, each under its plain name with points into objects
 * ({@code source.name}). Not safe for use by many threads while it is read.
 */
final class JsonValues {

    /** What a value is called and what it is. */
    record Named(String name, String value) {}

    /** Objects in objects that are looked into. */
    private static final int MOST_DEPTH = 3;

    /** More names are no byline. */
    private static final int MOST_VALUES = 100;

    private final Map<String, List<String>> values = new HashMap<>();
    private final FieldNames names;

    private JsonValues(FieldNames names) {
        this.names = names;
    }

    /** Reads on from the beginning of an object to its end. */
    static JsonValues read(JsonParser parser, FieldNames names) throws IOException {
        JsonValues values = new JsonValues(names);
        values.members(parser, "", 1);
        return values;
    }

    private void members(JsonParser parser, String prefix, int depth) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + FieldNames.plain(parser.currentName());
            forget(name, depth);
            parser.nextToken();
            value(parser, name, depth);
        }
    }

    /** Of a key given twice the last counts. */
    private void forget(String name, int depth) {
        values.remove(name);
        if (depth == 1) {
            values.keySet().removeIf(known -> known.startsWith(name + "."));
        }
    }

    private void value(JsonParser parser, String name, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT && depth < MOST_DEPTH) {
            members(parser, name + ".", depth + 1);
        } else if (token == JsonToken.START_ARRAY && depth < MOST_DEPTH) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                element(parser, name, depth);
            }
        } else if (isValue(token, name)) {
            List<String> all = values.computeIfAbsent(name, _ -> new ArrayList<>());
            if (all.size() < MOST_VALUES) {
                all.add(parser.getText());
            }
        } else {
            parser.skipChildren();
        }
    }

    /** Objects in a list add to one another: the names of several authors. */
    private void element(JsonParser parser, String name, int depth) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT || depth + 1 >= MOST_DEPTH) {
            value(parser, name, depth + 1);
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = name + "." + FieldNames.plain(parser.currentName());
            parser.nextToken();
            value(parser, member, depth + 1);
        }
    }

    private boolean isValue(JsonToken token, String name) {
        if (!names.has(name)) {
            return false;
        }
        boolean mayBeNumber = names.of(FieldNames.Part.ID).contains(name)
                || names.of(FieldNames.Part.PUBLISHED).contains(name);
        return token == JsonToken.VALUE_STRING || (token.isNumeric() && mayBeNumber);
    }

    /**
     * Which value has a control character that no text has, and which.
     *
     * @param texts plain names of whole texts
     */
    Optional<String> control(List<String> texts) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(value -> Controls.in(value, texts.contains(entry.getKey())).stream())
                        .map(what -> "\"" + entry.getKey() + "\" has " + what))
                .findFirst();
    }

    /** The first value that is not blank under the first of these names that has one. */
    Optional<Named> named(List<String> plainNames) {
        return plainNames.stream()
                .flatMap(name -> values.getOrDefault(name, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> new Named(name, value)))
                .findFirst();
    }

    Optional<String> first(List<String> plainNames) {
        return named(plainNames).map(Named::value);
    }

    /** The first value of use. */
    Optional<String> first(List<String> plainNames, Predicate<String> isOfUse) {
        return plainNames.stream()
                .flatMap(name -> values.getOrDefault(name, List.of()).stream())
                .filter(value -> !value.isBlank() && isOfUse.test(value))
                .findFirst();
    }

    /** All values under the first of these names that has some. */
    List<String> all(List<String> plainNames) {
        return plainNames.stream()
                .map(name -> values.getOrDefault(name, List.of()))
                .filter(found -> found.stream().anyMatch(value -> !value.isBlank()))
                .findFirst()
                .orElse(List.of());
    }

    /** Whether one of these names is there, with nothing in it. */
    boolean blank(List<String> plainNames) {
        return plainNames.stream().anyMatch(values::containsKey);
    }
}
