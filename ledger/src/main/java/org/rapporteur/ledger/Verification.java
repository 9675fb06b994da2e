// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.VerifierKey;

/**
 * Checks a whole ledger: the bytes of its files, of each document and of each row, the tree over them, and every signed
 * checkpoint. What the bodies say is checked by whoever calls, who can read them.
 *
 * @param entries how many are whole
 * @param documents how many originals are whole
 * @param checkpoints how many fit and are signed
 * @param fault the first that is wrong
 * @param head the last checkpoint
 * @param keys whose signatures counted
 * @param remarks what is odd though nothing was changed, such as times that run backwards
 */
public record Verification(
        long entries,
        long documents,
        long checkpoints,
        Optional<Fault> fault,
        @Nullable SignedNote head,
        List<VerifierKey> keys,
        List<String> remarks) {

    public Verification {
        keys = List.copyOf(keys);
        remarks = List.copyOf(remarks);
    }

    /** A merge by a writer takes files away while they are checked; then it is begun again. */
    private static final int ATTEMPTS = 3;

    /**
     * Something that is not as it was recorded.
     *
     * @param place file, row or checkpoint
     * @param reason what is wrong with it
     */
    public record Fault(String place, String reason) {

        @Override
        public String toString() {
            return place + ": " + reason;
        }
    }

    /** Looks at the bodies, in the order of the log. */
    public interface BodyCheck {

        /**
         * What is wrong with a body or with what stands beside it, if anything is.
         *
         * @param columns as the row has them; they must be what the body says
         */
        Optional<String> fault(StoredEntry entry, Columns columns);
    }

    /**
     * Checks a ledger from end to end.
     *
     * @param named keys known from elsewhere: they and whom they let sign count, and no others; empty where none is known, then
     *     whoever signed the first checkpoint counts
     * @param since a checkpoint kept elsewhere: nothing before it may have changed; null for none
     * @param bodies makes what looks at the bodies of one run
     * @param progress is told how many rows have been looked at, now and then; begins anew where the check does
     * @throws LedgerException if there is no ledger, or its head cannot be read
     */
    public static Verification of(
            Path directory,
            Collection<VerifierKey> named,
            @Nullable SignedNote since,
            Supplier<BodyCheck> bodies,
            LongConsumer progress) {
        for (int attempt = 1; ; attempt++) {
            Head head = Head.read(directory);
            if (head.schema() != Schema.VERSION) {
                // Says what to do.
                Ledger.open(directory).close();
            }
            Signers signers = new Signers(named, head);
            LogCheck log = new LogCheck(head, signers, since, bodies.get(), progress);
            Verification verification = of(directory, head, signers, log, since);
            if (verification.fault().isEmpty()
                    || attempt == ATTEMPTS
                    || Head.read(directory).equals(head)) {
                return verification;
            }
        }
    }

    private static Verification of(
            Path directory, Head head, Signers signers, LogCheck log, @Nullable SignedNote since) {
        Optional<Fault> fault = since == null ? Optional.empty() : sinceFault(head, since);
        for (Volume volume : head.volumes()) {
            if (fault.isEmpty()) {
                fault = new VolumeCheck(directory, volume, log).run();
            }
        }
        if (fault.isEmpty()) {
            fault = log.end(since);
        }
        if (fault.isEmpty()) {
            fault = originalsFault(directory, head).or(log::headFault);
        }
        List<String> remarks = new ArrayList<>(log.remarks());
        if (head.signature() == null) {
            remarks.add(Head.FILE
                    + ": version 0.1 wrote it and did not sign its list of volumes; the next run of ingest does");
        }
        return new Verification(
                log.entries(), log.documents(), log.checkpoints(), fault, head.checkpoint(), signers.keys(), remarks);
    }

    private static Optional<Fault> sinceFault(Head head, SignedNote since) {
        Checkpoint before = Checkpoint.parse(since.text());
        String place = "checkpoint of " + before.size() + " rows";
        if (!before.origin().equals(head.origin())) {
            return Optional.of(new Fault(place, "it is of another log: " + before.origin()));
        }
        return before.size() > head.size()
                ? Optional.of(new Fault(place, "the ledger has fewer, " + head.size() + ": rows were removed"))
                : Optional.empty();
    }

    /** Each document must have its bytes, once, and there must be no others. */
    private static Optional<Fault> originalsFault(Path directory, Head head) {
        try (Database database = Database.open(directory)) {
            database.show(head.volumes());
            List<Fault> faults = new ArrayList<>(database.list(
                    "SELECT seq, id FROM document WHERE id NOT IN (SELECT document FROM original) ORDER BY seq LIMIT 1",
                    List.of(),
                    row -> new Fault(
                            "row " + row.getLong("seq") + " (document " + row.getString("id") + ")",
                            "its original bytes are missing")));
            faults.addAll(database.list(
                    "SELECT document FROM original GROUP BY document"
                            + " HAVING count(*) > 1 OR document NOT IN (SELECT id FROM document) LIMIT 1",
                    List.of(),
                    row -> new Fault(
                            "original of " + row.getString("document"),
                            "it is there twice, or of no document on record")));
            return faults.stream().findFirst();
        } catch (SQLException e) {
            throw new LedgerException(Code.DAMAGED, directory + " cannot be read: " + e.getMessage(), e);
        }
    }
}
