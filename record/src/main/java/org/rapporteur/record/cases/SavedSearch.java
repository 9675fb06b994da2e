// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.cases;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.leaf.SearchLeaf;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.RecordSearch;

/**
 * A search that is kept, with what it asks for: words and filters, written as the query of an address of {@code /search}.
 *
 * @param leaf as it is on record
 */
public record SavedSearch(SearchLeaf leaf) {

    /** What is looked through for what is new. */
    private static final int DEPTH = 500;

    /** What a query asks for. */
    private record Query(String words, Selection selection) {

        /** @throws IllegalArgumentException if it asks for what there is not */
        static Query of(String query) {
            Map<String, String> given = Arrays.stream(query.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2 && !pair[1].isBlank())
                    .collect(Collectors.toMap(
                            pair -> pair[0],
                            pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                            (one, other) -> one));
            String kinds = given.get("kind");
            String review = given.get("review");
            String confidence = given.get("min-confidence");
            return new Query(
                    given.getOrDefault("q", ""),
                    new Selection(
                                    kinds == null ? Set.of() : Set.of(kinds.split(",")),
                                    given.get("type"),
                                    given.get("status"),
                                    given.get("speaker"),
                                    given.get("role"),
                                    given.get("actor"),
                                    given.get("place"),
                                    day(given.get("from")),
                                    day(given.get("to")))
                            .with(
                                    review == null ? null : Review.State.of(review),
                                    confidence == null ? null : Double.valueOf(confidence)));
        }

        private static @Nullable LocalDate day(@Nullable String words) {
            try {
                return words == null ? null : LocalDate.parse(words);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("a day must be as 2019-09-23, is " + words, e);
            }
        }
    }

    /** @throws IllegalArgumentException if a query asks for what there is not */
    public static void check(String query) {
        var _ = Query.of(query);
    }

    /** Words and filters as a query. */
    public static String query(String words, Selection selection) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("q", words.isBlank() ? null : words);
        parts.put("kind", selection.kinds().isEmpty() ? null : String.join(",", selection.kinds()));
        parts.put("type", selection.type());
        parts.put("status", selection.status());
        parts.put("speaker", selection.speaker());
        parts.put("role", selection.role());
        parts.put("actor", selection.actor());
        parts.put("place", selection.place());
        parts.put("from", selection.from());
        parts.put("to", selection.to());
        parts.put(
                "review", selection.review() == null ? null : selection.review().label());
        parts.put("min-confidence", selection.confidence());
        return parts.entrySet().stream()
                .flatMap(part -> part.getValue() == null
                        ? Stream.empty()
                        : Stream.of(part.getKey() + "="
                                + URLEncoder.encode(part.getValue().toString(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** What it finds, what came last on record first. */
    public List<Found.Hit> found(RecordSearch search) {
        Query query = Query.of(leaf.query());
        return search.find(query.words(), query.selection(), DEPTH).hits().stream()
                .sorted(Comparator.comparingLong(Found.Hit::place).reversed())
                .toList();
    }

    /** What of that its follower has not seen. */
    public List<Found.Hit> fresh(RecordSearch search) {
        return fresh(search, leaf.seen());
    }

    /** What of that came on record from a place in the log on. */
    public List<Found.Hit> fresh(RecordSearch search, long from) {
        return found(search).stream().filter(hit -> hit.place() >= from).toList();
    }
}
