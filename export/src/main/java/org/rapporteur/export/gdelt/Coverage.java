// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.gdelt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    record Spread(int articles, int sources) {}

    private final Map<String, Spread> events;
    private final Map<String, Spread> documents;

    private Coverage(Map<String, Spread> events, Map<String, Spread> documents) {
        this.events = events;
        this.documents = documents;
    }

    /** A report, or a fact of it; {@code record} is null where it is the whole report. */
    public record End(String document, @Nullable String record) {}

    /** What two reports, or facts of them, are to each other; {@code type} as the contract writes it. */
    public record Link(String type, End from, End to) {}

    /**
     * A story.
     *
     * @param originOf of each report, by its id, the number of the origin that it rests on
     * @param links between the reports and their facts
     */
    public record Story(Map<String, Integer> originOf, List<Link> links) {

        public Story {
            originOf = Map.copyOf(originOf);
            links = List.copyOf(links);
        }
    }

    /** @param stories all that are current */
    public static Coverage of(Stream<Story> stories) {
        Map<String, Spread> events = new HashMap<>();
        Map<String, Spread> documents = new HashMap<>();
        stories.forEach(story -> add(story, events, documents));
        return new Coverage(events, documents);
    }

    /**
     * Of an event.
     *
     * @param event its id in the ledger
     * @param document the id of its document
     */
    Spread of(String event, String document) {
        Spread spread = events.get(event);
        return spread == null ? documents.getOrDefault(document, new Spread(1, 1)) : spread;
    }

    private static void add(Story story, Map<String, Spread> events, Map<String, Spread> documents) {
        Map<String, Integer> origins = story.originOf();
        Map<String, Set<String>> copies = new HashMap<>();
        Map<String, Set<String>> same = new HashMap<>();
        Map<String, String> documentOf = new HashMap<>();
        for (Link link : story.links()) {
            if (link.type().equals("copyOf")) {
                join(copies, link.from().document(), link.to().document());
            }
            String first = link.from().record();
            String second = link.to().record();
            if (link.type().equals("corroborates") && first != null && second != null) {
                documentOf.put(first, link.from().document());
                documentOf.put(second, link.to().document());
                join(same, first, second);
            }
        }
        copies.forEach((document, all) -> documents.put(document, spread(all, origins)));
        same.forEach((event, all) -> events.put(
                event,
                spread(
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

    private static Spread spread(Set<String> documents, Map<String, Integer> origins) {
        long sources = documents.stream().map(origins::get).distinct().count();
        return new Spread(documents.size(), (int) sources);
    }
}
