// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Review.State;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.When;
import org.rapporteur.record.leaf.FactLeaf;
import org.rapporteur.record.leaf.ReviewLeaf;
import org.rapporteur.record.review.Decided;
import org.rapporteur.record.review.FactField;
import org.rapporteur.record.review.ReviewedDocument;
import org.rapporteur.record.review.Reviews;
import org.rapporteur.record.review.Standing;

/**
 * The facts that somebody decided on, by their places in the log, with what the decisions alone tell of them: so that lists need
 * not read a document for each. A fact that a person added stands where it was added.
 *
 * @param byPlace in the order of the log
 */
record ReviewedFacts(NavigableMap<Long, Item> byPlace) {

    /** Ids that are looked up at once. */
    private static final int TOGETHER = 1000;

    /**
     * One of them.
     *
     * @param id what it goes by in the record
     * @param document id of its document
     * @param candidate as filters look at it
     */
    record Item(String id, String document, Candidate candidate) {}

    static ReviewedFacts of(Ledger ledger, Reviews reviews) {
        NavigableMap<Long, Item> byPlace = new TreeMap<>();
        Set<String> moved = new LinkedHashSet<>();
        List<Map.Entry<String, List<Decided>>> facts = new ArrayList<>();
        reviews.documents()
                .forEach(document -> facts.addAll(reviews.of(document).entrySet()));
        for (int start = 0; start < facts.size(); start += TOGETHER) {
            List<Map.Entry<String, List<Decided>>> some =
                    facts.subList(start, Math.min(facts.size(), start + TOGETHER));
            Map<String, Long> places =
                    ledger.current(some.stream().map(Map.Entry::getKey).toList());
            for (Map.Entry<String, List<Decided>> fact : some) {
                List<Decided> decided = fact.getValue();
                Long place = places.get(fact.getKey());
                if (place != null) {
                    byPlace.put(place, item(fact.getKey(), decided));
                } else if (decided.getFirst().leaf().subject().reading() == null) {
                    if (!Standing.of(decided).isGone()) {
                        byPlace.put(decided.getFirst().place(), item(fact.getKey(), decided));
                    }
                } else {
                    moved.add(decided.getFirst().leaf().subject().document().value());
                }
            }
        }
        addMoved(ledger, reviews, moved, byPlace);
        return new ReviewedFacts(byPlace);
    }

    /** Facts that are read at another place of the text than when they were decided on. */
    private static void addMoved(
            Ledger ledger, Reviews reviews, Set<String> documents, NavigableMap<Long, Item> byPlace) {
        for (List<StoredEntry> entries : ledger.readings(ledger.lastReadings(documents))) {
            ReviewedDocument reviewed = Reading.of(entries, reviews).reviewed();
            Map<String, Long> places = new HashMap<>();
            entries.forEach(entry -> places.put(entry.id(), entry.seq()));
            reviewed.decisions().forEach((id, decided) -> {
                String key = reviewed.examined().key(id);
                Long place = places.get(key);
                if (place != null) {
                    byPlace.put(place, item(key, decided));
                }
            });
        }
    }

    private static Item item(String id, List<Decided> decided) {
        Standing standing = Standing.of(decided);
        ReviewLeaf leaf = decided.getLast().leaf();
        Map<String, List<String>> values = standing.values();
        if (values == null) {
            values = new HashMap<>(Standing.values(decided.getFirst().leaf()));
            for (ReviewLeaf.Field field : leaf.subject().shown()) {
                values.put(field.name(), field.values());
            }
        }
        Class<? extends Fact> kind = FactField.kind(id);
        List<String> role = values.getOrDefault("role", List.of());
        return new Item(
                id,
                leaf.subject().document().value(),
                new Candidate(
                        FactLeaf.kind(id),
                        facets(kind, values, leaf.subject().published()),
                        role.isEmpty() ? null : role.getFirst(),
                        null,
                        standing.state()));
    }

    private static Facets facets(
            Class<? extends Fact> kind, Map<String, List<String>> values, @Nullable LocalDate published) {
        if (kind == Statement.class) {
            return new Facets(
                    first(values, "quoted"),
                    null,
                    names(values, "speakers"),
                    names(values, "speakers", "onBehalfOf"),
                    List.of(),
                    published,
                    published);
        }
        if (kind == Event.class) {
            return new Facets(
                    first(values, "type"),
                    first(values, "status"),
                    List.of(),
                    names(values, "actors", "recipients"),
                    names(values, "place"),
                    firstDay(values, "date"),
                    lastDay(values, "date"));
        }
        return new Facets(
                first(values, "category"),
                first(values, "status"),
                names(values, "source"),
                names(values, "source"),
                names(values, "place"),
                firstDay(values, "asOf"),
                lastDay(values, "asOf"));
    }

    private static @Nullable String first(Map<String, List<String>> values, String field) {
        List<String> found = values.getOrDefault(field, List.of());
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The names without what they are. */
    private static List<String> names(Map<String, List<String>> values, String... fields) {
        List<String> names = new ArrayList<>();
        for (String field : fields) {
            values.getOrDefault(field, List.of()).forEach(value -> names.add(value.substring(value.indexOf(':') + 1)));
        }
        return names;
    }

    private static @Nullable When when(Map<String, List<String>> values, String field) {
        String written = first(values, field);
        return written == null ? null : When.parse(written);
    }

    private static @Nullable LocalDate firstDay(Map<String, List<String>> values, String field) {
        When when = when(values, field);
        return when == null ? null : when.firstDay();
    }

    private static @Nullable LocalDate lastDay(Map<String, List<String>> values, String field) {
        When when = when(values, field);
        return when == null
                ? null
                : Objects.requireNonNullElse(when.end(), when.start()).lastDay();
    }

    /** Whether it may be of this state: what decisions tell alone; {@link State#AGAIN} needs the document. */
    static boolean mayBe(Item item, Selection wanted) {
        return wanted.review() == State.AGAIN || item.candidate().isWanted(wanted.with(wanted.review(), null));
    }
}
