// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duckdb.DuckDBConnection;

/** Opens the database engine the way all of the record uses it. */
public final class DuckDb {

    /** Room for two thousand texts at once, which is how they are unpacked; files lie in the cache of the system anyway. */
    private static final String MEMORY = "384MB";

    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private DuckDb() {}

    /**
     * A fresh DuckDB in memory: one thread, so that rows keep their order, and nothing fetched from the network.
     *
     * @throws LedgerException if its native part cannot be loaded
     */
    public static DuckDBConnection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("temp_directory", System.getProperty("java.io.tmpdir"));
        settings.setProperty("jdbc_stream_results", "true");
        DuckDBConnection connection = connect(settings);
        if (!LOADED.getAndSet(true)) {
            NativePart.takeAwayFile();
        }
        return connection;
    }

    private static DuckDBConnection connect(Properties settings) throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
        } catch (LinkageError e) {
            throw new LedgerException(
                    LedgerException.Code.ENVIRONMENT,
                    "The database cannot be loaded (" + (e.getCause() == null ? e : e.getCause())
                            + "). Give the folder for temporary files, " + System.getProperty("java.io.tmpdir")
                            + ", 60 MB of room, or name another with JAVA_OPTS=-Djava.io.tmpdir=FOLDER.",
                    e);
        }
    }

    /** A path as a literal of SQL. */
    public static String literal(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
