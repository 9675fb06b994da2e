// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.export.JsonValue;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.stories.identity.Identity;
import org.rapporteur.stories.identity.IdentityFinder;
import org.rapporteur.stories.identity.Ruling;
import org.rapporteur.stories.identity.Sighting;

/**
 * Records who goes by several names: one leaf for each such actor, a new version of it where its names have changed, so that a merge
 * and its undoing both stay in the log.
 */
final class Identifying {

    private Identifying() {}

    /**
     * Adds what has changed.
     *
     * @param sightings of all documents on record
     * @param rulings new ones, which take the place of those on record; they are added too
     */
    static void add(LedgerWriter writer, Ledger ledger, Collection<Sighting> sightings, List<Ruling> rulings) {
        Map<String, Ruling> ruled = new HashMap<>();
        Latest.of(ledger, EntryKind.RULING)
                .forEach((id, entry) -> ruled.put(id, IdentityLeaves.ruling(JsonValue.parse(entry.body()))));
        for (Ruling ruling : rulings) {
            Entry entry = IdentityLeaves.ruling(ruling);
            ruled.put(entry.id(), ruling);
            writer.add(entry);
        }
        Map<String, StoredEntry> before = Latest.of(ledger, EntryKind.IDENTITY);
        Map<String, Entry> now = new LinkedHashMap<>();
        for (Identity identity : new IdentityFinder().find(sightings, ruled.values())) {
            now.put(identity.id(), IdentityLeaves.identity(identity));
        }
        before.keySet().forEach(id -> now.computeIfAbsent(id, IdentityLeaves::parted));
        now.forEach((id, entry) -> {
            StoredEntry old = before.get(id);
            if (old == null || !old.body().equals(entry.body())) {
                writer.add(entry);
            }
        });
    }
}
