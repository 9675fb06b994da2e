// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of a volume, as numbered SQL scripts: each takes the tables of the version before to its own. */
final class Schema {

    private static final List<String> SCRIPTS = List.of("001-record.sql", "002-keys.sql", "003-long-leaves.sql");

    /** The version of this program. */
    static final int VERSION = SCRIPTS.size();

    private Schema() {}

    /**
     * Runs the scripts after one version up to another, in the database and schema that the connection uses.
     *
     * @param from the version that is there, 0 for none
     */
    static void migrate(Connection connection, int from, int to) throws SQLException {
        for (String script : SCRIPTS.subList(from, to)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(read(script));
            }
        }
    }

    private static String read(String script) {
        try (InputStream in = Schema.class.getResourceAsStream("schema/" + script)) {
            if (in == null) {
                throw new IllegalStateException("script must be on the class path, is not: " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
