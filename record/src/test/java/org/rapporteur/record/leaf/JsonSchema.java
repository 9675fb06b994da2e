// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.testkit.Json;

/**
 * A JSON schema of docs/schema, and what of a value does not conform to it. It knows the words that these schemas use and refuses any
 * other, so that nothing passes because it was not understood. {@code bench/schema/validate.py} asks a library the same.
 */
final class JsonSchema {

    private static final Set<String> SAID = Set.of("$schema", "$id", "$defs", "title", "description");

    private final Path folder;
    private final String file;
    private final Map<String, Map<String, Object>> files = new HashMap<>();

    /** @param path of the file */
    JsonSchema(Path path) {
        folder = Objects.requireNonNull(path.getParent());
        file = path.getFileName().toString();
    }

    /** What does not conform: a pointer and the reason, each; empty where all does. */
    List<String> faults(String json) {
        return faults(json, "", false);
    }

    /**
     * The same, where every field that the schema has must be there and no other may: so writes the program of today.
     *
     * @param definition a name under {@code $defs}, or empty for the whole
     */
    List<String> faultsOfToday(String json, String definition) {
        return faults(json, definition, true);
    }

    private List<String> faults(String json, String definition, boolean isOfToday) {
        List<String> faults = new ArrayList<>();
        String ref = definition.isEmpty() ? file + "#" : file + "#/$defs/" + definition;
        check(resolve(ref, file), Json.object(json), "", new Run(isOfToday, faults));
        return faults;
    }

    private record Run(boolean isOfToday, List<String> faults) {

        void add(String pointer, String reason) {
            faults.add((pointer.isEmpty() ? "/" : pointer) + " " + reason);
        }
    }

    /** A schema, and the file whose definitions it speaks of. */
    private record Part(Map<String, Object> schema, String file) {

        Part of(Object below) {
            return new Part(map(below), file);
        }
    }

    private Part resolve(String ref, String from) {
        int hash = ref.indexOf('#');
        String name = hash == 0 ? from : ref.substring(0, hash);
        Object at = files.computeIfAbsent(name, this::load);
        for (String step : ref.substring(hash + 1).split("/", -1)) {
            if (!step.isEmpty()) {
                at = Objects.requireNonNull(map(at).get(step), ref + " must be defined, is not");
            }
        }
        return new Part(map(at), name);
    }

    private Map<String, Object> load(String name) {
        try {
            return Json.object(Files.readString(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private void check(Part part, @Nullable Object value, String pointer, Run run) {
        part.schema().forEach((word, said) -> {
            switch (word) {
                case "$ref" -> check(resolve((String) said, part.file()), value, pointer, run);
                case "type" -> {
                    List<?> types = said instanceof List<?> several ? several : List.of(said);
                    if (types.stream().noneMatch(type -> isOf((String) type, value))) {
                        run.add(pointer, "must be " + said + ", is " + value);
                    }
                }
                case "const", "enum" -> {
                    List<?> values = said instanceof List<?> several ? several : List.of(said);
                    if (value == null || !values.contains(value)) {
                        run.add(pointer, "must be one of " + values + ", is " + value);
                    }
                }
                case "pattern" -> {
                    if (value instanceof String text
                            && !Pattern.compile((String) said).matcher(text).find()) {
                        run.add(pointer, "must match " + said + ", is " + value);
                    }
                }
                case "minimum", "maximum" -> {
                    if (value instanceof Number number) {
                        int side = new BigDecimal(number.toString()).compareTo(new BigDecimal(said.toString()));
                        if (word.equals("minimum") ? side < 0 : side > 0) {
                            run.add(pointer, word + " is " + said + ", value is " + value);
                        }
                    }
                }
                case "minItems", "maxItems" -> {
                    if (value instanceof List<?> list) {
                        int side = Integer.compare(list.size(), ((Number) said).intValue());
                        if (word.equals("minItems") ? side < 0 : side > 0) {
                            run.add(pointer, word + " is " + said + ", size is " + list.size());
                        }
                    }
                }
                case "items" -> {
                    if (value instanceof List<?> list) {
                        for (int i = 0; i < list.size(); i++) {
                            check(part.of(said), list.get(i), pointer + "/" + i, run);
                        }
                    }
                }
                case "oneOf", "anyOf" -> choice(part, word, (List<?>) said, value, pointer, run);
                case "properties" -> fields(part, map(said), value, pointer, run);
                case "required" -> {
                    if (value instanceof Map<?, ?> object) {
                        ((List<?>) said)
                                .stream()
                                        .filter(name -> !object.containsKey(name))
                                        .forEach(name -> run.add(pointer + "/" + name, "must be given, is missing"));
                    }
                }
                default -> {
                    if (!SAID.contains(word)) {
                        throw new IllegalArgumentException(
                                word + " is no word that this validator knows: teach it, or say it otherwise");
                    }
                }
            }
        });
    }

    private void fields(Part part, Map<String, Object> fields, @Nullable Object value, String pointer, Run run) {
        if (!(value instanceof Map<?, ?> object)) {
            return;
        }
        fields.forEach((name, schema) -> {
            if (object.containsKey(name)) {
                check(part.of(schema), object.get(name), pointer + "/" + name, run);
            }
        });
        if (run.isOfToday() && !object.keySet().equals(fields.keySet())) {
            Set<Object> written = new TreeSet<>(object.keySet());
            written.removeAll(fields.keySet());
            Set<Object> described = new TreeSet<>(fields.keySet());
            described.removeAll(object.keySet());
            run.add(pointer, "has " + written + " which " + part.file() + " lacks, and lacks " + described);
        }
    }

    private void choice(Part part, String word, List<?> choices, @Nullable Object value, String pointer, Run run) {
        List<List<String>> each = choices.stream()
                .map(choice -> {
                    List<String> faults = new ArrayList<>();
                    check(part.of(Objects.requireNonNull(choice)), value, pointer, new Run(run.isOfToday(), faults));
                    return faults;
                })
                .toList();
        long fitting = each.stream().filter(List::isEmpty).count();
        if (fitting == 0) {
            run.add(pointer, "fits none of " + choices.size() + ": " + each);
        } else if (fitting > 1 && word.equals("oneOf")) {
            run.add(pointer, "must fit one of " + choices.size() + ", fits " + fitting);
        }
    }

    private static boolean isOf(String type, @Nullable Object value) {
        return switch (type) {
            case "null" -> value == null;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer || value instanceof Long || value instanceof BigInteger;
            case "number" -> value instanceof Number;
            case "array" -> value instanceof List<?>;
            case "object" -> value instanceof Map<?, ?>;
            default -> throw new IllegalArgumentException("type must be one of JSON, is " + type);
        };
    }
}
