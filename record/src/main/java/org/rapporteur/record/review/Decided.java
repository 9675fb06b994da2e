// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.ReviewAct;
import org.rapporteur.record.leaf.ReviewLeaf;

/**
 * A decision as it is on record.
 *
 * @param place of its leaf in the log
 * @param hash of its leaf in hexadecimal digits
 * @param leaf what was decided
 */
public record Decided(long place, String hash, ReviewLeaf leaf) {

    /** @throws IllegalArgumentException if the entry is no decision on a fact */
    public static Decided of(StoredEntry entry) {
        return new Decided(entry.seq(), entry.hash().hex(), LeafJson.read(entry.body(), ReviewLeaf.class));
    }

    public String reviewer() {
        return leaf.signed().reviewer();
    }

    boolean isUndo() {
        return leaf.act() instanceof ReviewAct.Undo;
    }

    boolean isAdd() {
        return leaf.act() instanceof ReviewAct.Add;
    }
}
