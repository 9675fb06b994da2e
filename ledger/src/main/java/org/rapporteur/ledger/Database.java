// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB without a file of its own that shows several volumes as one: views named like their tables. Its queries may
 * run on many threads, each on a connection of its own.
 */
final class Database implements AutoCloseable {

    static final List<String> TABLES = List.of("entry", "document", "original", "tile", "checkpoint");

    /** What a row becomes. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Path directory;
    private final DuckDBConnection connection;
    private final Map<Volume, String> names = new LinkedHashMap<>();
    private int attached;

    private Database(Path directory, DuckDBConnection connection) {
        this.directory = directory;
        this.connection = connection;
    }

    /** A database with no volume. */
    static Database open(Path directory) throws SQLException {
        Database database = new Database(directory, DuckDb.connect());
        database.execute("ATTACH ':memory:' AS blank");
        database.execute("USE blank");
        Schema.migrate(database.connection, 0, Schema.VERSION);
        database.execute("USE memory");
        database.show(List.of());
        return database;
    }

    /** Another connection to the same instance of DuckDB, to be closed. */
    DuckDBConnection connect() throws SQLException {
        return connection.duplicate();
    }

    /** The same volumes by a connection of its own, which is closed apart. */
    Database shared() throws SQLException {
        Database shared = new Database(directory, connect());
        shared.names.putAll(names);
        return shared;
    }

    /** As many question marks as there are values in a list, parted by commas. Values are bound and never written into SQL. */
    static String marks(int values) {
        return String.join(", ", Collections.nCopies(values, "?"));
    }

    /** The bytes of a column. The driver knows no other way to them. */
    static byte[] bytes(ResultSet row, String column) throws SQLException {
        Blob blob = row.getBlob(column);
        if (blob == null) {
            throw new SQLException(column + " must hold bytes, is null");
        }
        return blob.getBytes(1, Math.toIntExact(blob.length()));
    }

    /** Shows these volumes and no others. No query may be running. */
    void show(List<Volume> volumes) throws SQLException {
        boolean hasNewDocuments = names.isEmpty();
        for (Volume volume : volumes) {
            if (!names.containsKey(volume)) {
                String name = "v" + attached++;
                execute("ATTACH " + DuckDb.literal(volume.file(directory)) + " AS " + name + " (READ_ONLY)");
                names.put(volume, name);
                hasNewDocuments |= hasDocuments(name);
            }
        }
        for (String table : TABLES) {
            StringBuilder view =
                    new StringBuilder("CREATE OR REPLACE VIEW " + table + " AS SELECT * FROM blank." + table);
            volumes.forEach(volume -> view.append(" UNION ALL SELECT * FROM ")
                    .append(names.get(volume))
                    .append('.')
                    .append(table));
            execute(view.toString());
        }
        if (hasNewDocuments) {
            // Documents that were read again later. Few, so they are looked up once.
            execute("CREATE OR REPLACE VIEW latest AS SELECT id, max(seq) AS seq FROM document GROUP BY id");
            execute(
                    "CREATE OR REPLACE TABLE superseded AS SELECT seq FROM document WHERE seq NOT IN (SELECT seq FROM latest)");
        }
        for (Volume gone : names.keySet().stream()
                .filter(volume -> !volumes.contains(volume))
                .toList()) {
            execute("DETACH " + names.remove(gone));
        }
    }

    private boolean hasDocuments(String volume) throws SQLException {
        return !list("SELECT 1 FROM " + volume + ".document LIMIT 1", List.of(), row -> row.getInt(1))
                .isEmpty();
    }

    /** What to ask for the rows of a table that belong to places from one to another: the volume that has them all, else all. */
    String holder(String table, long first, long last) {
        return names.entrySet().stream()
                .filter(volume -> volume.getKey().first() <= first
                        && last < volume.getKey().end())
                .map(volume -> volume.getValue() + "." + table)
                .findFirst()
                .orElse(table);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows of a query. */
    <T> List<T> list(String sql, List<?> values, Row<T> row) throws SQLException {
        try (Connection own = connection.duplicate();
                PreparedStatement statement = own.prepareStatement(sql)) {
            set(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        }
    }

    /** The rows of a query one by one; to be closed. */
    <T> Stream<T> stream(String sql, List<?> values, Row<T> row) throws SQLException {
        Connection own = connection.duplicate();
        try {
            PreparedStatement statement = own.prepareStatement(sql);
            set(statement, values);
            Rows<T> rows = new Rows<>(directory, own, statement.executeQuery(), row);
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL), false)
                    .onClose(rows::close);
        } catch (SQLException | RuntimeException e) {
            own.close();
            throw e;
        }
    }

    private static void set(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Walks the rows of a result. */
    private static final class Rows<T> implements Iterator<T> {

        private final Path directory;
        private final Connection connection;
        private final ResultSet result;
        private final Row<T> row;
        private boolean known;
        private boolean there;

        Rows(Path directory, Connection connection, ResultSet result, Row<T> row) {
            this.directory = directory;
            this.connection = connection;
            this.result = result;
            this.row = row;
        }

        @Override
        public boolean hasNext() {
            if (!known) {
                try {
                    there = result.next();
                } catch (SQLException e) {
                    throw LedgerException.damaged(directory.toString(), e);
                }
                known = true;
            }
            return there;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all rows have been handed out");
            }
            known = false;
            try {
                return row.of(result);
            } catch (SQLException | IllegalArgumentException e) {
                throw LedgerException.damaged(directory.toString(), e);
            }
        }

        void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw LedgerException.damaged(directory.toString(), e);
            }
        }
    }
}
