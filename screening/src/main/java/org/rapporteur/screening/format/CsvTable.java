// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV text, row by row; a row that breaks its form is told and passed over. */
final class CsvTable {

    private CsvTable() {}

    /**
     * A row.
     *
     * @param line where it ends in its file, from 1
     * @param columns by header in lower case; empty where there is no header
     * @param values in their order
     */
    record Row(long line, Map<String, Integer> columns, List<String> values) {

        /** The value in a column, without blanks around it; empty where there is none. */
        String get(String column) {
            Integer at = columns.get(column);
            return at == null || at >= values.size() ? "" : values.get(at).strip();
        }
    }

    /** What takes rows. */
    interface Taker {
        void take(Row row);
    }

    /** All rows of a text without a header. */
    static void forEach(String text, char delimiter, Rows rows, Taker taker) throws IOException {
        read(text, delimiter, 0, false, rows, taker);
    }

    /** All rows below a header, which stands on a line from 0 on. A row with fewer values than the header is broken. */
    static void forEachBelow(int headerLine, String text, char delimiter, Rows rows, Taker taker) throws IOException {
        read(text, delimiter, headerLine, true, rows, taker);
    }

    private static void read(String text, char delimiter, int skipped, boolean header, Rows rows, Taker taker)
            throws IOException {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        int start = 0;
        for (int i = 0; i < skipped; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        Map<String, Integer> columns = Map.of();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text.substring(start)))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            boolean headed = !header;
            while (true) {
                try {
                    if (!records.hasNext()) {
                        return;
                    }
                    CSVRecord record = records.next();
                    if (!headed) {
                        columns = columns(record);
                        headed = true;
                    } else if (record.size() < columns.size()) {
                        rows.reject(
                                parser.getCurrentLineNumber() + skipped,
                                "broken-row",
                                "has " + record.size() + " of " + columns.size()
                                        + " columns; mend its quotation marks");
                    } else {
                        taker.take(new Row(parser.getCurrentLineNumber() + skipped, columns, List.of(record.values())));
                    }
                } catch (UncheckedIOException e) {
                    rows.reject(parser.getCurrentLineNumber() + skipped, "broken-row", "is no CSV: " + e.getMessage());
                }
            }
        }
    }

    private static Map<String, Integer> columns(CSVRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return Map.copyOf(columns);
    }

    /** The parts of a value that lists several, parted by semicolons. */
    static List<String> parts(String value) {
        if (value.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String part : value.split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
