// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;

/**
 * All decisions on facts of a record, held in memory: about a kilobyte each. As a log only grows, those of a longer one are made
 * from those of a shorter. Immutable and safe for use by many threads.
 */
public final class Reviews {

    /** Of a record in which nothing was decided. */
    public static final Reviews NONE = new Reviews(Map.of(), Map.of(), 0);

    /** By document, then by fact, in the order of the log. */
    private final Map<String, Map<String, List<Decided>>> byDocument;

    private final Map<String, String> documentOf;
    private final long size;

    private Reviews(Map<String, Map<String, List<Decided>>> byDocument, Map<String, String> documentOf, long size) {
        this.byDocument = byDocument;
        this.documentOf = documentOf;
        this.size = size;
    }

    public static Reviews of(Ledger ledger) {
        return NONE.extended(ledger);
    }

    /** With what was decided since, for a longer record of the same log. */
    public Reviews extended(Ledger ledger) {
        if (size == ledger.size()) {
            return this;
        }
        List<Decided> fresh;
        Filter since = Filter.ALL.withKinds(Set.of(EntryKind.REVIEW)).withFrom(size);
        try (Stream<StoredEntry> entries = ledger.entries(since)) {
            fresh = entries.map(Decided::of).toList();
        }
        return with(fresh, ledger.size());
    }

    private Reviews with(List<Decided> fresh, long newSize) {
        if (fresh.isEmpty()) {
            return new Reviews(byDocument, documentOf, newSize);
        }
        Map<String, Map<String, List<Decided>>> all = new HashMap<>(byDocument);
        Map<String, String> documents = new HashMap<>(documentOf);
        for (Decided one : fresh) {
            String document = one.leaf().subject().document().value();
            String fact = one.leaf().subject().fact();
            documents.put(fact, document);
            Map<String, List<Decided>> facts = new LinkedHashMap<>(all.getOrDefault(document, Map.of()));
            List<Decided> decided = new ArrayList<>(facts.getOrDefault(fact, List.of()));
            decided.add(one);
            facts.put(fact, List.copyOf(decided));
            all.put(document, facts);
        }
        return new Reviews(all, documents, newSize);
    }

    /** With one more decision, the last of the log. */
    public Reviews with(Decided one) {
        return with(List.of(one), Math.max(size, one.place() + 1));
    }

    /** Whether nothing was ever decided. */
    public boolean isEmpty() {
        return byDocument.isEmpty();
    }

    /** How many entries of the log it knows. */
    public long size() {
        return size;
    }

    /** Ids of the documents with a fact on which somebody decided. */
    public Set<String> documents() {
        return byDocument.keySet();
    }

    /** The decisions on facts of a document, by what each fact goes by in the record. */
    public Map<String, List<Decided>> of(String document) {
        return byDocument.getOrDefault(document, Map.of());
    }

    /** Id of the document of a fact on which somebody decided. */
    public Optional<String> documentOf(String fact) {
        return Optional.ofNullable(documentOf.get(fact));
    }

    /** The decisions on a fact, in the order of the log. */
    public List<Decided> on(String fact) {
        String document = documentOf.get(fact);
        return document == null ? List.of() : of(document).getOrDefault(fact, List.of());
    }

    /** All decisions, in the order of the log. */
    public List<Decided> all() {
        return byDocument.values().stream()
                .flatMap(facts -> facts.values().stream())
                .flatMap(List::stream)
                .sorted((one, other) -> Long.compare(one.place(), other.place()))
                .toList();
    }

    /** Place in the log of the last decision on a fact of a document; -1 for none. */
    public long last(String document) {
        return of(document).values().stream()
                .mapToLong(decided -> decided.getLast().place())
                .max()
                .orElse(-1);
    }
}
