// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.LogCheck.Marks;
import org.rapporteur.ledger.Verification.Fault;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.model.source.DocumentId;

/** Checks one volume, in a DuckDB of its own, so that a damaged one harms no other. */
final class VolumeCheck {

    private static final String FACETS = "type, status, speakers, actors, places, first, last";

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
        } catch (NoSuchFileException e) {
            return Optional.of(
                    new Fault(place, "it is missing, with rows " + volume.first() + " to " + (volume.end() - 1)));
        } catch (IOException e) {
            throw LedgerException.unreadable(file.toString(), e);
        }
        Optional<Fault> row;
        try {
            row = rows();
        } catch (SQLException | RuntimeException e) {
            // A row that somebody changed can break any rule, a null where none may be included.
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            row = Optional.of(new Fault("row " + log.entries(), "it cannot be read from " + place + ": " + message));
        }
        return row.or(() -> damage);
    }

    private Optional<Fault> rows() throws SQLException {
        try (Connection connection = DuckDb.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + DuckDb.literal(file) + " AS volume (READ_ONLY)");
            statement.execute("USE volume");
            Marks marks = new Marks(checkpoints(statement), tiles(statement));
            return entries(statement, marks).or(() -> log.endOf(volume, marks)).or(() -> originals(statement));
        } catch (Unreadable e) {
            throw e.cause;
        }
    }

    private static Map<Long, SignedNote> checkpoints(Statement statement) throws SQLException {
        Map<Long, SignedNote> notes = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT size, note FROM checkpoint")) {
            while (rows.next()) {
                SignedNote before = notes.put(rows.getLong("size"), SignedNote.parse(rows.getString("note")));
                if (before != null) {
                    throw new SQLException("it has the checkpoint of " + rows.getLong("size") + " rows twice");
                }
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
        Map<Long, Listed> documents = documents(statement);
        try (ResultSet rows =
                statement.executeQuery("SELECT " + EntryTable.COLUMNS + ", " + FACETS + ", hash, key FROM entry")) {
            while (rows.next()) {
                StoredEntry entry = EntryTable.entry(rows);
                Listed listed = documents.remove(entry.seq());
                Optional<Fault> fault = listFault(entry, rows.getLong("key"), listed)
                        .map(reason -> new Fault("row " + entry.seq(), reason));
                if (fault.isEmpty()) {
                    Columns columns = new Columns(facets(rows), listed == null ? null : listed.origin());
                    fault = log.row(entry, columns, Hash.of(Database.bytes(rows, "hash")), marks);
                }
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return documents.keySet().stream()
                .min(Long::compare)
                .map(seq -> new Fault("row " + seq, "the list of documents has it, the log has no document there"));
    }

    /** By what an entry is looked up: its key, and the list of documents. */
    private static Optional<String> listFault(StoredEntry entry, long key, @Nullable Listed listed) {
        boolean isDocument = entry.kind() == EntryKind.DOCUMENT;
        if (key != Keys.of(entry.id())) {
            return Optional.of("its key is not that of " + entry.id());
        }
        boolean fits =
                listed == null ? !isDocument : isDocument && listed.id().equals(entry.id()) && listed.key() == key;
        return fits ? Optional.empty() : Optional.of("the list of documents does not fit it");
    }

    private static Facets facets(ResultSet row) throws SQLException {
        return new Facets(
                row.getString("type"),
                row.getString("status"),
                names(row, "speakers"),
                names(row, "actors"),
                names(row, "places"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class));
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            throw new SQLException(column + " must be a list, is null");
        }
        List<String> names = new ArrayList<>();
        for (Object name : (Object[]) array.getArray()) {
            names.add(String.valueOf(name));
        }
        return names;
    }

    /** A row of the list of documents. */
    private record Listed(String id, long key, Columns.Origin origin) {}

    private static Map<Long, Listed> documents(Statement statement) throws SQLException {
        Map<Long, Listed> documents = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT seq, id, key, source, reader, published FROM document")) {
            while (rows.next()) {
                Columns.Origin origin = new Columns.Origin(
                        rows.getString("source"),
                        rows.getString("reader"),
                        rows.getObject("published", LocalDate.class));
                Listed listed = new Listed(rows.getString("id"), rows.getLong("key"), origin);
                if (documents.put(rows.getLong("seq"), listed) != null) {
                    throw new SQLException("the list of documents has row " + rows.getLong("seq") + " twice");
                }
            }
        }
        return documents;
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
