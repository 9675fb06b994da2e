// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.rapporteur.ledger.DuckDb;

/** Writes files as {@code rapporteur-spark read} leaves them in its folder of documents. */
public final class DocumentFile {

    private DocumentFile() {}

    /**
     * Writes one.
     *
     * @param part where in the folder of documents, such as {@code day=2031-05-06/part-0.parquet}
     */
    public static void write(Path folder, String part, List<DocumentTable.Row> rows) {
        Path file = folder.resolve("documents").resolve(part);
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (DuckDBConnection connection = DuckDb.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE rows (source VARCHAR, original BLOB, leaf VARCHAR, leaves VARCHAR[])");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO rows VALUES (?, ?, ?, ?)")) {
                for (DocumentTable.Row row : rows) {
                    insert.setString(1, row.source());
                    insert.setBytes(2, row.original());
                    insert.setString(3, row.leaf());
                    insert.setObject(
                            4, connection.createArrayOf("VARCHAR", row.facts().toArray()));
                    insert.executeUpdate();
                }
            }
            statement.execute("COPY rows TO " + DuckDb.literal(file) + " (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
