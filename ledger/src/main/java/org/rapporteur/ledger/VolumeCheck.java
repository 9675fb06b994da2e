// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.ledger.LogCheck.Marks;
import org.rapporteur.ledger.Verification.Fault;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.model.source.DocumentId;

/** Checks one volume, in a DuckDB of its own, so that a damaged one harms no other. */
final class VolumeCheck {

    private final Path file;
    private final Volume volume;
    private final LogCheck log;

    VolumeCheck(Path directory, Volume volume, LogCheck log) {
        this.file = volume.file(directory);
        this.volume = volume;
        this.log = log;
    }

    /** The first fault. Where the file is not the one recorded, its rows are looked at all the same, to name the first. */
    Optional<Fault> run() {
        String place = Volume.FOLDER + "/" + volume.name();
        Optional<Fault> damage;
        try {
            damage = Volume.hash(file).equals(volume.hash())
                    ? Optional.empty()
                    : Optional.of(new Fault(
                            place,
                            "its bytes are not those recorded, though each of its rows can be read and is whole"));
        } catch (IOException e) {
            return Optional.of(new Fault(place, "it cannot be read: " + e.getMessage()));
        }
        Optional<Fault> row;
        try {
            row = rows();
        } catch (SQLException | IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            row = Optional.of(new Fault("row " + log.entries(), "it cannot be read from " + place + ": " + message));
        }
        return row.or(() -> damage);
    }

    private Optional<Fault> rows() throws SQLException {
        try (Connection connection = Database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + Database.literal(file) + " AS volume (READ_ONLY)");
            statement.execute("USE volume");
            Marks marks = new Marks(checkpoints(statement), tiles(statement));
            return entries(statement, marks)
                    .or(() -> log.endOf(volume, marks))
                    .or(() -> documents(statement))
                    .or(() -> originals(statement));
        } catch (Unreadable e) {
            throw e.cause;
        }
    }

    private static Map<Long, SignedNote> checkpoints(Statement statement) throws SQLException {
        Map<Long, SignedNote> notes = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT size, note FROM checkpoint")) {
            while (rows.next()) {
                notes.put(rows.getLong("size"), SignedNote.parse(rows.getString("note")));
            }
        }
        return notes;
    }

    private static Map<Long, Hash> tiles(Statement statement) throws SQLException {
        Map<Long, Hash> tiles = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT number, hash FROM tile")) {
            while (rows.next()) {
                tiles.put(rows.getLong("number"), Hash.of(Database.bytes(rows, "hash")));
            }
        }
        return tiles;
    }

    private Optional<Fault> entries(Statement statement, Marks marks) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT " + EntryTable.COLUMNS + ", hash, key FROM entry")) {
            while (rows.next()) {
                StoredEntry entry = EntryTable.entry(rows);
                Optional<Fault> fault = rows.getLong("key") != Keys.of(entry.id())
                        ? Optional.of(new Fault("row " + entry.seq(), "its key is not that of " + entry.id()))
                        : log.row(entry, Hash.of(Database.bytes(rows, "hash")), marks);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        }
    }

    /** The table of documents must list the entries of documents and no others. */
    private Optional<Fault> documents(Statement statement) {
        String sql = "SELECT coalesce(d.seq, e.seq) AS seq FROM document d"
                + " FULL JOIN (SELECT seq, id FROM entry WHERE kind = 'document') e ON d.seq = e.seq AND d.id = e.id"
                + " WHERE d.seq IS NULL OR e.seq IS NULL ORDER BY 1 LIMIT 1";
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next()
                    ? Optional.of(new Fault("row " + rows.getLong("seq"), "the list of documents does not fit it"))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    private Optional<Fault> originals(Statement statement) {
        try (ResultSet rows = statement.executeQuery("SELECT document, size, packed FROM original")) {
            while (rows.next()) {
                String document = rows.getString("document");
                byte[] bytes = Packed.unpack(Database.bytes(rows, "packed"), rows.getLong("size"));
                if (!DocumentId.of(bytes).value().equals(document)) {
                    return Optional.of(new Fault("original of " + document, "its bytes have another hash"));
                }
                log.documentIsWhole();
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    /** Carries a failure out of a lambda. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException cause;

        Unreadable(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
