// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.MerkleTree;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.model.source.DocumentId;

/** Writes volumes: under another name first, and given their own when they are whole and on the disk. */
final class VolumeWriter {

    private static final String BATCH = "draft" + Volume.SUFFIX;

    /** A batch may be written while volumes are merged. */
    private static final String MERGED = "merged" + Volume.SUFFIX;

    /** The newest form that long texts are compressed in. */
    private static final String STORAGE = "v1.2.0";

    /** The smallest blocks there are: a batch of few rows must not take megabytes. */
    private static final int BLOCK = 16384;

    /**
     * Rows that are compressed together, and held in memory until they are. With the usual 122,880 half a million rows of the
     * length of facts took seven times as long, for they did not fit.
     */
    private static final int ROWS = 4096;

    /** Characters of a leaf of no single document from which on it is kept apart: see 003-long-leaves.sql. */
    private static final int LONG = 4096;

    private final DuckDBConnection connection;

    private VolumeWriter(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** What fills an empty volume. */
    private interface Content {
        void write(VolumeWriter writer) throws SQLException;
    }

    /**
     * Writes a batch.
     *
     * @param database whose instance of DuckDB does it: one of its own would take longer to start than a small batch to write
     * @param first place of its first entry
     * @param kept documents whose bytes are on record already
     * @param tiles roots that it completes
     */
    static VolumeDraft write(
            Path directory,
            Database database,
            long first,
            Batch batch,
            Set<DocumentId> kept,
            List<Hash> tiles,
            SignedNote note)
            throws SQLException, IOException {
        long end = first + batch.entries().size();
        return write(directory.resolve(Volume.FOLDER).resolve(BATCH), database.connect(), first, end, writer -> {
            writer.entries(batch, first);
            writer.documents(batch, first);
            writer.originals(batch, kept);
            writer.tiles(tiles, first / MerkleTree.TILE);
            try (DuckDBAppender rows = writer.rows("checkpoint")) {
                rows.beginRow().append(end).append(note.toString()).endRow();
            }
        });
    }

    /** Writes one volume with the rows of several that follow on each other. */
    static VolumeDraft merge(Path directory, List<Volume> volumes) throws SQLException, IOException {
        for (Volume old : volumes) {
            old.requireWhole(directory);
        }
        return write(
                directory.resolve(Volume.FOLDER).resolve(MERGED),
                DuckDb.connect(),
                volumes.getFirst().first(),
                volumes.getLast().end(),
                writer -> {
                    for (int i = 0; i < volumes.size(); i++) {
                        String name = "old" + i;
                        writer.execute("ATTACH " + DuckDb.literal(volumes.get(i).file(directory)) + " AS " + name
                                + " (READ_ONLY)");
                        for (String table : Database.TABLES) {
                            writer.execute("INSERT INTO draft." + table + " SELECT * FROM " + name + "." + table);
                        }
                        // What was read stays with the transaction until it ends; the file has no name of its own
                        // before all is in it.
                        writer.execute("COMMIT");
                        writer.execute("DETACH " + name);
                        writer.execute("BEGIN");
                    }
                });
    }

    private static VolumeDraft write(Path draft, DuckDBConnection own, long first, long end, Content content)
            throws SQLException, IOException {
        Files.deleteIfExists(draft);
        try (DuckDBConnection connection = own) {
            VolumeWriter writer = new VolumeWriter(connection);
            writer.execute("ATTACH " + DuckDb.literal(draft) + " AS draft (STORAGE_VERSION '" + STORAGE
                    + "', BLOCK_SIZE " + BLOCK + ", ROW_GROUP_SIZE " + ROWS + ")");
            writer.execute("USE draft");
            writer.execute("BEGIN");
            Schema.migrate(connection, 0, Schema.VERSION);
            content.write(writer);
            writer.execute("COMMIT");
            writer.execute("USE memory");
            writer.execute("DETACH draft");
        }
        return VolumeDraft.of(draft, first, end);
    }

    private void entries(Batch batch, long first) throws SQLException {
        long seq = first;
        try (DuckDBAppender rows = rows("entry")) {
            for (Recording recording : batch.recordings()) {
                long reading = seq;
                entry(rows, recording.entry(), seq++, reading);
                for (Entry fact : recording.facts()) {
                    entry(rows, fact, seq++, reading);
                }
            }
            for (Entry entry : batch.loose()) {
                entry(rows, entry, seq++, null);
            }
        }
    }

    private static void entry(DuckDBAppender rows, Entry entry, long seq, @Nullable Long reading) throws SQLException {
        Facets facets = entry.facets();
        boolean isApart = reading == null && entry.body().length() > LONG;
        rows.beginRow()
                .append(seq)
                .append(entry.kind().label())
                .append(entry.id())
                .append(reading)
                .append(entry.hash().bytes())
                .append(isApart ? "" : entry.body())
                .append(facets.type())
                .append(facets.status())
                .append(facets.speakers())
                .append(facets.actors())
                .append(facets.places());
        date(rows, facets.first());
        date(rows, facets.last());
        rows.append(Keys.of(entry.id()));
        if (isApart) {
            Packed packed = Packed.of(entry.body().getBytes(StandardCharsets.UTF_8));
            rows.append(packed.packed()).append(packed.size());
        } else {
            rows.appendNull().appendNull();
        }
        rows.endRow();
    }

    private static void date(DuckDBAppender rows, @Nullable LocalDate date) throws SQLException {
        if (date == null) {
            rows.appendNull();
        } else {
            rows.append(date);
        }
    }

    private void documents(Batch batch, long first) throws SQLException {
        long seq = first;
        try (DuckDBAppender rows = rows("document")) {
            for (Recording recording : batch.recordings()) {
                rows.beginRow()
                        .append(seq)
                        .append(recording.document().value())
                        .append(recording.source())
                        .append(recording.reader());
                date(rows, recording.published());
                rows.append(Keys.of(recording.document().value())).endRow();
                seq += 1 + recording.facts().size();
            }
        }
    }

    private void originals(Batch batch, Set<DocumentId> kept) throws SQLException {
        Set<DocumentId> there = new HashSet<>(kept);
        try (DuckDBAppender rows = rows("original")) {
            for (Recording recording : batch.recordings()) {
                if (there.add(recording.document())) {
                    rows.beginRow()
                            .append(recording.document().value())
                            .append(recording.original().size())
                            .append(recording.original().packed())
                            .endRow();
                }
            }
        }
    }

    private void tiles(List<Hash> tiles, long firstNumber) throws SQLException {
        try (DuckDBAppender rows = rows("tile")) {
            for (int i = 0; i < tiles.size(); i++) {
                rows.beginRow()
                        .append(firstNumber + i)
                        .append(tiles.get(i).bytes())
                        .endRow();
            }
        }
    }

    private DuckDBAppender rows(String table) throws SQLException {
        return connection.createAppender("draft", "main", table);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
