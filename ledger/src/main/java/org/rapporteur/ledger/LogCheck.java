// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Verification.BodyCheck;
import org.rapporteur.ledger.Verification.Fault;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.Frontier;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.MerkleTree;
import org.rapporteur.ledger.log.SignedNote;

/** Grows the tree again, row by row, and compares it with what was signed. Not safe for use by many threads. */
final class LogCheck {

    /** Rows between two tellings of progress. */
    private static final int STEP = 256;

    private final Head head;
    private final BodyCheck bodies;
    private final LongConsumer progress;
    private final @Nullable Checkpoint since;
    private final Frontier frontier = new Frontier();
    private Frontier tile = new Frontier();
    private long documents;
    private long checkpoints;
    private long signed;

    LogCheck(Head head, @Nullable SignedNote since, BodyCheck bodies, LongConsumer progress) {
        this.head = head;
        this.progress = progress;
        this.since = since == null ? null : Checkpoint.parse(since.text());
        this.bodies = bodies;
    }

    /** The signed and remembered hashes of a volume. */
    record Marks(Map<Long, SignedNote> checkpoints, Map<Long, Hash> tiles) {

        Marks {
            checkpoints = new HashMap<>(checkpoints);
            tiles = new HashMap<>(tiles);
        }
    }

    long entries() {
        return frontier.size();
    }

    long documents() {
        return documents;
    }

    long checkpoints() {
        return checkpoints;
    }

    void documentIsWhole() {
        documents++;
    }

    /** The next row, with the hash that is on record for it. */
    Optional<Fault> row(StoredEntry entry, Hash recorded, Marks marks) {
        String place = "row " + entry.seq() + " (" + entry.kind().label() + " " + entry.id() + ")";
        if (entry.seq() != frontier.size()) {
            return Optional.of(new Fault("row " + frontier.size(), "it is missing; the next one is " + entry.seq()));
        }
        if (!entry.hash().equals(recorded)) {
            return Optional.of(new Fault(place, "its body is not what was hashed when it was recorded"));
        }
        Optional<Fault> body = bodies.fault(entry).map(reason -> new Fault(place, reason));
        if (body.isPresent()) {
            return body;
        }
        frontier.add(recorded);
        tile.add(recorded);
        if (frontier.size() % STEP == 0) {
            progress.accept(frontier.size());
        }
        return tile(marks).or(() -> checkpoint(marks)).or(this::since);
    }

    private Optional<Fault> tile(Marks marks) {
        if (tile.size() < MerkleTree.TILE) {
            return Optional.empty();
        }
        Hash root = tile.root();
        tile = new Frontier();
        long number = frontier.size() / MerkleTree.TILE - 1;
        Hash kept = marks.tiles().remove(number);
        return kept != null && kept.equals(root)
                ? Optional.empty()
                : Optional.of(
                        new Fault(rows(number * MerkleTree.TILE), "they do not add up to the hash kept for them"));
    }

    private Optional<Fault> checkpoint(Marks marks) {
        SignedNote note = marks.checkpoints().remove(frontier.size());
        if (note == null) {
            return Optional.empty();
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(head.origin()) || checkpoint.size() != frontier.size()) {
            return Optional.of(new Fault("checkpoint of " + frontier.size() + " rows", "it is of another log or size"));
        }
        if (!checkpoint.root().equals(frontier.root())) {
            return Optional.of(new Fault(rows(signed), "they do not add up to the root that was signed"));
        }
        if (head.keys().stream().noneMatch(note::isSignedBy)) {
            return Optional.of(new Fault("checkpoint of " + frontier.size() + " rows", "its signature does not hold"));
        }
        signed = frontier.size();
        checkpoints++;
        return Optional.empty();
    }

    private Optional<Fault> since() {
        return since != null && since.size() == frontier.size() && !since.root().equals(frontier.root())
                ? Optional.of(new Fault(rows(0), "they are not those of the checkpoint given: something was changed"))
                : Optional.empty();
    }

    private String rows(long from) {
        return "rows " + from + " to " + (frontier.size() - 1);
    }

    /** After the last row of a volume. */
    Optional<Fault> endOf(Volume volume, Marks marks) {
        if (frontier.size() != volume.end()) {
            return Optional.of(new Fault("row " + frontier.size(), "it is missing"));
        }
        return marks.checkpoints().isEmpty() && marks.tiles().isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(volume.name(), "it has checkpoints or hashes of rows that it does not have"));
    }

    /** After the last volume: the last row must be signed, and by the checkpoint that the head shows. */
    Optional<Fault> end() {
        SignedNote last = head.checkpoint();
        long size = last == null ? 0 : Checkpoint.parse(last.text()).size();
        boolean fits = size == frontier.size() && signed == size && (last == null || holds(last));
        return fits
                ? Optional.empty()
                : Optional.of(new Fault(Head.FILE, "its checkpoint is not that of its last row"));
    }

    private boolean holds(SignedNote last) {
        return Checkpoint.parse(last.text()).root().equals(frontier.root())
                && head.keys().stream().anyMatch(last::isSignedBy);
    }
}
