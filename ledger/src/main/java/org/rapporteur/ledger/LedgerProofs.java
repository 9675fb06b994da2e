// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.ConsistencyProof;
import org.rapporteur.ledger.log.InclusionProof;
import org.rapporteur.ledger.log.MerkleTree;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.VerifierKey;

/** What shows that entries are in a log, and that the log has only grown. Safe for use by many threads, while its ledger is open. */
public final class LedgerProofs {

    private final Path directory;
    private final Head head;
    private final Database database;

    LedgerProofs(Path directory, Head head, Database database) {
        this.directory = directory;
        this.head = head;
        this.database = database;
    }

    /**
     * Shows that the log has only grown since it had some number of leaves.
     *
     * @throws LedgerException if it has fewer, or nothing is on record
     */
    public ConsistencyProof growth(long old) {
        SignedNote note = last();
        if (old > head.size()) {
            throw new LedgerException(
                    Code.DAMAGED,
                    directory + " has " + head.size() + " rows, the earlier head has " + old + ": rows were removed.");
        }
        try {
            return new ConsistencyProof(
                    old, new MerkleTree(head.size(), new TreeHashes(database)).consistencyPath(old), note);
        } catch (SQLException | IllegalArgumentException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
    }

    private SignedNote last() {
        SignedNote last = head.checkpoint();
        if (last == null) {
            throw new LedgerException(Code.MISSING, directory + ": nothing is on record yet.");
        }
        return last;
    }

    /**
     * Shows that an entry is in the log that the last checkpoint signs.
     *
     * @throws LedgerException if it is not, or no key of the ledger signed the checkpoint
     */
    public InclusionProof of(StoredEntry entry) {
        return of(entry, last());
    }

    /**
     * Shows that an entry is in the log that an earlier checkpoint signs.
     *
     * @param note a checkpoint of this ledger
     * @throws LedgerException if the entry came later, or no key of the ledger signed the checkpoint
     */
    public InclusionProof of(StoredEntry entry, SignedNote note) {
        VerifierKey key = head.keys().stream()
                .filter(note::isSignedBy)
                .findFirst()
                .orElseThrow(() -> new LedgerException(
                        Code.DAMAGED, directory + ": no key of the ledger signed its checkpoint. Run verify."));
        InclusionProof proof;
        try {
            MerkleTree tree = new MerkleTree(Checkpoint.parse(note.text()).size(), new TreeHashes(database));
            proof = new InclusionProof(entry.seq(), tree.inclusionPath(entry.seq()), note, key);
        } catch (SQLException | IllegalArgumentException e) {
            throw LedgerException.damaged(directory.toString(), e);
        }
        Optional<String> fault = proof.fault(entry.body());
        if (fault.isPresent()) {
            throw new LedgerException(
                    Code.DAMAGED, directory + ", row " + entry.seq() + ": " + fault.get() + ". Run verify.");
        }
        return proof;
    }
}
