// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.desk;

import java.util.Optional;
import org.rapporteur.record.leaf.ReviewLeaf;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.review.Reviews;

/** A decision that is on record, with the fact as it stands by it. Immutable and safe for use by many threads. */
public final class DecidedFact {

    private final ReviewLeaf leaf;
    private final CurrentReadings readings;
    private final Reviews reviews;

    DecidedFact(ReviewLeaf leaf, CurrentReadings readings, Reviews reviews) {
        this.leaf = leaf;
        this.readings = readings;
        this.reviews = reviews;
    }

    /** The decision. */
    public ReviewLeaf leaf() {
        return leaf;
    }

    /** The fact; none where it is no longer read. The record is not asked again for it. */
    public Optional<Docket> docket() {
        return readings.docket(leaf.subject().document().value(), leaf.subject().fact(), reviews);
    }
}
