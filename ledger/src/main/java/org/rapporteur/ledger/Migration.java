// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.rapporteur.ledger.log.SigningKey;

/** Brings the tables of an older ledger up. Its leaves stay as they are, and so do its checkpoints. */
final class Migration {

    private Migration() {}

    /** The head afterwards: the same one where nothing was to be done. The old volumes go when the new ones are named. */
    static Head run(Path directory, Head head, SigningKey key) throws IOException, SQLException {
        if (head.schema() == Schema.VERSION) {
            return head;
        }
        List<Volume> volumes = new ArrayList<>();
        for (Volume volume : head.volumes()) {
            volume.requireWhole(directory);
            volumes.add(migrate(directory, volume, head.schema()));
        }
        Head next = Head.draft(Schema.VERSION, head.origin(), head.keys(), volumes, head.checkpoint());
        if (head.signature() != null) {
            next = next.signedBy(key);
        }
        next.write(directory);
        for (Volume old : head.volumes()) {
            Files.delete(old.file(directory));
        }
        return next;
    }

    private static Volume migrate(Path directory, Volume volume, int schema) throws IOException, SQLException {
        Path draft = directory.resolve(Volume.FOLDER).resolve("migrated" + Volume.SUFFIX);
        Files.copy(volume.file(directory), draft, StandardCopyOption.REPLACE_EXISTING);
        try (DuckDBConnection connection = DuckDb.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + DuckDb.literal(draft) + " AS draft");
            statement.execute("USE draft");
            Schema.migrate(connection, schema, Schema.VERSION);
            statement.execute("USE memory");
            statement.execute("DETACH draft");
        }
        return VolumeDraft.of(draft, volume.first(), volume.end()).named(directory);
    }
}
