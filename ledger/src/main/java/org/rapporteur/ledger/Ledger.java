// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.InclusionProof;
import org.rapporteur.ledger.log.MerkleTree;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.VerifierKey;
import org.rapporteur.model.source.DocumentId;

/**
 * A ledger as it was when it was opened, for reading. A writer may add to it meanwhile, which does not show here: see
 * {@link #isCurrent}. Safe for use by many threads.
 *
 * {@snippet :
 * try (Ledger ledger = Ledger.open(Path.of("record"));
 *         Stream<StoredEntry> entries = ledger.entries(Filter.ALL.withKinds(Set.of(EntryKind.EVENT)))) {
 *     entries.forEach(entry -> System.out.println(entry.body()));
 * }
 * }
 *
 * <p>Every method throws a {@link LedgerException} where the ledger turns out damaged.
 */
public final class Ledger implements AutoCloseable {

    /** A merge takes volumes away; whoever read the head just before tries again. */
    private static final int ATTEMPTS = 5;

    /** Rows between two that are asked for together at most. */
    private static final long NEAR = 8192;

    /** Characters of an id that tell it from others, its kind included. */
    private static final int SHORTEST = 10;

    /** Entries that were read by the latest reader, or from no single document. */
    static final String CURRENT = "(reading IS NULL OR reading NOT IN (SELECT seq FROM superseded))";

    static final String COLUMNS = "seq, kind, id, reading, body, packed, size";

    private final Path directory;
    private final Head head;
    private final Database database;

    private Ledger(Path directory, Head head, Database database) {
        this.directory = directory;
        this.head = head;
        this.database = database;
    }

    /**
     * Opens a ledger.
     *
     * @throws LedgerException if there is none, it is of another version of the program, or damaged
     */
    public static Ledger open(Path directory) {
        for (int attempt = 1; ; attempt++) {
            Head head = Head.read(directory);
            requireVersion(directory, head);
            try {
                Database database = Database.open(directory);
                try {
                    database.show(head.volumes());
                    return new Ledger(directory, head, database);
                } catch (SQLException e) {
                    database.close();
                    throw e;
                }
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || Head.read(directory).equals(head)) {
                    throw LedgerException.damaged(directory.toString(), e);
                }
            }
        }
    }

    /**
     * How much a ledger holds.
     *
     * @param origin name of its log
     * @param size number of entries
     */
    public record Extent(String origin, long size) {}

    /**
     * How much a ledger holds now, from its head alone: no database is opened for it.
     *
     * @throws LedgerException if there is none, or it is damaged
     */
    public static Extent extent(Path directory) {
        Head head = Head.read(directory);
        return new Extent(head.origin(), head.size());
    }

    private static void requireVersion(Path directory, Head head) {
        if (head.schema() < Schema.VERSION) {
            throw new LedgerException(
                    Code.ENVIRONMENT,
                    directory + " has tables of version " + head.schema() + ", this program reads version "
                            + Schema.VERSION + ". Run ingest on it once, with any document, to bring it up.");
        }
        requireNotNewer(directory, head);
    }

    static void requireNotNewer(Path directory, Head head) {
        if (head.schema() > Schema.VERSION) {
            throw new LedgerException(
                    Code.ENVIRONMENT,
                    directory + " has tables of version " + head.schema() + ", this program knows them up to "
                            + Schema.VERSION + ". Use a newer Rapporteur.");
        }
    }

    /** Whether nothing has been added since it was opened. */
    public boolean isCurrent() {
        return Files.exists(directory.resolve(Head.FILE))
                && Head.read(directory).equals(head);
    }

    /** Number of entries; their places are 0 to one less. */
    public long size() {
        return head.size();
    }

    /** The last signed checkpoint; none before the first batch. */
    public Optional<SignedNote> checkpoint() {
        return Optional.ofNullable(head.checkpoint());
    }

    /** The name of its log. */
    public String origin() {
        return head.origin();
    }

    /** Whose signatures count. */
    public List<VerifierKey> keys() {
        return head.keys();
    }

    /** The entries that a filter lets pass, in the order of the log, one by one; the stream is to be closed. */
    public Stream<StoredEntry> entries(Filter filter) {
        return entries(filter, "");
    }

    /**
     * The first entries that a filter lets pass, in the order of the log. Few of many come sooner so than from
     * {@link #entries(Filter)}, which reads ahead.
     *
     * @param limit most wanted, at least 1
     */
    public List<StoredEntry> first(Filter filter, int limit) {
        try (Stream<StoredEntry> entries = entries(filter, " LIMIT " + limit)) {
            return entries.toList();
        }
    }

    private Stream<StoredEntry> entries(Filter filter, String end) {
        Filter.Condition condition = filter.condition();
        try {
            return database.stream(
                    "SELECT " + COLUMNS + " FROM entry WHERE " + condition.sql() + end,
                    condition.values(),
                    Ledger::entry);
        } catch (SQLException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }

    /**
     * The last versions of all entries of a kind, in the order of the log, one by one; the stream is to be closed.
     *
     * @param kind of what is read from no single document
     */
    public Stream<StoredEntry> latest(EntryKind kind) {
        String ofKind = " FROM entry WHERE kind = '" + kind.label() + "'";
        try {
            return database.stream(
                    "SELECT " + COLUMNS + ofKind + " AND seq IN (SELECT max(seq)" + ofKind + " GROUP BY id)",
                    List.of(),
                    Ledger::entry);
        } catch (SQLException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }

    /** The current version of the entry with this id. */
    public Optional<StoredEntry> find(String id) {
        List<StoredEntry> versions = versions(id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /**
     * The current version of the one entry whose id is this or begins so.
     *
     * @param start an id, or its first {@value #SHORTEST} characters or more
     * @throws LedgerException if several ids begin so, or it is shorter
     */
    public Optional<StoredEntry> findByStart(String start) {
        Optional<StoredEntry> exact = find(start);
        if (exact.isPresent()) {
            return exact;
        }
        if (start.length() < SHORTEST) {
            throw new LedgerException(
                    Code.MISSING,
                    start + " is no id, and too short for the beginning of one. Give at least " + SHORTEST
                            + " characters of it, as in s-0f1e2d3c.");
        }
        try {
            List<String> ids = database.list(
                    "SELECT DISTINCT id FROM entry WHERE starts_with(id, ?) LIMIT 2",
                    List.of(start),
                    row -> row.getString("id"));
            if (ids.size() > 1) {
                throw new LedgerException(Code.MISSING, start + ": several ids begin so. Give more of it.");
            }
            return ids.stream().findFirst().flatMap(this::find);
        } catch (SQLException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }

    /** All versions of the entry with this id, the oldest first. */
    public List<StoredEntry> versions(String id) {
        return list("key = ? AND id = ? ORDER BY seq", List.of(Keys.of(id), id));
    }

    /** The places of the entries of these documents, as each was read last; those that are not on record are left out. */
    public List<Long> lastReadings(Collection<DocumentId> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        String keys = documents.stream()
                .map(document -> String.valueOf(Keys.of(document.value())))
                .collect(Collectors.joining(", "));
        Set<String> ids = documents.stream().map(DocumentId::value).collect(Collectors.toSet());
        try {
            return database
                    .list(
                            "SELECT id, max(seq) AS seq FROM document WHERE key IN (" + keys + ") GROUP BY id",
                            List.of(),
                            row -> Map.entry(row.getString("id"), row.getLong("seq")))
                    .stream()
                    .filter(last -> ids.contains(last.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        } catch (SQLException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }

    /** The entries at these places, in the order of the log. */
    public List<StoredEntry> at(Collection<Long> places) {
        return near("seq", places);
    }

    /**
     * A document as one reader read it, with all that it establishes, in the order of the log.
     *
     * @param reading place of the document's entry: see {@link StoredEntry#reading}
     */
    public List<StoredEntry> reading(long reading) {
        return list("seq >= ? AND reading = ? ORDER BY seq", List.of(reading, reading));
    }

    /** The names of everybody who takes part in a fact of a current version, each once. */
    public List<String> actors() {
        try {
            return database.list(
                    "SELECT DISTINCT unnest(actors) AS name FROM entry WHERE " + CURRENT + " ORDER BY name",
                    List.of(),
                    row -> row.getString("name"));
        } catch (SQLException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }

    /**
     * The current versions of all documents with a fact in which somebody of these names takes part, each followed by all its
     * facts, in the order of the log.
     *
     * @param actors exactly as they are on record: see {@link #actors()}
     */
    public List<StoredEntry> readings(Collection<String> actors) {
        if (actors.isEmpty()) {
            return List.of();
        }
        String names =
                actors.stream().map(name -> "'" + name.replace("'", "''") + "'").collect(Collectors.joining(", "));
        return list(
                "reading IN (SELECT reading FROM entry WHERE list_has_any(actors, [" + names + "]) AND " + CURRENT
                        + ") ORDER BY seq",
                List.of());
    }

    private List<StoredEntry> list(String condition, List<?> values) {
        try {
            return database.list("SELECT " + COLUMNS + " FROM entry WHERE " + condition, values, Ledger::entry);
        } catch (SQLException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }

    /**
     * Several documents as one reader read each, in the order of the log: much faster than one by one.
     *
     * @param readings places of the documents' entries: see {@link StoredEntry#reading}
     */
    public List<StoredEntry> readingsAt(Collection<Long> readings) {
        return near("reading", readings);
    }

    /**
     * The rows with these values of a column that only grows along the log. Texts are unpacked by the thousand, so those near
     * each other are asked for together, and no more than lies between them.
     */
    private List<StoredEntry> near(String column, Collection<Long> values) {
        List<Long> sorted = values.stream().sorted().distinct().toList();
        List<StoredEntry> found = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            if (end == sorted.size() || sorted.get(end) - sorted.get(end - 1) > NEAR) {
                List<Long> run = sorted.subList(start, end);
                String list = run.stream().map(String::valueOf).collect(Collectors.joining(", "));
                found.addAll(list(
                        column + " BETWEEN " + run.getFirst() + " AND " + run.getLast() + " AND " + column + " IN ("
                                + list + ") ORDER BY seq",
                        List.of()));
                start = end;
            }
        }
        return found;
    }

    /** The bytes of a document as they came in. */
    public Optional<byte[]> original(DocumentId document) {
        try {
            return database
                    .list(
                            "SELECT size, packed FROM original WHERE document = ?",
                            List.of(document.value()),
                            row -> Original.unpack(Database.bytes(row, "packed"), row.getLong("size")))
                    .stream()
                    .findFirst();
        } catch (SQLException | IllegalArgumentException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }

    /**
     * Shows that an entry is in the log that the last checkpoint signs.
     *
     * @throws LedgerException if it is not, or no key of the ledger signed the checkpoint
     */
    public InclusionProof prove(StoredEntry entry) {
        SignedNote note = checkpoint()
                .orElseThrow(() -> new LedgerException(Code.MISSING, directory + ": nothing is on record yet."));
        VerifierKey key = head.keys().stream()
                .filter(note::isSignedBy)
                .findFirst()
                .orElseThrow(() -> new LedgerException(
                        Code.DAMAGED, directory + ": no key of the ledger signed its checkpoint. Run verify."));
        try {
            MerkleTree tree = new MerkleTree(head.size(), new TreeHashes(database));
            InclusionProof proof = new InclusionProof(entry.seq(), tree.inclusionPath(entry.seq()), note, key);
            Optional<String> fault = proof.fault(entry.body());
            if (fault.isPresent()) {
                throw new LedgerException(
                        Code.DAMAGED, directory + ", row " + entry.seq() + ": " + fault.get() + ". Run verify.");
            }
            return proof;
        } catch (SQLException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
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
                ? new String(
                        Original.unpack(Database.bytes(row, "packed"), row.getLong("size")), StandardCharsets.UTF_8)
                : body;
    }

    /** Ends all streams of it too. */
    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }
}
