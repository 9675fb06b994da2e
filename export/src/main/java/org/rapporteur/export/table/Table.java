// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a table is called and which columns it has.
 *
 * @param name of its file, without ending
 * @param columns in order, each with a name of its own
 */
public record Table(String name, List<Column> columns) {

    /** What cells hold; any may be empty. */
    public enum Type {
        TEXT,
        /** A list of texts. */
        TEXTS,
        /** A whole number. */
        INTEGER,
        NUMBER,
        /** A day. */
        DATE
    }

    public record Column(String name, Type type) {}

    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * A table whose columns are written as {@code name} for texts, else {@code name:type}.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    static Table of(String name, String... columns) {
        return new Table(
                name,
                Stream.of(columns)
                        .map(column -> column.split(":", -1))
                        .map(parts -> new Column(parts[0], parts.length == 1 ? Type.TEXT : Type.valueOf(parts[1])))
                        .toList());
    }

    Table with(String... more) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(of(name, more).columns());
        return new Table(name, all);
    }
}
