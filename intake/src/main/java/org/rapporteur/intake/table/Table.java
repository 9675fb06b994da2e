// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table that the program ships: a line a row, columns parted by tabs. Blank lines and lines that begin with {@code #}
 * are remarks. Immutable.
 *
 * @param rows at least one column each
 */
public record Table(List<List<String>> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * @param name a resource beside {@code owner}, or with {@code /} before it one from the root
     * @throws IllegalStateException if there is none: the program was not put together well
     */
    public static Table read(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing; install it again");
            }
            return new Table(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the program is damaged: " + name + " cannot be read; install it again", e);
        }
    }

    /** The first column. */
    public Set<String> keys() {
        return rows.stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
    }

    /** The first column of the rows that have this value in their second. */
    public Set<String> keysOf(String value) {
        return rows.stream()
                .filter(row -> row.get(1).equals(value))
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }
}
