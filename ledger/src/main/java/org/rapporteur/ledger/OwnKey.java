// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.ledger.log.VerifierKey;

/**
 * The key of whoever writes to a ledger, and whether it may sign there.
 *
 * @param directory of the ledger
 */
record OwnKey(Path directory, SigningKey key) {

    VerifierKey verifier(Head head) {
        return key.verifier(head.origin());
    }

    SignedNote sign(Checkpoint checkpoint) {
        return key.sign(checkpoint);
    }

    /** @throws LedgerException if a head does not list it */
    void requireListed(Head head) {
        if (!head.keys().contains(verifier(head))) {
            throw refused(head);
        }
    }

    private LedgerException refused(Head head) {
        return new LedgerException(
                Code.ENVIRONMENT,
                directory
                        + ": your key may not sign in this ledger. Use a key that signs it, or ask its holder to run"
                        + " rapporteur signer admit " + verifier(head) + " --ledger " + directory);
    }

    /**
     * Nothing is added to what somebody else has signed whose signature does not count.
     *
     * @throws LedgerException if somebody has, or the leaves do not let this key sign
     */
    void requireAdmitted(Head head, Database database) throws SQLException {
        Signers signers = Signers.of(List.of(), head, database);
        Optional<Verification.Fault> stranger = signers.end();
        if (stranger.isPresent() || !signers.accept(head)) {
            throw new LedgerException(
                    Code.DAMAGED,
                    directory + ": "
                            + stranger.map(String::valueOf)
                                    .orElse("the list of volumes in head is not as it was signed")
                            + ". Run verify, and restore the ledger from a copy.");
        }
        if (!head.volumes().isEmpty() && !signers.accept(verifier(head))) {
            throw refused(head);
        }
    }

    /** Whether it signed the first checkpoint, or there is none. */
    boolean isFirst(Head head, Database database) throws SQLException {
        return database
                .list(
                        "SELECT note FROM checkpoint ORDER BY size LIMIT 1",
                        List.of(),
                        row -> SignedNote.parse(row.getString("note")))
                .stream()
                .allMatch(note -> note.isSignedBy(verifier(head)));
    }
}
