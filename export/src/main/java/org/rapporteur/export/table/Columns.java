// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.RecordedDocument;

/**
 * The columns of a table, each with what its cells hold.
 *
 * @param table name and columns
 * @param cells those of a row, in the same order
 * @param <T> what a row is about
 */
record Columns<T>(Table table, Cells<T> cells) {

    /** What stands in one cell. */
    interface Cell<T> {
        @Nullable
        Object of(T value, RecordedDocument document);
    }

    /** What stands in several. */
    interface Cells<T> {
        void add(List<@Nullable Object> row, T value, RecordedDocument document);
    }

    /** A table without columns. */
    static <T> Columns<T> of(String name) {
        return new Columns<>(Table.of(name), (row, value, document) -> {});
    }

    /**
     * One more column.
     *
     * @param column as {@link Table#of} has it
     */
    Columns<T> with(String column, Cell<T> cell) {
        return with(new String[] {column}, (row, value, document) -> row.add(plain(cell.of(value, document))));
    }

    /** Several more columns. */
    Columns<T> with(String[] columns, Cells<T> more) {
        return new Columns<>(table.with(columns), (row, value, document) -> {
            cells.add(row, value, document);
            more.add(row, value, document);
        });
    }

    List<@Nullable Object> row(T value, RecordedDocument document) {
        List<@Nullable Object> row = new ArrayList<>(table.columns().size());
        cells.add(row, value, document);
        return row;
    }

    /** A cell as tables want it: what has another type is written as its words. */
    private static @Nullable Object plain(@Nullable Object cell) {
        boolean isPlain = cell == null
                || cell instanceof List<?>
                || cell instanceof Long
                || cell instanceof Double
                || cell instanceof LocalDate;
        return isPlain ? cell : String.valueOf(cell);
    }
}
