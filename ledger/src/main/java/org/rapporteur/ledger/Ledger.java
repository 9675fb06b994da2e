// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.ledger.LedgerException.Code;
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

    private static final String SELECT = "SELECT " + EntryTable.COLUMNS + " FROM entry WHERE ";

    /** Characters of an id that tell it from others, its kind included. */
    private static final int SHORTEST = 10;

    /** Entries that were read by the latest reader, or from no single document. */
    static final String CURRENT = "(reading IS NULL OR reading NOT IN (SELECT seq FROM superseded))";

    private final Path directory;
    private final Head head;
    private final Database database;
    private final EntryTable table;

    private Ledger(Path directory, Head head, Database database) {
        this.directory = directory;
        this.head = head;
        this.database = database;
        this.table = new EntryTable(database);
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
                    throw LedgerException.unopened(directory, head, e);
                }
            }
        }
    }

    /** A ledger in what somebody has opened already. */
    static Ledger of(Path directory, Head head, Database database) {
        return new Ledger(directory, head, database);
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
        return translated(() -> database.stream(SELECT + condition.sql() + end, condition.values(), EntryTable::entry));
    }

    /**
     * The last versions of all entries of a kind, in the order of the log, one by one; the stream is to be closed.
     *
     * @param kind of what is read from no single document
     */
    public Stream<StoredEntry> latest(EntryKind kind) {
        return translated(() -> database.stream(
                SELECT + "kind = ? AND seq IN (SELECT max(seq) FROM entry WHERE kind = ? GROUP BY id)",
                List.of(kind.label(), kind.label()),
                EntryTable::entry));
    }

    /** The current version of the entry with this id. */
    public Optional<StoredEntry> find(String id) {
        return last(places(id));
    }

    /**
     * The current version of the one entry whose id is this or begins so.
     *
     * @param start an id, or its first {@value #SHORTEST} characters or more
     * @throws LedgerException if several ids begin so, or it is shorter
     */
    public Optional<StoredEntry> findByStart(String start) {
        return last(placesByStart(start));
    }

    /**
     * The places of all versions of the one entry whose id is this or begins so, the oldest first; none where there is none.
     *
     * @param start an id, or its first {@value #SHORTEST} characters or more
     * @throws LedgerException if several ids begin so, or it is shorter
     */
    public List<Long> placesByStart(String start) {
        List<Long> exact = places(start);
        if (!exact.isEmpty()) {
            return exact;
        }
        if (start.length() < SHORTEST) {
            throw new LedgerException(
                    Code.MISSING,
                    start + " is no id, and too short for the beginning of one. Give at least " + SHORTEST
                            + " characters of it, as in s-0f1e2d3c.");
        }
        List<String> ids = translated(() -> table.startingWith(start));
        if (ids.size() > 1) {
            throw new LedgerException(Code.MISSING, start + ": several ids begin so. Give more of it.");
        }
        return ids.isEmpty() ? List.of() : places(ids.getFirst());
    }

    private Optional<StoredEntry> last(List<Long> places) {
        return places.isEmpty()
                ? Optional.empty()
                : at(List.of(places.getLast())).stream().findFirst();
    }

    private List<Long> places(String id) {
        return translated(() -> table.places(id));
    }

    /** All versions of the entry with this id, the oldest first. */
    public List<StoredEntry> versions(String id) {
        return at(places(id));
    }

    /**
     * The places of the entries of documents, as each was read last.
     *
     * @param documents ids; those that are not on record are left out
     */
    public List<Long> lastReadings(Collection<String> documents) {
        return translated(() -> table.lastReadings(documents));
    }

    /** The places of the current versions of entries, by their ids; those that are not on record are left out. */
    public Map<String, Long> current(Collection<String> ids) {
        return translated(() -> table.current(ids));
    }

    /**
     * The places of the documents that the current versions of facts were read from, by the ids of the facts; facts that are not
     * on record, and entries of no single document, are left out.
     */
    public Map<String, Long> currentReadings(Collection<String> facts) {
        return translated(() -> table.currentReadings(facts));
    }

    /** The entries at these places, in the order of the log. */
    public List<StoredEntry> at(Collection<Long> places) {
        return translated(() -> table.at(places));
    }

    /**
     * The document, as one reader read it, that the entry at a place belongs to, with all that it establishes, in the order of
     * the log; none where the entry was read from no single document.
     */
    public List<StoredEntry> readingWith(long place) {
        return translated(() -> table.readingWith(place));
    }

    /**
     * Several documents, each as one reader read it with all that it establishes, in the order of the log: much faster than one
     * by one.
     *
     * @param readings places of the documents' entries: see {@link StoredEntry#reading}
     */
    public List<List<StoredEntry>> readings(Collection<Long> readings) {
        return translated(() -> table.readings(readings));
    }

    /** The names of everybody who takes part in a fact of a current version, each once. */
    public List<String> actors() {
        return translated(() -> database.list(
                "SELECT DISTINCT unnest(actors) AS name FROM entry WHERE " + CURRENT + " ORDER BY name",
                List.of(),
                row -> row.getString("name")));
    }

    /**
     * The current versions of all documents with a fact in which somebody of these names takes part, each with all that it
     * establishes, in the order of the log.
     *
     * @param actors exactly as they are on record: see {@link #actors()}
     */
    public List<List<StoredEntry>> readingsOf(Collection<String> actors) {
        if (actors.isEmpty()) {
            return List.of();
        }
        String names = Database.marks(actors.size());
        return translated(() -> EntryTable.byReading(database.list(
                SELECT + "reading IN (SELECT reading FROM entry WHERE list_has_any(actors, [" + names + "]) AND "
                        + CURRENT + ") ORDER BY seq",
                List.copyOf(actors),
                EntryTable::entry)));
    }

    /** The signed checkpoint of some number of leaves, where a batch ended there. */
    public Optional<SignedNote> checkpoint(long size) {
        return translated(() -> database
                .list(
                        "SELECT note FROM checkpoint WHERE size = ?",
                        List.of(size),
                        row -> SignedNote.parse(row.getString("note")))
                .stream()
                .findFirst());
    }

    /** The bytes of a document as they came in. */
    public Optional<byte[]> original(DocumentId document) {
        return translated(() -> database
                .list(
                        "SELECT size, packed FROM original WHERE document = ?",
                        List.of(document.value()),
                        row -> Packed.unpack(Database.bytes(row, "packed"), row.getLong("size")))
                .stream()
                .findFirst());
    }

    /** The first checkpoint over an entry: its time is when the entry was written down, by the clock of whoever did. */
    public Optional<SignedNote> checkpointOf(StoredEntry entry) {
        return translated(() -> database
                .list(
                        "SELECT note FROM checkpoint WHERE size > ? ORDER BY size LIMIT 1",
                        List.of(entry.seq()),
                        row -> SignedNote.parse(row.getString("note")))
                .stream()
                .findFirst());
    }

    /** What shows that entries are in its log, and that the log has only grown. */
    public LedgerProofs proofs() {
        return new LedgerProofs(directory, head, database);
    }

    /** What may find the ledger damaged. */
    private interface Work<T> {
        T done() throws SQLException;
    }

    private <T> T translated(Work<T> work) {
        try {
            return work.done();
        } catch (SQLException | IllegalArgumentException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }

    /** Ends all streams of it too. */
    @Override
    public void close() {
        translated(() -> {
            database.close();
            return true;
        });
    }
}
