// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.review.ReviewedDocument;
import org.rapporteur.record.review.Reviews;

/**
 * Documents as they were read last, looked up together: the ledger is asked as often for a hundred facts as for one, and each
 * document is parsed once. Safe for use by many threads.
 */
final class CurrentReadings {

    private final Map<String, String> documentOf;
    private final Map<String, List<StoredEntry>> entries;
    private final Map<String, RecordedDocument> parsed = new ConcurrentHashMap<>();

    /**
     * @param documentOf ids of the documents that facts belong to, by what the facts go by in the record
     * @param entries of each document and its facts, by the id of the document
     */
    private CurrentReadings(Map<String, String> documentOf, Map<String, List<StoredEntry>> entries) {
        this.documentOf = Map.copyOf(documentOf);
        this.entries = Map.copyOf(entries);
    }

    /**
     * The documents with these ids, and those that facts with these ids belong to. Ids that are not on record are left out.
     *
     * @param reviews decisions, which name the documents of facts that are no longer read
     */
    static CurrentReadings of(Ledger log, Reviews reviews, Collection<String> ids) {
        Map<String, String> documents = new HashMap<>();
        ids.forEach(id -> reviews.documentOf(id).ifPresent(document -> documents.put(id, document)));
        Set<String> undecided = new HashSet<>(ids);
        undecided.removeAll(documents.keySet());
        Map<String, Long> places = log.currentReadings(undecided);
        Set<String> named = new HashSet<>(documents.values());
        named.addAll(ids);
        Set<Long> wanted = new HashSet<>(places.values());
        wanted.addAll(log.lastReadings(named));
        List<List<StoredEntry>> readings = log.readings(wanted);
        Map<Long, String> owners =
                readings.stream().map(List::getFirst).collect(Collectors.toMap(StoredEntry::seq, StoredEntry::id));
        places.forEach((fact, place) -> documents.put(fact, Objects.requireNonNull(owners.get(place))));
        Map<String, List<StoredEntry>> entries = readings.stream()
                .collect(Collectors.toMap(reading -> reading.getFirst().id(), Function.identity()));
        return new CurrentReadings(documents, entries);
    }

    /**
     * A document with what was decided about its facts.
     *
     * @param reviews all decisions, also those that are not on record yet
     */
    Optional<ReviewedDocument> document(String id, Reviews reviews) {
        return Optional.ofNullable(entries.get(id))
                .map(found -> ReviewedDocument.of(parsed.computeIfAbsent(id, key -> parsed(found)), reviews));
    }

    private static RecordedDocument parsed(List<StoredEntry> entries) {
        List<String> bodies = entries.stream().map(StoredEntry::body).toList();
        return LeafJson.recorded(bodies.getFirst(), bodies.subList(1, bodies.size()));
    }

    /** A fact with what was decided about it; none where it is not read now. */
    Optional<Docket> docket(String fact, Reviews reviews) {
        return Optional.ofNullable(documentOf.get(fact)).flatMap(document -> docket(document, fact, reviews));
    }

    /** A fact of a document. */
    Optional<Docket> docket(String document, String fact, Reviews reviews) {
        return document(document, reviews).flatMap(reviewed -> docket(reviewed, fact, hash(document, fact)));
    }

    private static Optional<Docket> docket(ReviewedDocument reviewed, String fact, @Nullable String hash) {
        return reviewed.examined().keys().entrySet().stream()
                .filter(key -> key.getValue().equals(fact))
                .map(Map.Entry::getKey)
                .findFirst()
                .map((FactId id) -> new Docket(reviewed, id, hash));
    }

    /** Of the leaf of a fact; null for one that a person added. */
    private @Nullable String hash(String document, String fact) {
        return entries.getOrDefault(document, List.of()).stream()
                .skip(1)
                .filter(entry -> entry.id().equals(fact))
                .map(entry -> entry.hash().hex())
                .findFirst()
                .orElse(null);
    }
}
