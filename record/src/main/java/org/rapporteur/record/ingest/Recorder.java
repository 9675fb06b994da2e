// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.ingest;

import java.util.List;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.Packed;
import org.rapporteur.ledger.Recording;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.record.leaf.DocumentLeaf;
import org.rapporteur.record.leaf.FactFacets;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.FactLeaf;
import org.rapporteur.record.read.ReaderVersion;

/** Turns facts documents into what the ledger keeps. Safe for use by many threads. */
public final class Recorder {

    private final String reader;

    /** @param reader version of what reads: see {@link ReaderVersion} */
    public Recorder(String reader) {
        this.reader = reader;
    }

    /**
     * A document with its facts as leaves.
     *
     * @param original the bytes it was read from
     */
    public Recording of(FactsDocument facts, byte[] original) {
        DocumentLeaf document = DocumentLeaf.of(facts, reader);
        FactKeys keys = new FactKeys(facts.document());
        List<Entry> leaves = facts.facts().stream()
                .map(fact -> new FactLeaf(keys.next(fact), document, fact).entry(FactFacets.of(fact, facts)))
                .toList();
        return new Recording(
                facts.document().id(),
                Packed.of(original),
                facts.document().source(),
                reader,
                facts.document().published(),
                document.entry(FactFacets.of(facts)),
                leaves);
    }
}
