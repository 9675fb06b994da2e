// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of sentences about facts, from the lists under {@code resources/en/view}. */
final class Phrases {

    /** Stands for a cell that holds nothing. */
    static final String NONE = "-";

    private static final String FOLDER = "/en/view/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private static final Map<String, String> FIXED = pairs("fact-phrases.txt");
    private static final Map<String, Set<String>> GROUPS = groups();

    private Phrases() {}

    /** Words that are always the same. */
    static String fixed(String key) {
        return of(FIXED, key);
    }

    /** Words with what stands in for their placeholders. */
    static String fixed(String key, String name, String value) {
        return filled(fixed(key), Map.of(name, value));
    }

    /** The words of a pair. */
    static String of(Map<String, String> pairs, String key) {
        String words = pairs.get(key);
        if (words == null) {
            throw new IllegalStateException("the words of a fact must have a line " + key + ", have none");
        }
        return words;
    }

    /** Whether {@code grammar-words.txt} has a group. */
    static boolean hasGroup(String group) {
        return GROUPS.containsKey(group);
    }

    /** Whether a group of {@code grammar-words.txt} has a word, in any case. */
    static boolean is(String group, @Nullable String word) {
        return word != null
                && GROUPS.getOrDefault(group, Set.of())
                        .contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    /** A sentence with its placeholders filled; what is filled with nothing leaves no blank. */
    static String filled(String sentence, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    out, Matcher.quoteReplacement(values.getOrDefault(matcher.group(1), matcher.group())));
        }
        matcher.appendTail(out);
        return BLANKS.matcher(out).replaceAll(" ").strip();
    }

    /** The lines of a list of two columns. */
    static Map<String, String> pairs(String file) {
        Map<String, String> pairs = new LinkedHashMap<>();
        rows(file, 2).forEach(row -> pairs.put(row.getFirst(), row.getLast()));
        return Map.copyOf(pairs);
    }

    /**
     * The lines of a list, each with its columns.
     *
     * @throws IllegalStateException if there is no such list, or a line has another number of columns
     */
    static List<List<String>> rows(String file, int columns) {
        try (InputStream bytes = Phrases.class.getResourceAsStream(FOLDER + file)) {
            if (bytes == null) {
                throw new IllegalStateException("list " + file + " must be on the class path, is not");
            }
            List<List<String>> rows = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            rows.stream().filter(row -> row.size() != columns).findFirst().ifPresent(row -> {
                throw new IllegalStateException("line of " + file + " must have " + columns + " columns, has " + row);
            });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("list " + file + " cannot be read", e);
        }
    }

    private static Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new HashMap<>();
        rows("grammar-words.txt", 2)
                .forEach(row -> groups.put(row.getFirst(), Set.of(row.getLast().split(",", -1))));
        return groups;
    }
}
