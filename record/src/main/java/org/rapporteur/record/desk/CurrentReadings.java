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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.record.read.Reading;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.review.ReviewedDocument;
import org.rapporteur.record.review.Reviews;

/**
 * Documents as they were read last, looked up together: the ledger is asked as often for a hundred facts as for one.
 *
 * @param documentOf ids of the documents that facts belong to, by what the facts go by in the record
 * @param entries of each document and its facts, by the id of the document
 */
record CurrentReadings(Map<String, String> documentOf, Map<String, List<StoredEntry>> entries) {

    CurrentReadings {
        documentOf = Map.copyOf(documentOf);
        entries = Map.copyOf(entries);
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
     * A document.
     *
     * @param reviews all decisions, also those that are not on record yet
     */
    Optional<Reading> document(String id, Reviews reviews) {
        return Optional.ofNullable(entries.get(id)).map(found -> Reading.of(found, reviews));
    }

    /** A fact with what was decided about it; none where it is not read now. */
    Optional<Docket> docket(String fact, Reviews reviews) {
        return Optional.ofNullable(documentOf.get(fact)).flatMap(document -> docket(document, fact, reviews));
    }

    /** A fact of a document. */
    Optional<Docket> docket(String document, String fact, Reviews reviews) {
        return document(document, reviews).flatMap(reading -> docket(reading, fact));
    }

    private static Optional<Docket> docket(Reading reading, String fact) {
        ReviewedDocument reviewed = reading.reviewed();
        String hash = reading.facts().stream()
                .filter(entry -> entry.id().equals(fact))
                .map(entry -> entry.hash().hex())
                .findFirst()
                .orElse(null);
        return reviewed.examined().keys().entrySet().stream()
                .filter(key -> key.getValue().equals(fact))
                .map(Map.Entry::getKey)
                .findFirst()
                .map((FactId id) -> new Docket(reviewed, id, hash));
    }
}
