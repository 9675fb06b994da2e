// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.ConsistencyProof;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.VerifierKey;
import org.rapporteur.record.read.RecordException;

/**
 * Two heads of a record, and whether the later goes on from the earlier. Needs no record.
 *
 * @param earlier signed head
 * @param later signed head
 * @param fault why the later does not go on from the earlier, where it does not
 */
public record HeadPair(SignedNote earlier, SignedNote later, Optional<String> fault) {

    /** The later head as it was signed. */
    public String laterNote() {
        return later.toString();
    }

    /**
     * Compares two heads.
     *
     * @param earlier a signed head, or what {@code prove --from} wrote, whose head is taken
     * @param later a signed head, or what {@code prove --from} wrote
     * @throws IllegalArgumentException if one is no head, or more is needed to compare them
     */
    public static HeadPair of(String earlier, String later) {
        SignedNote first = head(earlier);
        Checkpoint from = Checkpoint.parse(first.text());
        if (ConsistencyProof.is(later)) {
            ConsistencyProof proof = ConsistencyProof.parse(later);
            return new HeadPair(first, proof.checkpoint(), proof.fault(from));
        }
        SignedNote second = head(later);
        Checkpoint to = Checkpoint.parse(second.text());
        if (from.origin().equals(to.origin()) && from.size() < to.size() && from.size() > 0) {
            throw new IllegalArgumentException(
                    "heads of " + from.size() + " and " + to.size()
                            + " rows are compared by a proof. Write one where the record is: prove --from OLD --ledger DIR --out NEW");
        }
        return new HeadPair(first, second, new ConsistencyProof(from.size(), List.of(), second).fault(from));
    }

    /**
     * Shows, as text, that a record has only grown since an earlier head; to be given to {@code verify --to} or to a witness.
     *
     * @param earlier a signed head of the record
     * @throws IllegalArgumentException if it is no head, or one of another record
     * @throws RecordException if there is no record, or the head is none of its own
     */
    public static String growth(Path directory, String earlier) {
        Checkpoint from = Checkpoint.parse(head(earlier).text());
        ConsistencyProof proof = AttestationRequests.growth(directory, from.size());
        SignedNote cosigned = Attestations.of(directory).cosigned(proof.checkpoint());
        ConsistencyProof full = new ConsistencyProof(proof.old(), proof.path(), cosigned);
        proof.fault(from).ifPresent(fault -> {
            throw new RecordException(RecordException.Kind.DAMAGED, directory + ": " + fault + ".");
        });
        return full.toString();
    }

    private static SignedNote head(String text) {
        SignedNote note =
                ConsistencyProof.is(text) ? ConsistencyProof.parse(text).checkpoint() : SignedNote.parse(text);
        Checkpoint.parse(note.text());
        return note;
    }

    /** Number of rows of the earlier head. */
    public long from() {
        return Checkpoint.parse(earlier.text()).size();
    }

    /** Number of rows of the later head. */
    public long to() {
        return Checkpoint.parse(later.text()).size();
    }

    /**
     * Which head nobody known signed, if there is one.
     *
     * @param named keys known from elsewhere; where there are none, those that this user knows
     */
    public @Nullable String unsigned(Collection<String> named) {
        String origin = Checkpoint.parse(later.text()).origin();
        Collection<String> known = named.isEmpty() ? KnownSigners.ofUser().withOwn(origin) : named;
        List<VerifierKey> keys = known.stream().map(VerifierKey::parse).toList();
        return keys.stream().noneMatch(earlier::isSignedBy)
                ? "the earlier head"
                : keys.stream().noneMatch(later::isSignedBy) ? "the later head" : null;
    }
}
