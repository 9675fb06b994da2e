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
 * @param added what is added to the score of <i>O</i> of a head, by its name, so that it finds neither too much nor too little
 * @param checksums SHA-256 of each other file, in hexadecimal
 */
public record Manifest(Map<String, List<String>> labels, Map<String, Float> added, Map<String, String> checksums) {

    private static final JsonFactory JSON = new JsonFactory();

    public Manifest {
        labels = Map.copyOf(labels);
        added = Map.copyOf(added);
        checksums = Map.copyOf(checksums);
    }

    /**
     * Reads a manifest; what it does not know it skips.
     *
     * @throws IOException if the stream is no such file
     */
    static Manifest read(InputStream in) throws IOException {
        Map<String, List<String>> labels = new HashMap<>();
        Map<String, Float> added = new HashMap<>();
        Map<String, String> checksums = new HashMap<>();
        try (JsonParser json = JSON.createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "labels" -> each(json, head -> labels.put(head, strings(json)));
                    case "addedToO" -> each(json, head -> added.put(head, json.getFloatValue()));
                    case "sha256" -> each(json, file -> checksums.put(file, json.getText()));
                    default -> json.skipChildren();
                }
            }
        }
        return new Manifest(labels, added, checksums);
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

    /** What is added to the score of <i>O</i> of a head. */
    public float added(Head head) {
        return added.getOrDefault(head.label(), 0f);
    }
}
