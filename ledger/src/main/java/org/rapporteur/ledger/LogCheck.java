// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /** Clocks differ; a checkpoint may be so much ahead of ours. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Head head;
    private final Signers signers;
    private final BodyCheck bodies;
    private final LongConsumer progress;
    private final @Nullable Checkpoint since;
    private final Frontier frontier = new Frontier();
    private Frontier tile = new Frontier();
    private long documents;
    private long checkpoints;
    private long signed;
    private @Nullable Instant recorded;
    private final List<String> remarks = new ArrayList<>();

    LogCheck(Head head, Signers signers, @Nullable SignedNote since, BodyCheck bodies, LongConsumer progress) {
        this.head = head;
        this.signers = signers;
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

    /** The next row, with what stands beside it and the hash that is on record for it. */
    Optional<Fault> row(StoredEntry entry, Columns columns, Hash recorded, Marks marks) {
        String place = "row " + entry.seq() + " (" + entry.kind().label() + " " + entry.id() + ")";
        if (entry.seq() != frontier.size()) {
            return Optional.of(new Fault("row " + frontier.size(), "it is missing; the next one is " + entry.seq()));
        }
        if (!entry.hash().equals(recorded)) {
            return Optional.of(new Fault(place, "its body is not what was hashed when it was recorded"));
        }
        Optional<Fault> body = bodies.fault(entry, columns).map(reason -> new Fault(place, reason));
        if (body.isPresent()) {
            return body;
        }
        if (entry.kind() == EntryKind.SIGNER) {
            signers.leaf(SignerLeaf.parse(entry.body()));
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
        String place = "checkpoint of " + frontier.size() + " rows";
        Optional<String> fault = signers.checkpoint(note, frontier.size());
        if (fault.isPresent()) {
            return Optional.of(new Fault(place, fault.get()));
        }
        remarkOnTime(place, checkpoint.recorded());
        signed = frontier.size();
        checkpoints++;
        return Optional.empty();
    }

    /** A signed time is what a clock said, which proves nothing; but that it cannot be right is worth telling. */
    private void remarkOnTime(String place, @Nullable Instant time) {
        if (time == null) {
            return;
        }
        if (recorded != null && time.isBefore(recorded)) {
            remarks.add(place + ": its time " + time + " is before that of the checkpoint before it, " + recorded);
        }
        if (time.isAfter(Instant.now().plus(AHEAD))) {
            remarks.add(place + ": its time " + time + " is yet to come");
        }
        recorded = time;
    }

    /** What is odd though nothing was changed. */
    List<String> remarks() {
        return List.copyOf(remarks);
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
        if (signed != volume.end()) {
            return Optional.of(new Fault(
                    Volume.FOLDER + "/" + volume.name(), "the checkpoint that signs its last row is missing"));
        }
        return marks.checkpoints().isEmpty() && marks.tiles().isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(volume.name(), "it has checkpoints or hashes of rows that it does not have"));
    }

    /** After the last volume: the last row must be signed, and by the checkpoint that the head shows. */
    Optional<Fault> end(@Nullable SignedNote since) {
        SignedNote last = head.checkpoint();
        long size = last == null ? 0 : Checkpoint.parse(last.text()).size();
        boolean fits = size == frontier.size() && signed == size && (last == null || holds(last));
        return signers.end()
                .or(() -> fits
                        ? Optional.empty()
                        : Optional.of(new Fault(Head.FILE, "its checkpoint is not that of its last row")))
                .or(() -> sinceFault(since));
    }

    private boolean holds(SignedNote last) {
        return Checkpoint.parse(last.text()).root().equals(frontier.root()) && signers.accept(last);
    }

    /** Whether somebody whose signature counts signed which volumes there are; after all else, for it names no row. */
    Optional<Fault> headFault() {
        return signers.accept(head)
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                Head.FILE,
                                "nobody whose signature counts signed its list of volumes: it was changed, though each row is whole"));
    }

    private Optional<Fault> sinceFault(@Nullable SignedNote since) {
        return since == null || signers.accept(since)
                ? Optional.empty()
                : Optional.of(new Fault("checkpoint given", "nobody whose signature counts in this record signed it"));
    }
}
