// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.parquet;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.FormReader;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.form.Form;

/** Reads Parquet: each row is an article. */
public final class ParquetReader implements FormReader {

    @Override
    public Set<Form> forms() {
        return Set.of(Form.PARQUET);
    }

    @Override
    public Contents open(Form form, StoredFile file) throws IOException {
        String path = file.path().toAbsolutePath().toString();
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        Connection database = null;
        try {
            database = DriverManager.getConnection("jdbc:duckdb:", settings);
            Statement statement = database.createStatement();
            return new ParquetRows(
                    file,
                    database,
                    statement.executeQuery("SELECT * FROM read_parquet('" + path.replace("'", "''") + "')"));
        } catch (SQLException e) {
            close(database);
            throw ParquetRows.damaged(e);
        } catch (IOException e) {
            close(database);
            throw e;
        }
    }

    private static void close(@Nullable Connection database) {
        if (database != null) {
            try {
                database.close();
            } catch (SQLException e) {
                // It holds nothing.
            }
        }
    }
}
