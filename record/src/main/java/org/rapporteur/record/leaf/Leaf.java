// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;

/** What is on record: one leaf of the log. */
public sealed interface Leaf
        permits DocumentLeaf,
                FactLeaf,
                StoryLeaf,
                MergedStoryLeaf,
                IdentityLeaf,
                RulingLeaf,
                ListLeaf,
                HitLeaf,
                DecisionLeaf,
                ReviewLeaf,
                NamedLeaf,
                RejectionLeaf,
                CaptureLeaf,
                KeyLeaf {

    EntryKind kind();

    /** The kind as it is written. */
    default String kindLabel() {
        return kind().label();
    }

    /** What it goes by; a new version of the same thing has the same id. */
    String id();

    /** As it is added to a ledger, to be found by its id alone. */
    default Entry entry() {
        return entry(Facets.NONE);
    }

    /** As it is added to a ledger. */
    default Entry entry(Facets facets) {
        return new Entry(kind(), id(), facets, LeafJson.write(this));
    }
}
