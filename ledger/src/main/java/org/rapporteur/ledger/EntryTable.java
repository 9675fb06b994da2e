// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Entries by their places and ids. Texts are unpacked by the thousand, and a question to all volumes takes longer than one to
 * the volume that holds the answer: so the place is looked up first, and then no more is asked for than lies there. Safe for
 * use by many threads.
 */
final class EntryTable {

    static final String COLUMNS = "seq, kind, id, reading, body, packed, size";

    /** Rows between two that are asked for together at most. */
    private static final long NEAR = 8192;

    private static final String DOCUMENT_ID = "sha256:";

    private final Database database;

    EntryTable(Database database) {
        this.database = database;
    }

    /** The places of all versions of the entry with this id, the oldest first. */
    List<Long> places(String id) throws SQLException {
        return database.list(
                "SELECT seq FROM " + table(id) + " WHERE key = ? AND id = ? ORDER BY seq",
                List.of(Keys.of(id), id),
                row -> row.getLong("seq"));
    }

    /** Ids that begin so, two at most. */
    List<String> startingWith(String start) throws SQLException {
        return database.list(
                "SELECT DISTINCT id FROM " + table(start) + " WHERE starts_with(id, ?) LIMIT 2",
                List.of(start),
                row -> row.getString("id"));
    }

    /** Documents are few among the entries, and have a list of their own. */
    private static String table(String id) {
        return id.startsWith(DOCUMENT_ID) ? "document" : "entry";
    }

    /** The places of documents as each was read last; those that are not on record are left out. */
    List<Long> lastReadings(Collection<String> documents) throws SQLException {
        if (documents.isEmpty()) {
            return List.of();
        }
        return database
                .list(
                        "SELECT id, max(seq) AS seq FROM document WHERE key IN (" + Database.marks(documents.size())
                                + ") GROUP BY id",
                        Keys.of(documents),
                        row -> Map.entry(row.getString("id"), row.getLong("seq")))
                .stream()
                .filter(last -> documents.contains(last.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The places of the current versions of entries, by their ids. */
    Map<String, Long> current(Collection<String> ids) throws SQLException {
        return current("seq", ids);
    }

    /** The places of the documents that the current versions of facts were read from, by the ids of the facts. */
    Map<String, Long> currentReadings(Collection<String> facts) throws SQLException {
        return current("reading", facts);
    }

    private Map<String, Long> current(String column, Collection<String> ids) throws SQLException {
        Map<String, Long> places = new HashMap<>();
        if (!ids.isEmpty()) {
            database.list(
                            "SELECT id, max(" + column + ") AS place FROM entry WHERE key IN ("
                                    + Database.marks(ids.size()) + ") AND " + column + " IS NOT NULL AND "
                                    + Ledger.CURRENT + " GROUP BY id",
                            Keys.of(ids),
                            row -> Map.entry(row.getString("id"), row.getLong("place")))
                    .forEach(found -> places.put(found.getKey(), found.getValue()));
            places.keySet().retainAll(Set.copyOf(ids));
        }
        return places;
    }

    /** The entries at these places, in the order of the log. */
    List<StoredEntry> at(Collection<Long> places) throws SQLException {
        return near("seq", places);
    }

    /** The reading that the entry at a place is part of; none where it was read from no single document. */
    List<StoredEntry> readingWith(long place) throws SQLException {
        String holder = database.holder("entry", place, place);
        List<Long> readings = database.list(
                "SELECT reading FROM " + holder + " WHERE seq = ? AND reading IS NOT NULL",
                List.of(place),
                row -> row.getLong("reading"));
        return readings.isEmpty()
                ? List.of()
                : list(
                        holder,
                        "seq >= ? AND reading = ? ORDER BY seq",
                        List.of(readings.getFirst(), readings.getFirst()));
    }

    /**
     * Documents with their facts, in the order of the log.
     *
     * @param readings places of the documents' entries
     */
    List<List<StoredEntry>> readings(Collection<Long> readings) throws SQLException {
        return byReading(near("reading", readings));
    }

    /** Entries that were read from documents, those of each reading together. */
    static List<List<StoredEntry>> byReading(List<StoredEntry> entries) {
        Map<Long, List<StoredEntry>> found = new LinkedHashMap<>();
        for (StoredEntry entry : entries) {
            found.computeIfAbsent(Objects.requireNonNull(entry.reading()), place -> new ArrayList<>())
                    .add(entry);
        }
        return List.copyOf(found.values());
    }

    /** The rows with these values of a column that only grows along the log, those near each other together. */
    private List<StoredEntry> near(String column, Collection<Long> values) throws SQLException {
        List<Long> sorted = values.stream().sorted().distinct().toList();
        List<StoredEntry> found = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            if (end == sorted.size() || sorted.get(end) - sorted.get(end - 1) > NEAR) {
                List<Long> run = sorted.subList(start, end);
                List<Long> bound = new ArrayList<>(List.of(run.getFirst(), run.getLast()));
                bound.addAll(run);
                found.addAll(list(
                        database.holder("entry", run.getFirst(), run.getLast()),
                        column + " BETWEEN ? AND ? AND " + column + " IN (" + Database.marks(run.size())
                                + ") ORDER BY seq",
                        bound));
                start = end;
            }
        }
        return found;
    }

    private List<StoredEntry> list(String holder, String condition, List<?> values) throws SQLException {
        return database.list(
                "SELECT " + COLUMNS + " FROM " + holder + " WHERE " + condition, values, EntryTable::entry);
    }

    static StoredEntry entry(ResultSet row) throws SQLException {
        long reading = row.getLong("reading");
        boolean isLoose = row.wasNull();
        return new StoredEntry(
                row.getLong("seq"),
                EntryKind.of(row.getString("kind")),
                row.getString("id"),
                isLoose ? null : reading,
                body(row));
    }

    private static String body(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return body.isEmpty()
                ? new String(Packed.unpack(Database.bytes(row, "packed"), row.getLong("size")), StandardCharsets.UTF_8)
                : body;
    }
}
