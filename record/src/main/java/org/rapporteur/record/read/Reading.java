// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.review.ReviewedDocument;
import org.rapporteur.record.review.Reviews;

/**
 * The entries of one document as one reader read it, with what people decided about its facts. All that is read from the record
 * comes through here, so that every surface shows what holds after review.
 *
 * @param document its own entry
 * @param facts those of its facts, in the order of the log
 * @param wanted places in the log of the entries that were asked for, as they were read
 * @param selection what was asked for, which facts that were reviewed are held against
 * @param reviews all decisions of the record
 */
public record Reading(
        StoredEntry document, List<StoredEntry> facts, Set<Long> wanted, Selection selection, Reviews reviews) {

    public Reading {
        facts = List.copyOf(facts);
        wanted = Set.copyOf(wanted);
    }

    /**
     * A reading of which all was asked for.
     *
     * @param entries the document's own first, then those of its facts
     */
    public static Reading of(List<StoredEntry> entries, Reviews reviews) {
        return new Reading(
                entries.getFirst(),
                entries.subList(1, entries.size()),
                entries.stream().map(StoredEntry::seq).collect(Collectors.toSet()),
                Selection.ALL,
                reviews);
    }

    /** Whether somebody decided on a fact of the document. */
    boolean isReviewed() {
        return !reviews.of(document.id()).isEmpty();
    }

    /** What holds of the document after review, with the facts that were asked for. */
    public RecordedDocument recorded() {
        ReviewedDocument reviewed = reviewed();
        return selection.review() == Review.State.REJECTED ? reviewed.examined() : reviewed.held();
    }

    /** The document with all that was decided about it. */
    public ReviewedDocument reviewed() {
        RecordedDocument all = LeafJson.recorded(
                document.body(), facts.stream().map(StoredEntry::body).toList());
        if (!isReviewed()) {
            return ReviewedDocument.of(selection.isAll() ? all : wanting(all), reviews);
        }
        ReviewedDocument reviewed = ReviewedDocument.of(all, reviews);
        return selection.isAll()
                ? reviewed
                : new ReviewedDocument(
                        reviewed.read(),
                        reviewed.examined()
                                .wanting(fact ->
                                        Candidate.of(fact, reviewed.examined()).isWanted(selection)),
                        reviewed.decisions(),
                        reviewed.again());
    }

    private RecordedDocument wanting(RecordedDocument all) {
        Set<String> keys = facts.stream()
                .filter(fact -> wanted.contains(fact.seq()))
                .map(StoredEntry::id)
                .collect(Collectors.toSet());
        Set<FactId> chosen = all.keys().entrySet().stream()
                .filter(entry -> keys.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new RecordedDocument(all.facts(), all.reader(), all.keys(), chosen);
    }
}
