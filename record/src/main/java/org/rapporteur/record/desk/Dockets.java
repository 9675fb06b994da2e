// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.desk;

import java.util.List;
import java.util.Optional;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.review.Decided;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.review.Reviews;

/** Facts of a record as people decide on them. Safe for use by many threads. */
public final class Dockets {

    private final OpenLedger ledger;

    public Dockets(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /** A fact with what was decided about it; none where it is not read now. */
    public Optional<Docket> find(String fact) {
        Reviews reviews = ledger.reviews();
        return ledger.read(log -> CurrentReadings.of(log, reviews, List.of(fact)))
                .docket(fact, reviews);
    }

    /** All decisions on facts, in the order of the log. */
    public List<Decided> decisions() {
        return ledger.reviews().all();
    }
}
