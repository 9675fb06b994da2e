// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.leaf.CaptureLeaf;
import org.rapporteur.record.leaf.DocumentLeaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.RecordException;

/** The captures of addresses that are on record. Safe for use by many threads. */
public final class RecordCaptures {

    private final OpenLedger ledger;

    public RecordCaptures(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /** What a capture has that the one before has not, and the other way round; nothing for a first one. */
    public Optional<TextChange> change(CaptureLeaf capture) {
        return ledger.read(log -> change(log, capture));
    }

    static Optional<TextChange> change(Ledger log, CaptureLeaf capture) {
        return Optional.ofNullable(capture.before())
                .map(id -> TextChange.between(words(log, capture(log, id)), words(log, capture)));
    }

    private static CaptureLeaf capture(Ledger log, String id) {
        return log.find(id)
                .map(entry -> LeafJson.read(entry.body(), CaptureLeaf.class))
                .orElseThrow(() -> missing(id));
    }

    private static String words(Ledger log, CaptureLeaf capture) {
        List<Document> documents = new ArrayList<>();
        for (DocumentId id : capture.documents()) {
            StoredEntry entry = log.find(id.value()).orElseThrow(() -> missing(id.value()));
            documents.add(LeafJson.read(entry.body(), DocumentLeaf.class).document());
        }
        return FetchedPage.words(documents);
    }

    private static RecordException missing(String id) {
        return RecordException.missing("the record has no " + id + ", which a capture names; verify it");
    }
}
