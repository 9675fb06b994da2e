// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of codes: UTF-8, one row a line, columns parted by a tab; comment lines begin with a number sign. */
final class CodeTable {

    /** Stands for a value that there is none of. */
    static final String NONE = "-";

    private final Map<String, List<String>> rows = new HashMap<>();

    /**
     * Reads a table.
     *
     * @param name of its file
     * @param keys how many columns at the beginning make up the key
     * @param columns how many there are
     */
    CodeTable(String name, int keys, int columns) {
        try (InputStream bytes = CodeTable.class.getResourceAsStream("/codes/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("table " + name + " must be on the class path, is not");
            }
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .forEach(row -> {
                        if (row.size() != columns) {
                            throw new IllegalStateException(
                                    "row of " + name + " must have " + columns + " columns, has " + row);
                        }
                        rows.put(String.join("\t", row.subList(0, keys)), row.subList(keys, columns));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("table " + name + " cannot be read", e);
        }
    }

    /** The other columns of the row with this key; null where there is none. */
    @Nullable
    List<String> row(String... key) {
        return rows.get(String.join("\t", key));
    }

    /** A cell, null where it says that there is none. */
    static @Nullable String cell(@Nullable List<String> row, int column) {
        return row == null || row.get(column).equals(NONE) ? null : row.get(column);
    }
}
