// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.leaf.LeafJson;

/**
 * The entries of one document as one reader read it.
 *
 * @param document its own entry
 * @param facts those of its facts, in the order of the log
 * @param wanted places in the log of the entries that were asked for, at least one of these
 */
public record Reading(StoredEntry document, List<StoredEntry> facts, Set<Long> wanted) {

    public Reading {
        facts = List.copyOf(facts);
        wanted = Set.copyOf(wanted);
    }

    /**
     * A reading of which all was asked for.
     *
     * @param entries the document's own first, then those of its facts
     */
    public static Reading of(List<StoredEntry> entries) {
        return new Reading(
                entries.getFirst(),
                entries.subList(1, entries.size()),
                entries.stream().map(StoredEntry::seq).collect(Collectors.toSet()));
    }

    /** The entries of the facts that were asked for. */
    public List<StoredEntry> wantedFacts() {
        return facts.stream().filter(fact -> wanted.contains(fact.seq())).toList();
    }

    /** Reads the leaves back. */
    public RecordedDocument recorded() {
        RecordedDocument all = LeafJson.recorded(
                document.body(), facts.stream().map(StoredEntry::body).toList());
        Set<String> keys = wantedFacts().stream().map(StoredEntry::id).collect(Collectors.toSet());
        Set<FactId> chosen = all.keys().entrySet().stream()
                .filter(entry -> keys.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new RecordedDocument(all.facts(), all.reader(), all.keys(), chosen);
    }
}
