// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.Reading;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.review.ReviewedDocument;
import org.rapporteur.record.review.Reviews;

/** Facts of a record as people decide on them. Safe for use by many threads. */
public final class Dockets {

    private final OpenLedger ledger;

    public Dockets(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /** A fact with what was decided about it; none where it is not read now. */
    public Optional<Docket> find(String fact) {
        return ledger.read(log -> find(log, ledger.reviews(), fact));
    }

    /** All decisions on facts, in the order of the log. */
    public List<org.rapporteur.record.review.Decided> decisions() {
        return ledger.reviews().all();
    }

    /**
     * The same with decisions that are not on record yet.
     *
     * @param reviews all decisions, those of the ledger and those that were added since
     */
    static Optional<Docket> find(Ledger log, Reviews reviews, String fact) {
        return reviews.documentOf(fact)
                .or(() -> log.find(fact)
                        .map(StoredEntry::reading)
                        .map(place -> log.at(List.of(place)).getFirst().id()))
                .flatMap(document -> log.readings(log.lastReadings(List.of(document))).stream()
                        .findFirst())
                .flatMap(entries -> docket(Reading.of(entries, reviews), fact));
    }

    private static Optional<Docket> docket(Reading reading, String fact) {
        ReviewedDocument reviewed = reading.reviewed();
        String hash = reading.facts().stream()
                .filter(entry -> entry.id().equals(fact))
                .map(entry -> entry.hash().hex())
                .findFirst()
                .orElse(null);
        return reviewed.examined().keys().entrySet().stream()
                .filter(key -> key.getValue().equals(fact))
                .map(Map.Entry::getKey)
                .findFirst()
                .map((FactId id) -> new Docket(reviewed, id, hash));
    }
}
