// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.parquet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.DuckDb;
import org.rapporteur.record.read.RecordException;

/**
 * The table {@code documents} that {@code rapporteur-spark read} writes, row by row in the order of its days and files. Not safe for
 * use by many threads; to be closed.
 */
public final class DocumentTable implements Iterator<DocumentTable.Row>, AutoCloseable {

    /**
     * A document as it was read.
     *
     * @param source under which it was given
     * @param original the bytes it was read from; null where the table does not hold them
     * @param leaf that the record has of it
     * @param facts leaves of its facts, in their order
     */
    @SuppressWarnings("ArrayRecordComponent") // rows are read once and never compared
    public record Row(String source, byte @Nullable [] original, String leaf, List<String> facts) {}

    private static final Pattern PATTERN_SIGNS = Pattern.compile("[\\[*?]");

    private final Path folder;
    private final DuckDBConnection connection;
    private final Statement statement;
    private final ResultSet rows;
    private boolean known;
    private boolean there;

    private DocumentTable(Path folder, DuckDBConnection connection, Statement statement, ResultSet rows) {
        this.folder = folder;
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /**
     * Opens the table.
     *
     * @param folder of all tables, as {@code --out} named it
     * @throws RecordException if there is no such table, or it cannot be read
     */
    public static DocumentTable open(Path folder) {
        Path documents = folder.resolve("documents");
        if (!Files.isDirectory(documents)) {
            throw RecordException.missing(folder + " has no table of documents (no folder " + documents
                    + "). Name the folder that rapporteur-spark read --out wrote.");
        }
        try {
            DuckDBConnection connection = DuckDb.connect();
            try {
                Statement statement = connection.createStatement();
                return new DocumentTable(
                        folder,
                        connection,
                        statement,
                        statement.executeQuery("SELECT source, original, leaf, leaves FROM read_parquet("
                                + DuckDb.literal(
                                        literally(documents).resolve("**").resolve("*.parquet")) + ")"));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreadable(folder, e);
        }
    }

    /** The pattern that only this folder fits, whatever signs of patterns its name has: else others would be read with it. */
    private static Path literally(Path folder) {
        return Path.of(PATTERN_SIGNS.matcher(folder.toString()).replaceAll("[$0]"));
    }

    private static RecordException unreadable(Path folder, SQLException cause) {
        return new RecordException(
                RecordException.Kind.ENVIRONMENT,
                folder + " cannot be read as tables of rapporteur-spark (" + cause.getMessage()
                        + "). Read the sources again with rapporteur-spark read.",
                cause);
    }

    @Override
    public boolean hasNext() {
        if (!known) {
            try {
                there = rows.next();
            } catch (SQLException e) {
                throw unreadable(folder, e);
            }
            known = true;
        }
        return there;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all rows have been handed out");
        }
        known = false;
        try {
            Blob original = rows.getBlob("original");
            String source = rows.getString("source");
            String leaf = rows.getString("leaf");
            Array leaves = rows.getArray("leaves");
            if (source == null || leaf == null || leaves == null) {
                throw new SQLException("a row lacks its source, leaf or leaves; its source is " + source);
            }
            return new Row(
                    source,
                    original == null ? null : original.getBytes(1, Math.toIntExact(original.length())),
                    leaf,
                    Arrays.stream((Object[]) leaves.getArray())
                            .map(String::valueOf)
                            .toList());
        } catch (SQLException e) {
            throw unreadable(folder, e);
        }
    }

    @Override
    public void close() {
        try (connection;
                statement;
                rows) {
            // Closed from the last to the first.
        } catch (SQLException e) {
            throw unreadable(folder, e);
        }
    }
}
