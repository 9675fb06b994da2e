// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.leaf.Leaf;
import org.rapporteur.record.leaf.LeafJson;

/**
 * The current versions of what is read from no single document: stories, identities and rulings, lists, hits, decisions,
 * rejections.
 */
public final class Latest {

    private Latest() {}

    /** By id, in the order in which they first came into the log. */
    public static Map<String, StoredEntry> of(Ledger ledger, EntryKind kind) {
        Map<String, StoredEntry> latest = new LinkedHashMap<>();
        try (Stream<StoredEntry> entries = ledger.entries(Filter.ALL.withKinds(Set.of(kind)))) {
            entries.forEach(
                    entry -> latest.merge(entry.id(), entry, (one, other) -> one.seq() > other.seq() ? one : other));
        }
        return latest;
    }

    /** As values, in the same order. */
    public static <T extends Leaf> Stream<T> leaves(Ledger ledger, EntryKind kind, Class<T> type) {
        return of(ledger, kind).values().stream().map(entry -> LeafJson.read(entry.body(), type));
    }
}
