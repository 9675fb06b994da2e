// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.table.CsvFile;
import org.rapporteur.export.table.Table;
import org.rapporteur.export.table.TableFile;
import org.rapporteur.export.table.XlsxFile;

/** Tables of pages as files for spreadsheets. */
enum TableFiles {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    TableFiles(String type) {
        this.type = type;
    }

    /** How the name of such a file ends. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Answers with a table. */
    void give(Context context, Table table, List<List<@Nullable Object>> rows) {
        context.header("Content-Disposition", "attachment; filename=\"" + table.name() + "." + ending() + "\"");
        context.contentType(type).result(bytes(table, rows));
    }

    byte[] bytes(Table table, List<List<@Nullable Object>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableFile file = open(bytes, table)) {
            for (List<@Nullable Object> row : rows) {
                file.add(row);
            }
            file.end();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private TableFile open(ByteArrayOutputStream bytes, Table table) throws IOException {
        return switch (this) {
            case CSV ->
                CsvFile.forSpreadsheets(
                        bytes, table.columns().stream().map(Table.Column::name).toList());
            case XLSX -> new XlsxFile(bytes, table);
        };
    }
}
