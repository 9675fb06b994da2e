// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads lists: UTF-8, one row a line, columns parted by a tab, comment lines begin with {@code #}. */
public final class WordList {

    private WordList() {}

    /**
     * The rows of a list, each with its columns.
     *
     * @param name path under the resources, as {@code en/time-words.txt}
     * @param columns how many columns each row must have
     * @throws IllegalStateException if there is no such list, or a row has another number of columns
     */
    public static List<List<String>> rows(String name, int columns) {
        try (InputStream bytes = WordList.class.getResourceAsStream("/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("list " + name + " must be on the class path, is not");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("list " + name + " cannot be read", e);
        }
    }

    /** The words of a list of one column. */
    public static Set<String> words(String name) {
        return rows(name, 1).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
    }

    /** The first column of a list of two, to the second. */
    public static Map<String, String> table(String name) {
        return rows(name, 2).stream().collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));
    }

    private static List<String> row(String name, String line, int columns) {
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != columns) {
            throw new IllegalStateException(
                    "row of " + name + " must have " + columns + " columns, has " + row.size() + ": " + line);
        }
        return row;
    }
}
