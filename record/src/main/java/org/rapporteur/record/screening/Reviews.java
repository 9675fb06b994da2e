// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.record.leaf.DecisionLeaf;
import org.rapporteur.record.leaf.DecisionLeaf.Review;
import org.rapporteur.record.leaf.HitLeaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.read.Latest;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.read.Written;
import org.rapporteur.stories.identity.ActorName;

/** Puts on record what a person decides about hits that are on record. */
public final class Reviews {

    private final Path directory;
    private final Path keyFile;

    /**
     * Reviews in a record.
     *
     * @param directory folder of the record
     * @param keyFile of the key that signs what goes on record
     */
    public Reviews(Path directory, Path keyFile) {
        this.directory = directory;
        this.keyFile = keyFile;
    }

    /**
     * Decides on a hit.
     *
     * @param query id of the actor, or words of its name
     * @param entry id of the entry in its list, or id of the hit where several hits are meant
     * @throws RecordException if there is no such ledger or hit, there are several, or the ledger cannot be written
     */
    public DecisionLeaf decide(String query, String entry, Review review) {
        return RecordException.translated(() -> {
            // There must be one: a writer would make it.
            Ledger.extent(directory);
            return recorded(ledger -> hit(ledger, directory, query, entry), review);
        });
    }

    /**
     * Decides on a hit that was shown to whoever decides.
     *
     * @param id of the hit
     * @param row its entry and the decision before, as they were shown: see {@link RecordedHit#seen}
     * @throws RecordException if there is no such hit, its entry is another by now, somebody else is writing, or the ledger
     *     cannot be written
     */
    public DecisionLeaf decideAsShown(String id, String row, Review review) {
        return RecordException.translated(() -> recorded(
                ledger -> {
                    HitLeaf hit = ledger.find(id)
                            .filter(entry -> entry.kind() == EntryKind.HIT)
                            .map(entry -> LeafJson.read(entry.body(), HitLeaf.class))
                            .orElseThrow(() -> RecordException.missing(directory + " has no hit " + id + "."));
                    DecisionLeaf before = ledger.find(DecisionLeaf.id(id))
                            .map(entry -> LeafJson.read(entry.body(), DecisionLeaf.class))
                            .orElse(null);
                    if (!RecordedHit.seen(hit, before).equals(row) || row.isEmpty()) {
                        throw RecordException.changed(
                                "The entry of the list is another than the one that was shown, or somebody has decided"
                                        + " meanwhile. Look at the hit again.");
                    }
                    return hit;
                },
                review));
    }

    /** Puts on record what is decided of a ledger that nobody else changes meanwhile: the lock comes first. */
    private DecisionLeaf recorded(Function<Ledger, HitLeaf> find, Review review) {
        Written.require("reason", review.reason());
        Written.requireOnOneLine("reviewer", review.reviewer());
        try (LedgerWriter record = LedgerWriter.open(directory, SigningKey.at(keyFile));
                Ledger ledger = Ledger.open(directory)) {
            HitLeaf hit = find.apply(ledger);
            DecisionLeaf decision = new DecisionLeaf(hit.id(), hit.actor().name(), hit.listing(), review);
            record.add(decision.entry());
            record.commit();
            return decision;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HitLeaf hit(Ledger ledger, Path directory, String query, String entry) {
        ActorName name = ActorName.of(query);
        List<HitLeaf> hits = Latest.leaves(ledger, EntryKind.HIT, HitLeaf.class)
                .filter(hit -> hit.actor().id().equals(query)
                        || (!name.words().isEmpty()
                                && ActorName.of(hit.actor().name()).hasWordsOf(name)))
                .toList();
        List<HitLeaf> these = hits.stream()
                .filter(hit -> hit.listing().entry().equals(entry) || hit.id().equals(entry))
                .toList();
        if (these.isEmpty()) {
            String others = hits.isEmpty()
                    ? "it has no hits"
                    : "its hits are on "
                            + hits.stream().map(hit -> hit.listing().entry()).collect(Collectors.joining(", "));
            throw RecordException.missing(directory + ": " + query + " has no hit on " + entry + " on record; " + others
                    + ". Run screen --ledger with the list first.");
        }
        if (these.size() > 1) {
            throw RecordException.missing(query + " has several hits on " + entry + ": "
                    + these.stream()
                            .map(hit -> hit.id() + " (" + hit.actor().name() + ", "
                                    + hit.listing().list() + ")")
                            .collect(Collectors.joining(", "))
                    + ". Give one of these ids in place of " + entry + ".");
        }
        return these.getFirst();
    }
}
