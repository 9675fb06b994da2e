// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import org.rapporteur.record.read.Entries;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.read.RecordItem;

/** Puts together what is on record about an actor or a story. Safe for use by many threads. */
public final class RecordDossiers {

    private final OpenLedger ledger;

    public RecordDossiers(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * The dossier of an actor.
     *
     * @param who full name, one of several, words of a name that no other actor has, {@code a-...}, or an entity as {@code sha256:...#e1}
     * @throws RecordException if there is no such actor, or several may be meant
     */
    public Dossier of(String who) {
        String name = who.contains("#e") && new Entries(ledger).show(who) instanceof RecordItem.Party party
                ? party.entity().name()
                : who;
        return ledger.read(log -> new DossierReader(ledger, log).of(name));
    }

    /**
     * The account of a story.
     *
     * @param id {@code t-...}, or so much of it that no other begins so
     * @throws RecordException if there is no such story
     */
    public StoryAccount ofStory(String id) {
        return StoryAccountReader.of(ledger, id);
    }
}
