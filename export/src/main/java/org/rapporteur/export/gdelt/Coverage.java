// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.gdelt;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.export.JsonValue;

/**
 * In how many reports an event is told, and on how many sources these rest, as far as the record links them: the reports whose
 * events corroborate each other, with the copies of each. Immutable and safe for use by many threads.
 */
public final class Coverage {

    /** Where nothing was compared: each event is told in one report. */
    public static final Coverage ALONE = new Coverage(Map.of(), Map.of());

    /**
     * Reports and sources, each at least 1.
     *
     * @param sources no more than articles
     */
    record Told(int articles, int sources) {}

    private final Map<String, Told> events;
    private final Map<String, Told> documents;

    private Coverage(Map<String, Told> events, Map<String, Told> documents) {
        this.events = events;
        this.documents = documents;
    }

    /** @param stories the current leaves of stories */
    public static Coverage of(Stream<JsonValue> stories) {
        Map<String, Told> events = new HashMap<>();
        Map<String, Told> documents = new HashMap<>();
        stories.filter(story -> story.string("mergedInto") == null).forEach(story -> add(story, events, documents));
        return new Coverage(events, documents);
    }

    /**
     * Of an event.
     *
     * @param event its id in the ledger
     * @param document the id of its document
     */
    Told of(String event, String document) {
        Told told = events.get(event);
        return told == null ? documents.getOrDefault(document, new Told(1, 1)) : told;
    }

    private static void add(JsonValue story, Map<String, Told> events, Map<String, Told> documents) {
        Map<String, Integer> origins = new HashMap<>();
        for (JsonValue report : story.at("reports").elements()) {
            origins.put(report.required("document"), report.integer("origin"));
        }
        Map<String, Set<String>> copies = new HashMap<>();
        Map<String, Set<String>> same = new HashMap<>();
        Map<String, String> documentOf = new HashMap<>();
        for (JsonValue link : story.at("links").elements()) {
            JsonValue from = link.at("from");
            JsonValue to = link.at("to");
            if (link.required("type").equals("copyOf")) {
                join(copies, from.required("document"), to.required("document"));
            }
            String first = from.string("record");
            String second = to.string("record");
            if (link.required("type").equals("corroborates") && first != null && second != null) {
                documentOf.put(first, from.required("document"));
                documentOf.put(second, to.required("document"));
                join(same, first, second);
            }
        }
        copies.forEach((document, all) -> documents.put(document, told(all, origins)));
        same.forEach((event, all) -> events.put(
                event,
                told(
                        all.stream()
                                .map(documentOf::get)
                                .flatMap(document -> copies.getOrDefault(document, Set.of(document)).stream())
                                .collect(Collectors.toSet()),
                        origins)));
    }

    /** Makes one group of those of two. */
    private static void join(Map<String, Set<String>> groups, String first, String second) {
        Set<String> joined = new TreeSet<>(groups.getOrDefault(first, Set.of(first)));
        joined.addAll(groups.getOrDefault(second, Set.of(second)));
        joined.forEach(one -> groups.put(one, joined));
    }

    private static Told told(Set<String> documents, Map<String, Integer> origins) {
        long sources = documents.stream().map(origins::get).distinct().count();
        return new Told(documents.size(), (int) sources);
    }
}
