// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.DuckDb;
import org.rapporteur.record.read.RecordException;

/**
 * Writes one Parquet file, packed by Zstandard: rows are gathered in a database beside it and brought into form when it is
 * closed, so that memory does not grow with them. No part of the record. Not safe for use by many threads.
 */
public final class ParquetFile implements AutoCloseable {

    /** What cells hold; any may be empty. */
    public enum Type {
        TEXT("VARCHAR"),
        TEXTS("VARCHAR[]"),
        INTEGER("BIGINT"),
        NUMBER("DOUBLE"),
        DATE("DATE");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    public record Column(String name, Type type) {}

    private final Path file;
    private final Path draft;
    private final DuckDBConnection connection;
    private final DuckDBAppender rows;

    private ParquetFile(Path file, Path draft, DuckDBConnection connection, DuckDBAppender rows) {
        this.file = file;
        this.draft = draft;
        this.connection = connection;
        this.rows = rows;
    }

    /**
     * Begins a file.
     *
     * @throws RecordException if it cannot be written
     */
    public static ParquetFile create(Path file, List<Column> columns) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.deleteIfExists(draft);
            DuckDBConnection connection = DuckDb.connect();
            String definition = columns.stream()
                    .map(column -> '"' + column.name() + "\" " + column.type().sql)
                    .collect(Collectors.joining(", "));
            execute(connection, "ATTACH " + DuckDb.literal(draft) + " AS draft");
            execute(connection, "CREATE TABLE draft.main.\"rows\" (" + definition + ")");
            return new ParquetFile(file, draft, connection, connection.createAppender("draft", "main", "rows"));
        } catch (SQLException | IOException e) {
            throw unwritten(file, e);
        }
    }

    /**
     * Adds a row.
     *
     * @param cells String, collection of String, Long, Double, LocalDate or null, each as its column wants it
     * @throws RecordException if it cannot be written
     */
    public void add(List<? extends @Nullable Object> cells) {
        try {
            rows.beginRow();
            for (Object cell : cells) {
                append(cell);
            }
            rows.endRow();
        } catch (SQLException e) {
            throw unwritten(file, e);
        }
    }

    private void append(@Nullable Object cell) throws SQLException {
        switch (cell) {
            case null -> rows.appendNull();
            case String text -> rows.append(text);
            case Collection<?> texts -> rows.append(texts);
            case Long whole -> rows.append(whole.longValue());
            case Double number -> rows.append(number.doubleValue());
            case LocalDate day -> rows.append(day);
            default ->
                throw new IllegalArgumentException("a cell must be of a type of columns, is of " + cell.getClass());
        }
    }

    /** Brings the rows into form. */
    @Override
    public void close() {
        try (connection) {
            rows.close();
            execute(
                    connection,
                    "COPY draft.main.\"rows\" TO " + DuckDb.literal(file) + " (FORMAT parquet, COMPRESSION zstd)");
            execute(connection, "DETACH draft");
        } catch (SQLException e) {
            throw unwritten(file, e);
        } finally {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw unwritten(draft, e);
        }
    }

    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static RecordException unwritten(Path file, Exception cause) {
        return new RecordException(
                RecordException.Kind.ENVIRONMENT,
                file + " cannot be written (" + cause.getMessage()
                        + "). Give the folder room and permission and run again.",
                cause);
    }
}
