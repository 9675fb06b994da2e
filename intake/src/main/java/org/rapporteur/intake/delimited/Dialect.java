// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.delimited;

import java.util.List;
import java.util.Optional;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.particulars.FieldNames.Part;

/**
 * How a table is written, and what its head says.
 *
 * @param delimiter what parts the cells
 * @param columns names of the columns as written; empty where the table has no head with names that are known
 */
public record Dialect(char delimiter, List<String> columns) {

    private static final char[] DELIMITERS = {'\t', ',', ';', '|'};

    private static final int SAMPLE = 40;

    private static final int LONGEST_NAME = 40;

    private static final int FEWEST_CELLS = 3;

    /** With so many cells even a single row is one of a table. */
    private static final int MANY_CELLS = 6;

    private static final int FEWEST_ROWS = 3;

    /** Cells of tables are short; what stands between the commas of prose is longer on average. */
    private static final int LONGEST_CELL = 40;

    public Dialect {
        columns = List.copyOf(columns);
    }

    /**
     * The dialect of a text, if it is a table.
     *
     * @param start its beginning
     */
    public static Optional<Dialect> of(String start, FieldNames names) {
        for (char delimiter : DELIMITERS) {
            List<String> rows = Row.rows(start, delimiter, SAMPLE);
            List<String> head = Row.cells(rows.getFirst(), delimiter);
            if (isHead(head, names, rows.size())) {
                return Optional.of(new Dialect(delimiter, head));
            }
        }
        for (char delimiter : DELIMITERS) {
            if (isTable(Row.rows(start, delimiter, SAMPLE), delimiter)) {
                return Optional.of(new Dialect(delimiter, List.of()));
            }
        }
        return Optional.empty();
    }

    private static boolean isHead(List<String> head, FieldNames names, int rows) {
        if (head.size() < 2 || head.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            return false;
        }
        List<String> plain = head.stream().map(FieldNames::plain).toList();
        int known = names.known(plain).size();
        boolean hasText = names.hasAny(Part.TEXT, plain) || names.hasAny(Part.HTML, plain);
        return known >= 2 || (hasText && rows > 1);
    }

    /** Whether rows have the same number of cells throughout, as no prose has. */
    private static boolean isTable(List<String> rows, char delimiter) {
        List<String> filled = rows.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            return false;
        }
        int cells = Row.cells(filled.getFirst(), delimiter).size();
        if (delimiter == '\t' && cells >= MANY_CELLS) {
            return true;
        }
        long alike = filled.stream()
                .filter(row -> Row.cells(row, delimiter).size() == cells)
                .count();
        long signs = filled.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == delimiter)
                .count();
        long spaced = filled.stream().mapToLong(row -> spaced(row, delimiter)).sum();
        long length = filled.stream().mapToLong(String::length).sum();
        return cells >= FEWEST_CELLS
                && filled.size() >= FEWEST_ROWS
                && alike * 10 >= filled.size() * 9L
                // Writers put a space after a comma, programs do not.
                && (delimiter == '\t' || delimiter == '|' || spaced * 5 <= signs)
                && length <= (signs + filled.size()) * LONGEST_CELL;
    }

    private static long spaced(String row, char delimiter) {
        long spaced = 0;
        for (int i = 0; i + 1 < row.length(); i++) {
            spaced += row.charAt(i) == delimiter && row.charAt(i + 1) == ' ' ? 1 : 0;
        }
        return spaced;
    }
}
