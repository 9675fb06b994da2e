// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.SignerLeaf.State;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.ledger.log.VerifierKey;
import org.rapporteur.model.source.DocumentId;

/**
 * Adds to a ledger, a batch at a time. What was added is on record when {@link #commit} returns, and shows nowhere
 * before. There is one writer at a time. Not safe for use by many threads.
 */
public final class LedgerWriter implements AutoCloseable {

    private final Path directory;
    private final OwnKey key;
    private final Clock clock;
    private final Database database;
    private @Nullable WriterLock lock;
    private Head head;
    private RightEdge edge = RightEdge.NONE;
    private final Batch batch = new Batch();
    private final List<VerifierKey> admitted = new ArrayList<>();

    private LedgerWriter(OwnKey key, Clock clock, WriterLock lock, Database database, Head head) {
        this.directory = key.directory();
        this.key = key;
        this.clock = clock;
        this.lock = lock;
        this.database = database;
        this.head = head;
    }

    /**
     * Opens a ledger for writing; makes one where there is none, and brings one of an older version up.
     *
     * @param key signs the checkpoints
     * @throws LedgerException if somebody else writes, the directory holds other things, or it cannot be written
     */
    public static LedgerWriter open(Path directory, SigningKey key) {
        return open(directory, key, Clock.systemUTC());
    }

    static LedgerWriter open(Path directory, SigningKey key, Clock clock) {
        OwnKey own = new OwnKey(directory, key);
        try {
            LedgerFolder.make(directory);
            WriterLock lock = WriterLock.take(directory);
            try {
                Head head = Head.isIn(directory) ? Head.read(directory) : LedgerFolder.begin(directory, key);
                Ledger.requireNotNewer(directory, head);
                LedgerFolder.sweep(directory, head);
                own.requireListed(head);
                head = Migration.run(directory, head, key);
                return begun(new LedgerWriter(own, clock, lock, Database.open(directory), head));
            } catch (IOException | SQLException | LedgerException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException | LedgerException e) {
            throw known(directory, e);
        }
    }

    private static LedgerWriter begun(LedgerWriter writer) throws IOException, SQLException {
        try {
            writer.begin();
            return writer;
        } catch (IOException | SQLException | LedgerException e) {
            writer.close();
            throw e;
        }
    }

    private static LedgerException known(Path directory, Exception e) {
        return e instanceof LedgerException known ? known : LedgerException.environment(directory.toString(), e);
    }

    /** Gives up what was added and not committed, and lets others write until {@link #acquire}. What was opened stays open. */
    public void release() {
        batch.clear();
        admitted.clear();
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    /**
     * Goes on after {@link #release}: much faster than opening the ledger again, most of all where nobody has written meanwhile.
     * Nothing happens where nothing was released.
     *
     * @throws LedgerException if somebody else writes, or the ledger cannot be written; then this writer is to be closed
     */
    public void acquire() {
        if (lock != null) {
            return;
        }
        try {
            lock = WriterLock.take(directory);
            Head now = Head.read(directory);
            if (!now.equals(head)) {
                Ledger.requireNotNewer(directory, now);
                key.requireListed(now);
                head = now;
                begin();
            }
        } catch (IOException | SQLException | LedgerException e) {
            throw known(directory, e);
        }
    }

    /** What is on record now, to be read with what this writer has opened; to be closed before the next commit. */
    public Ledger reader() {
        try {
            return Ledger.of(directory, head, database.shared());
        } catch (SQLException e) {
            throw LedgerException.unopened(directory, head, e);
        }
    }

    private void begin() throws IOException, SQLException {
        try {
            database.show(head.volumes());
            edge = RightEdge.of(head, database);
            if (!edge.fits(head)) {
                throw new LedgerException(
                        Code.DAMAGED,
                        directory
                                + ": its entries do not add up to its last checkpoint. Run verify, and restore it from a copy.");
            }
            key.requireAdmitted(head, database);
        } catch (SQLException e) {
            throw LedgerException.unopened(directory, head, e);
        }
        signHead();
    }

    /** Signs a head of version 0.1, and has the leaves say whose signatures it let count. */
    private void signHead() throws IOException, SQLException {
        if (head.signature() != null) {
            return;
        }
        VerifierKey own = key.verifier(head);
        Set<VerifierKey> others = new LinkedHashSet<>(head.keys());
        others.remove(own);
        for (VerifierKey other : others) {
            batch.add(new SignerLeaf(other, State.SIGNED_BEFORE, now()).entry());
        }
        if (!others.isEmpty() && !key.isFirst(head, database)) {
            throw new LedgerException(
                    Code.ENVIRONMENT,
                    directory
                            + " was signed by several keys in version 0.1. The holder of the key that signed first must add to it first, with ingest.");
        }
        if (batch.isEmpty()) {
            publish(head.volumes(), head.checkpoint());
        } else {
            commit();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Lets another key sign too, from the next commit on.
     *
     * @param signer under the name of this log
     */
    public void admit(VerifierKey signer) {
        requireName(signer);
        admitted.add(signer);
        batch.add(new SignerLeaf(signer, State.ADMITTED, now()).entry());
    }

    /**
     * Ends that a key signs, from the next commit on; what it signed stays.
     *
     * @param signer not the one that this writer signs with
     */
    public void retire(VerifierKey signer) {
        requireName(signer);
        if (!head.keys().contains(signer)) {
            throw new LedgerException(Code.MISSING, signer + " signs nothing in " + directory + ".");
        }
        if (signer.equals(key.verifier(head))) {
            throw new LedgerException(
                    Code.MISSING,
                    signer + " is your own key. Admit the one that follows it, and retire this with that.");
        }
        batch.add(new SignerLeaf(signer, State.RETIRED, now()).entry());
    }

    private void requireName(VerifierKey signer) {
        if (!signer.name().equals(head.origin())) {
            throw new LedgerException(
                    Code.MISSING,
                    signer + " is a key for another log. It must be named " + head.origin()
                            + ", as signer show prints it.");
        }
    }

    /** Of these documents those that this reader has read before, on record or added. */
    public Set<DocumentId> known(Collection<DocumentId> documents, String reader) {
        Set<DocumentId> known = recorded(documents, reader);
        documents.stream().filter(id -> batch.holds(id, reader)).forEach(known::add);
        return known;
    }

    private Set<DocumentId> recorded(Collection<DocumentId> documents, @Nullable String reader) {
        if (documents.isEmpty()) {
            return new HashSet<>();
        }
        List<Object> values = new ArrayList<>(
                Keys.of(documents.stream().map(DocumentId::value).toList()));
        if (reader != null) {
            values.add(reader);
        }
        String readers = reader == null ? "" : " AND reader = ?";
        try {
            Set<DocumentId> found = new HashSet<>(database.list(
                    "SELECT id FROM document WHERE key IN (" + Database.marks(documents.size()) + ")" + readers,
                    values,
                    row -> new DocumentId(row.getString(1))));
            found.retainAll(Set.copyOf(documents));
            return found;
        } catch (SQLException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }

    /** The last versions on record of the entries with these ids, by id. What was added since the last commit is not among them. */
    public Map<String, StoredEntry> latest(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            Map<String, StoredEntry> latest = new HashMap<>();
            database.list(
                            "SELECT " + EntryTable.COLUMNS + " FROM entry WHERE key IN (" + Database.marks(ids.size())
                                    + ") ORDER BY seq",
                            Keys.of(ids),
                            EntryTable::entry)
                    .forEach(entry -> latest.put(entry.id(), entry));
            latest.keySet().retainAll(Set.copyOf(ids));
            return latest;
        } catch (SQLException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }

    /** Adds a document with its facts, unless this reader has read the same bytes before: see {@link #known}. */
    public void add(Recording recording) {
        batch.add(recording);
    }

    /** Adds what is read from no single document, such as a link between facts of several. */
    public void add(Entry entry) {
        batch.add(entry);
    }

    /** Characters and bytes held in memory until the next commit, about. */
    public long weight() {
        return batch.weight();
    }

    /** Number of documents added since the last commit. */
    public int pending() {
        return batch.recordings().size();
    }

    /** The last checkpoint; none where nothing was ever added. */
    public Optional<SignedNote> checkpoint() {
        return Optional.ofNullable(head.checkpoint());
    }

    /**
     * Puts what was added on record, signed, and returns when it is on the disk.
     *
     * @return the last checkpoint; none where nothing was ever added
     */
    public Optional<SignedNote> commit() {
        Optional<SignedNote> note = append();
        for (Optional<PendingMerge> due = due(); due.isPresent(); due = due()) {
            due.get().prepare();
            finish(due.get());
        }
        return note;
    }

    /**
     * The same, but leaves alone the volumes that are to be merged: see {@link #due}. A record of many small volumes is slow to read.
     *
     * @return the last checkpoint; none where nothing was ever added
     */
    public Optional<SignedNote> append() {
        if (batch.isEmpty()) {
            return checkpoint();
        }
        RightEdge.Growth growth = edge.with(batch.entries());
        SignedNote note = key.sign(growth.checkpoint(head.origin(), now()));
        try {
            Set<DocumentId> kept = recorded(batch.documents(), null);
            VolumeDraft draft = VolumeWriter.write(directory, database, head.size(), batch, kept, growth.tiles(), note);
            List<Volume> volumes = new ArrayList<>(head.volumes());
            volumes.add(draft.named(directory));
            publish(volumes, note);
            edge = growth.edge();
            batch.clear();
        } catch (SQLException | IOException e) {
            throw LedgerException.environment(directory.toString(), e);
        }
        return Optional.of(note);
    }

    /** The merge that keeps the number of volumes small, where one is due: see {@link Merge}. */
    public Optional<PendingMerge> due() {
        return Merge.due(head.volumes()).map(merge -> new PendingMerge(directory, merge));
    }

    /**
     * Puts a merged volume in the place of those that it was made of. Nothing else may have been merged since it was due.
     *
     * @param merge that is prepared
     */
    public void finish(PendingMerge merge) {
        try {
            merge.merge().requireIn(head.volumes());
            publish(merge.merge().replaced(head.volumes(), merge.named()), head.checkpoint());
            for (Volume old : merge.merge().volumes()) {
                LedgerFolder.discard(old.file(directory));
            }
        } catch (SQLException | IOException e) {
            throw LedgerException.environment(directory.toString(), e);
        }
    }

    private void publish(List<Volume> volumes, @Nullable SignedNote note) throws IOException, SQLException {
        Set<VerifierKey> keys = new LinkedHashSet<>(head.keys());
        keys.addAll(admitted);
        Head next = Head.draft(head.schema(), head.origin(), List.copyOf(keys), volumes, note)
                .signedBy(key.key());
        next.write(directory);
        head = next;
        admitted.clear();
        database.show(volumes);
    }

    /** Gives up what was added and not committed. */
    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw LedgerException.environment(directory.toString(), e);
        } finally {
            release();
        }
    }
}
