// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.evidence;

import java.util.List;
import java.util.Optional;
import org.rapporteur.export.view.FactView;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.cases.Case;
import org.rapporteur.record.cases.RecordCases;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.ReviewLeaf;
import org.rapporteur.record.proof.ProofFile;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.Reading;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.review.Reviews;
import org.rapporteur.record.review.Standing;

/** Gathers evidence from a record. Safe for use by many threads. */
public final class RecordEvidence {

    private final OpenLedger ledger;

    public RecordEvidence(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * The ids of the facts that an id stands for: of a fact itself, of a document all that were read from it, of a case
     * all in it.
     *
     * @param id or so much of one that no other begins so; of a case its id or name
     * @throws RecordException if there is none
     */
    public List<String> facts(String id) {
        Optional<Case> gathered = new RecordCases(ledger).find(id);
        if (gathered.isPresent()) {
            return gathered.get().items().stream()
                    .flatMap(item -> read(item.id()).stream())
                    .distinct()
                    .toList();
        }
        return read(id);
    }

    private List<String> read(String id) {
        return ledger.read(log -> {
            List<StoredEntry> reading = reading(log, id);
            RecordedDocument document = Reading.of(reading, Reviews.NONE).recorded();
            List<String> keys = document.facts().facts().stream()
                    .map(fact -> document.key(fact.id()))
                    .toList();
            return keys.stream()
                    .filter(key -> key.startsWith(id))
                    .findFirst()
                    .map(List::of)
                    .orElse(keys);
        });
    }

    /**
     * Evidence of a fact as it was read last.
     *
     * @throws RecordException if there is no such fact
     */
    public FactEvidence of(String id) {
        return ledger.read(log -> {
            List<StoredEntry> reading = reading(log, id);
            RecordedDocument document = Reading.of(reading, Reviews.NONE).recorded();
            Fact fact = document.facts().facts().stream()
                    .filter(one -> document.key(one.id()).equals(id))
                    .findFirst()
                    .orElseThrow(() -> missing(id));
            StoredEntry entry = reading.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> missing(id));
            byte[] original = log.original(document.document().id())
                    .orElseThrow(() -> RecordException.missing(ledger.directory() + " has no original of "
                            + document.document().id() + ". Run verify."));
            return new FactEvidence(
                    id,
                    document,
                    FactView.of(fact, document.facts()),
                    ProofFile.of(log, entry),
                    ProofFile.of(log, reading.getFirst()),
                    TimeStamp.of(log, ledger.directory(), entry),
                    log.versions(ReviewLeaf.id(id)).stream()
                            .map(decision -> new FactEvidence.Decision(
                                    LeafJson.read(decision.body(), ReviewLeaf.class), ProofFile.of(log, decision)))
                            .toList(),
                    Standing.of(Reviews.of(log).on(id)).state(),
                    new Original(document.document(), original),
                    log.checkpointOf(entry)
                            .map(note -> Checkpoint.parse(note.text()).recorded())
                            .orElse(null),
                    log.checkpoint().map(String::valueOf).orElseThrow(() -> missing(id)));
        });
    }

    private List<StoredEntry> reading(Ledger log, String id) {
        List<Long> places = log.placesByStart(id);
        List<StoredEntry> reading = places.isEmpty() ? List.of() : log.readingWith(places.getLast());
        if (reading.isEmpty()) {
            throw missing(id);
        }
        return reading;
    }

    private RecordException missing(String id) {
        return RecordException.missing(
                ledger.directory() + " has no fact or document " + id + ". Ids are in the output of find and export.");
    }
}
