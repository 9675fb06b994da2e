// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import org.rapporteur.ledger.log.Hash;

/**
 * Something to be recorded: one leaf of the log.
 *
 * @param kind what it is
 * @param id what it goes by in the ledger; a new version of the same thing has the same id
 * @param facets what it can be found by
 * @param body JSON on one line; its UTF-8 is what is hashed
 */
public record Entry(EntryKind kind, String id, Facets facets, String body) {

    public Entry {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank, is \"" + id + "\"");
        }
        if (body.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("body must be on one line, has line feeds: " + id);
        }
    }

    Hash hash() {
        return Hash.leaf(body);
    }
}
