// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table with commas (RFC 4180), UTF-8, its first line the names of the columns; a list has semicolons between. */
public final class CsvFile implements TableFile {

    private final BufferedWriter out;

    public CsvFile(OutputStream stream, List<String> columns) throws IOException {
        // A stream replaces what UTF-8 cannot hold.
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        row(columns);
    }

    @Override
    public void add(List<@Nullable Object> cells) throws IOException {
        row(cells);
    }

    private void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(plain(cells.get(i))));
        }
        out.write("\r\n");
    }

    private static String plain(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("; "));
            // 1400, neither 1400.0 nor 1.4E3.
            case Double number -> {
                BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
                yield plain.toPlainString();
            }
            default -> cell.toString();
        };
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
