// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.network;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code model.json} says of a model.
 *
 * @param labels the labels of each head by its name, in the order of its scores
 * @param pieces the numbers {@code unknown}, {@code start} and {@code end} of the pieces with a meaning of their own, and
 *     {@code perWord}, how many pieces of a word the model takes
 * @param checksums SHA-256 of each other file, in hexadecimal
 */
public record Manifest(Map<String, List<String>> labels, Map<String, Integer> pieces, Map<String, String> checksums) {

    private static final JsonFactory JSON = new JsonFactory();

    public Manifest {
        labels = Map.copyOf(labels);
        pieces = Map.copyOf(pieces);
        checksums = Map.copyOf(checksums);
    }

    /**
     * Reads a manifest; what it does not know it skips.
     *
     * @throws IOException if the stream is no such file
     */
    static Manifest read(InputStream in) throws IOException {
        Map<String, List<String>> labels = new HashMap<>();
        Map<String, Integer> pieces = new HashMap<>();
        Map<String, String> checksums = new HashMap<>();
        try (JsonParser json = JSON.createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "labels" -> each(json, head -> labels.put(head, strings(json)));
                    case "pieces" -> each(json, name -> number(json, name, pieces));
                    case "sha256" -> each(json, file -> checksums.put(file, json.getText()));
                    default -> json.skipChildren();
                }
            }
        }
        return new Manifest(labels, pieces, checksums);
    }

    private static void number(JsonParser json, String key, Map<String, Integer> numbers) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            numbers.put(key, json.getIntValue());
        } else {
            json.skipChildren();
        }
    }

    private interface Entry {
        void read(String key) throws IOException;
    }

    private static void each(JsonParser json, Entry entry) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            entry.read(key);
        }
    }

    private static List<String> strings(JsonParser json) throws IOException {
        List<String> strings = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            strings.add(json.getText());
        }
        return List.copyOf(strings);
    }

    /** Whether the model has a head. */
    public boolean has(Head head) {
        return labels.containsKey(head.label());
    }

    /**
     * The labels of a head.
     *
     * @throws IllegalArgumentException if it has none
     */
    public List<String> labels(Head head) {
        List<String> found = labels.get(head.label());
        if (found == null) {
            throw new IllegalArgumentException("head must have labels, has none: " + head.label());
        }
        return found;
    }

    /** The number of pieces of a kind: see {@code pieces}. */
    int piece(String name) {
        Integer found = pieces.get(name);
        if (found == null) {
            throw new IllegalArgumentException("pieces must tell " + name + ", tell " + pieces.keySet());
        }
        return found;
    }
}
