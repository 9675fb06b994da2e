// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.ingest;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Outcome;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.RejectionLeaf;

/**
 * Puts on record what could not be read, so that it can be shown later what was given and why it was not taken. The same
 * rejection twice is one leaf; where its reason or the reader has changed, there is a new version of it. Of one run; not safe
 * for use by many threads.
 */
final class Rejections {

    private final LedgerWriter writer;
    private final String reader;
    private final InstantSource clock;

    private final List<RejectionLeaf> waiting = new ArrayList<>();

    /** Added and not committed, by id. */
    private final Set<String> pending = new HashSet<>();

    Rejections(LedgerWriter writer, String reader, InstantSource clock) {
        this.writer = writer;
        this.reader = reader;
        this.clock = clock;
    }

    /** Takes one whose bytes could not be had. */
    void take(Outcome.Refused<?> outcome) {
        take(outcome, (RejectionLeaf.Bytes) null);
    }

    void take(Outcome.Refused<?> outcome, RawBytes raw) {
        take(outcome, new RejectionLeaf.Bytes(DocumentId.of(raw.bytes()), raw.size()));
    }

    private void take(Outcome.Refused<?> outcome, RejectionLeaf.@Nullable Bytes bytes) {
        waiting.add(new RejectionLeaf(
                outcome.source(),
                bytes,
                new RejectionLeaf.Obstacle(outcome.code(), outcome.reason(), outcome.at()),
                reader,
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Adds those that were taken to the batch, but for what is on record as it is. */
    void add() {
        Map<String, RejectionLeaf> fresh = new LinkedHashMap<>();
        waiting.forEach(rejected -> fresh.put(rejected.id(), rejected));
        waiting.clear();
        fresh.keySet().removeAll(pending);
        Map<String, StoredEntry> before = writer.latest(fresh.keySet());
        fresh.forEach((id, rejected) -> {
            StoredEntry old = before.get(id);
            if (old == null || !isSame(rejected, LeafJson.read(old.body(), RejectionLeaf.class))) {
                writer.add(rejected.entry());
                pending.add(id);
            }
        });
    }

    /** To be told when the batch is on record. */
    void committed() {
        pending.clear();
    }

    /** Whenever it was. */
    private static boolean isSame(RejectionLeaf now, RejectionLeaf before) {
        return now.at(before.rejected()).equals(before);
    }
}
