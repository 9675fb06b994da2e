// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.parquet;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.ArticleColumns;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.Found;
import org.rapporteur.intake.StoredFile;

/** The rows of a Parquet file, a few thousand held at a time. Not safe for use by many threads. */
final class ParquetRows implements Contents {

    private final StoredFile file;
    private final Connection database;
    private final ResultSet rows;
    private final int width;
    private final ArticleColumns columns;
    private long number;

    ParquetRows(StoredFile file, Connection database, ResultSet rows) throws IOException, SQLException {
        this.file = file;
        this.database = database;
        this.rows = rows;
        ResultSetMetaData about = rows.getMetaData();
        width = about.getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            names.add(about.getColumnName(i));
        }
        columns = ArticleColumns.of(file, names);
    }

    @Override
    public @Nullable Found next() throws IOException {
        try {
            if (!rows.next()) {
                return null;
            }
            number++;
            List<@Nullable String> cells = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                cells.add(cell(rows.getObject(i)));
            }
            return columns.article(file.source() + "#" + number, cells, 0, 0);
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    private static @Nullable String cell(@Nullable Object value) throws SQLException {
        if (value instanceof Array list && list.getArray() instanceof Object[] items) {
            return Stream.of(items)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.joining("; "));
        }
        return value == null ? null : value.toString();
    }

    static IOException damaged(SQLException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        ZipException damage = new ZipException(message.lines().findFirst().orElse(""));
        damage.initCause(e);
        return damage;
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw damaged(e);
        }
    }
}
