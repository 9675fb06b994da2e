// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads lists: UTF-8, one row a line, columns parted by a tab, comment lines begin with {@code #}. */
public final class Lexicon {

    private Lexicon() {}

    /**
     * The rows of a list, each with its columns.
     *
     * @param name path under the resources, as {@code en/time-words.txt}
     * @param columns how many columns each row must have
     * @throws IllegalStateException if there is no such list, or a row has another number of columns
     */
    public static List<List<String>> rows(String name, int columns) {
        try (InputStream bytes = Lexicon.class.getResourceAsStream("/" + name)) {
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

    private static List<String> row(String name, String line, int columns) {
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != columns) {
            throw new IllegalStateException(
                    "row of " + name + " must have " + columns + " columns, has " + row.size() + ": " + line);
        }
        return row;
    }
}
