// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table with commas (RFC 4180), UTF-8, its first line the names of the columns; a list has semicolons between. What a report
 * says may begin as a formula does, which a spreadsheet would run: such a text has an apostrophe before it.
 */
public final class CsvFile implements TableFile {

    /** By these a spreadsheet knows a formula (OWASP, CSV injection), also in the wide forms of East Asia. */
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CSVPrinter out;

    /** A file whose beginning tells spreadsheets that it is UTF-8, by a byte order mark, which other programs may stumble over. */
    public static CsvFile forSpreadsheets(OutputStream stream, List<String> columns) throws IOException {
        stream.write(MARK);
        return new CsvFile(stream, columns);
    }

    public CsvFile(OutputStream stream, List<String> columns) throws IOException {
        // A stream replaces what UTF-8 cannot hold.
        out = new CSVPrinter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        out.printRecord(columns);
    }

    @Override
    public void add(List<@Nullable Object> cells) throws IOException {
        List<String> plain = new ArrayList<>();
        for (Object cell : cells) {
            plain.add(plain(cell));
        }
        out.printRecord(plain);
    }

    private static String plain(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> guarded(text);
            case List<?> list -> guarded(list.stream().map(String::valueOf).collect(Collectors.joining("; ")));
            // 1400, neither 1400.0 nor 1.4E3.
            case Double number -> {
                BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
                yield plain.toPlainString();
            }
            default -> cell.toString();
        };
    }

    private static String guarded(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** Hands on what was added so far. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
