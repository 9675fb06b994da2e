// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.log.Hash;

/**
 * A leaf of the log as it is on record.
 *
 * @param seq its place in the log, from 0
 * @param kind what it is
 * @param id what it goes by; each version of a thing has the same
 * @param reading place of the document it was read from; of a document its own; null for what is read from none
 * @param body JSON on one line
 */
public record StoredEntry(
        long seq, EntryKind kind, String id, @Nullable Long reading, String body) {

    /** The hash of its body as a leaf. */
    public Hash hash() {
        return Hash.leaf(body);
    }
}
