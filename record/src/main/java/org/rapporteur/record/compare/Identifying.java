// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.record.leaf.IdentityLeaf;
import org.rapporteur.record.leaf.RulingLeaf;
import org.rapporteur.record.read.Latest;
import org.rapporteur.stories.identity.Identity;
import org.rapporteur.stories.identity.IdentityFinder;
import org.rapporteur.stories.identity.ReportedIdentity;
import org.rapporteur.stories.identity.Ruling;

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
    static void add(LedgerWriter writer, Ledger ledger, Collection<ReportedIdentity> sightings, List<Ruling> rulings) {
        Map<String, Ruling> ruled = new HashMap<>();
        Latest.leaves(ledger, EntryKind.RULING, RulingLeaf.class).forEach(leaf -> ruled.put(leaf.id(), leaf.ruling()));
        for (Ruling ruling : rulings) {
            RulingLeaf leaf = new RulingLeaf(ruling);
            ruled.put(leaf.id(), ruling);
            writer.add(leaf.entry());
        }
        Map<String, IdentityLeaf> before = new LinkedHashMap<>();
        Latest.leaves(ledger, EntryKind.IDENTITY, IdentityLeaf.class).forEach(leaf -> before.put(leaf.id(), leaf));
        Map<String, IdentityLeaf> now = new LinkedHashMap<>();
        for (Identity identity : new IdentityFinder().find(sightings, ruled.values())) {
            now.put(identity.id(), IdentityLeaf.of(identity));
        }
        before.keySet().forEach(id -> now.computeIfAbsent(id, IdentityLeaf::parted));
        now.forEach((id, leaf) -> {
            if (!leaf.equals(before.get(id))) {
                writer.add(leaf.entry());
            }
        });
    }
}
