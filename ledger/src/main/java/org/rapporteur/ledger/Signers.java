// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.ledger.Verification.Fault;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.VerifierKey;

/**
 * Whose signatures count, found along the log: the keys that whoever verifies names, or else the one that signed the first
 * checkpoint; and those that are let in by a leaf which such a key has signed. That a head lists a key says nothing. Not safe
 * for use by many threads.
 */
final class Signers {

    private final boolean isNamed;
    private final Set<VerifierKey> candidates = new LinkedHashSet<>();
    private final Set<VerifierKey> trusted = new LinkedHashSet<>();
    private final Set<VerifierKey> retired = new LinkedHashSet<>();
    private final Set<VerifierKey> before = new LinkedHashSet<>();
    private final List<SignerLeaf> pending = new ArrayList<>();
    private final Map<VerifierKey, String> unknown = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param named keys that are known from elsewhere; empty for none
     * @param head its keys are tried on signatures, for signatures give only four bytes of their key
     */
    Signers(Collection<VerifierKey> named, Head head) {
        isNamed = !named.isEmpty();
        trusted.addAll(named);
        candidates.addAll(named);
        candidates.addAll(head.keys());
        if (!isNamed && head.signature() == null) {
            // Version 0.1 let any key of its head sign, and no leaf says which.
            trusted.addAll(head.keys());
        }
    }

    /** Of what is on record. */
    static Signers of(Collection<VerifierKey> named, Head head, Database database) throws SQLException {
        Signers signers = new Signers(named, head);
        Deque<StoredEntry> leaves = new ArrayDeque<>(database.list(
                "SELECT " + EntryTable.COLUMNS + " FROM entry WHERE kind = ? ORDER BY seq",
                List.of(EntryKind.SIGNER.label()),
                EntryTable::entry));
        List<SignedNote> notes = database.list(
                "SELECT note FROM checkpoint ORDER BY size", List.of(), row -> SignedNote.parse(row.getString("note")));
        for (SignedNote note : notes) {
            long size = Checkpoint.parse(note.text()).size();
            while (!leaves.isEmpty() && leaves.getFirst().seq() < size) {
                signers.leaf(SignerLeaf.parse(leaves.removeFirst().body()));
            }
            signers.checkpoint(note, size)
                    .ifPresent(reason -> signers.faults.add(new Fault("checkpoint of " + size + " rows", reason)));
        }
        return signers;
    }

    /** A leaf of a signer, which counts with the next checkpoint. */
    void leaf(SignerLeaf leaf) {
        pending.add(leaf);
        candidates.add(leaf.key());
    }

    /** What is wrong with the signature of the next checkpoint, if anything is yet: see {@link #end}. */
    Optional<String> checkpoint(SignedNote note, long size) {
        List<VerifierKey> signed = candidates.stream().filter(note::isSignedBy).toList();
        if (signed.isEmpty()) {
            return Optional.of("its signature does not hold, or is of a key that nobody has named");
        }
        if (trusted.isEmpty()) {
            trusted.add(signed.getFirst());
        }
        if (signed.stream().anyMatch(key -> trusted.contains(key) && !retired.contains(key))) {
            pending.forEach(this::apply);
        } else if (signed.stream().anyMatch(retired::contains)) {
            return Optional.of("it is signed by a key that was retired before: " + signed.getFirst());
        } else {
            unknown.putIfAbsent(signed.getFirst(), "checkpoint of " + size + " rows");
        }
        pending.clear();
        return Optional.empty();
    }

    private void apply(SignerLeaf leaf) {
        switch (leaf.state()) {
            case ADMITTED -> {
                trusted.add(leaf.key());
                retired.remove(leaf.key());
            }
            case SIGNED_BEFORE -> {
                trusted.add(leaf.key());
                before.add(leaf.key());
            }
            case RETIRED -> retired.add(leaf.key());
        }
    }

    /** After the last checkpoint: somebody signed whose signature does not count. */
    Optional<Fault> end() {
        return faults.isEmpty() ? stranger() : Optional.of(faults.getFirst());
    }

    private Optional<Fault> stranger() {
        return unknown.entrySet().stream()
                .filter(signer -> !before.contains(signer.getKey()))
                .findFirst()
                .map(signer -> new Fault(
                        signer.getValue(), "it is signed by " + signer.getKey() + ", an unknown signer: " + reason()));
    }

    private String reason() {
        return isNamed
                ? "that is none of the keys known for this record, and none of them let it sign"
                : "the signer of the first checkpoint did not admit it";
    }

    /** Whether the signature of a note counts, or did when it was made. */
    boolean accept(SignedNote note) {
        return trusted.stream().anyMatch(note::isSignedBy);
    }

    /** Whether a head is signed by a key that may sign now; one of version 0.1 is signed by nobody. */
    boolean accept(Head head) {
        return head.signature() == null || head.isSignedBy(head.volumes().isEmpty() ? candidates : current());
    }

    /** Whether this key may sign now. */
    boolean accept(VerifierKey key) {
        return current().contains(key);
    }

    private List<VerifierKey> current() {
        return trusted.stream().filter(key -> !retired.contains(key)).toList();
    }

    /** Whose signatures count, in the order in which they came to. */
    List<VerifierKey> keys() {
        return List.copyOf(trusted);
    }
}
