// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.record.read.Entries;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.read.RecordItem;
import org.rapporteur.record.read.Slice;

/** The hits of a record, the likeliest first, with what reviewers decided. Safe for use by many threads. */
public final class RecordHits {

    private final OpenLedger ledger;
    private @Nullable List<RecordedHit> hits;

    public RecordHits(OpenLedger ledger) {
        this.ledger = ledger;
    }

    public synchronized List<RecordedHit> all() {
        List<RecordedHit> known = hits;
        if (known == null) {
            known = ledger.read(RecordedHit::all);
            hits = known;
        }
        return known;
    }

    /**
     * Some of them.
     *
     * @param level as it stands after the review; null for any
     * @param state of the review; null for any
     * @param after id of the hit after which to go on; null for the beginning
     * @throws RecordException if there is no hit {@code after}
     */
    public Slice<RecordedHit> list(
            @Nullable String level, RecordedHit.@Nullable State state, @Nullable String after, int limit) {
        List<RecordedHit> all = all();
        int from = 0;
        if (after != null) {
            RecordedHit last = find(after)
                    .orElseThrow(() ->
                            RecordException.missing("there is no hit " + after + " to continue after. Start again."));
            from = all.indexOf(last) + 1;
        }
        List<RecordedHit> found = new ArrayList<>();
        for (RecordedHit hit : all.subList(from, all.size())) {
            if ((level == null || hit.levelLabel().equals(level)) && (state == null || hit.state() == state)) {
                if (found.size() == limit) {
                    return new Slice<>(found, found.getLast().id());
                }
                found.add(hit);
            }
        }
        return new Slice<>(found, null);
    }

    public Optional<RecordedHit> find(String id) {
        return all().stream().filter(hit -> hit.id().equals(id)).findFirst();
    }

    /** The first facts in which the actor of a hit appears. */
    public List<Appearance> appearances(RecordedHit hit, int limit) {
        Entries entries = new Entries(ledger);
        List<Appearance> appearances = new ArrayList<>();
        for (String id : hit.facts().subList(0, Math.min(limit, hit.facts().size()))) {
            if (entries.show(id) instanceof RecordItem.Fact fact) {
                appearances.add(new Appearance(
                        id,
                        fact.document().document().source(),
                        fact.document().document().published(),
                        FactView.of(fact.fact(), fact.document().facts()).sentence()));
            }
        }
        return appearances;
    }
}
