// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.export.view.Mark;
import org.rapporteur.export.view.TypeWords;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.Review;
import org.rapporteur.record.search.Phrasing;
import org.rapporteur.server.http.Parameters;

/**
 * The filters of a list as they were given, which its form repeats.
 *
 * @param values by name; without those that were not given
 */
public record Filters(Map<String, String> values) {

    static final List<String> NAMES = List.of(
            "q",
            "type",
            "status",
            "speaker",
            "role",
            "actor",
            "place",
            "outlet",
            "country",
            "pair",
            "about",
            "least",
            "most",
            "from",
            "to",
            "review",
            "min-confidence",
            "all",
            "cursor");

    /** Those that the export of the API knows. */
    private static final List<String> EXPORTED = NAMES.stream()
            .filter(name -> !name.equals("all") && !name.equals("cursor"))
            .toList();

    public Filters {
        values = Map.copyOf(values);
    }

    static Filters of(Parameters parameters) {
        return new Filters(NAMES.stream()
                .filter(name -> parameters.text(name) != null)
                .collect(Collectors.toMap(name -> name, name -> parameters.text(name, ""))));
    }

    /** The same with what was read out of the words. */
    Filters phrased(Phrasing phrasing) {
        if (phrasing.read().isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(phrasing.filters());
        all.putAll(values);
        all.put("q", phrasing.words());
        all.values().removeIf(String::isBlank);
        return new Filters(all);
    }

    /** What was given; empty for nothing. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether anything is given but where the list goes on. */
    public boolean isNarrowed() {
        return values.keySet().stream().anyMatch(name -> !name.equals("cursor"));
    }

    /** The query of the next page. */
    public String next(String cursor) {
        return with("cursor", cursor);
    }

    /** The query of the same list, from its beginning, with one filter set. */
    public String with(String name, String value) {
        return NAMES.stream()
                        .filter(other -> !other.equals("cursor") && !other.equals(name) && values.containsKey(other))
                        .map(other -> other + "=" + URLEncoder.encode(get(other), StandardCharsets.UTF_8) + "&")
                        .collect(Collectors.joining("", "?", ""))
                + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The query of the same list, from its beginning, without some filters. */
    public String without(String... names) {
        Filters left = left(List.of(names));
        return left.query(left.values.keySet());
    }

    /** The same from the beginning of the list, without some filters. */
    Filters left(List<String> names) {
        Map<String, String> left = new HashMap<>(values);
        left.keySet().removeAll(names);
        left.remove("cursor");
        return new Filters(left);
    }

    /** The query of the same list, from its beginning, with some filters set. */
    public String with(Map<String, String> set) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(set);
        return new Filters(all).without();
    }

    /** The address of an export of all that the list has. */
    public String export(String kind, String format) {
        String query = query(Set.copyOf(EXPORTED));
        return "/api/v1/export" + (query.isEmpty() ? "?" : query + "&") + (kind.isEmpty() ? "" : "kind=" + kind + "&")
                + "format=" + format;
    }

    /** The whole query, from the beginning of the list. */
    public String query() {
        return without();
    }

    private String query(Set<String> names) {
        String query = NAMES.stream()
                .filter(name -> names.contains(name) && values.containsKey(name))
                .map(name -> name + "=" + URLEncoder.encode(get(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** What the type of a kind of fact may be. */
    public static List<String> types(String kind) {
        return switch (kind) {
            case "event" -> List.of(EventType.values()).stream().map(Enum::name).toList();
            case "figure" ->
                List.of(FigureCategory.values()).stream()
                        .map(FigureCategory::label)
                        .toList();
            case "statement" -> List.of("full", "partial", "none");
            default -> List.of();
        };
    }

    /** What a reader sees for a type. */
    public static String label(String kind, String type) {
        return kind.equals("event") ? TypeWords.of(EventType.valueOf(type)) + " (" + type + ")" : type;
    }

    /** What a reader sees for a status. */
    public static String statusLabel(String status) {
        return Mark.words(Status.valueOf(status.toUpperCase(Locale.ROOT)));
    }

    /** How a fact may stand after review. */
    public static List<String> reviews() {
        return List.of(Review.State.values()).stream().map(Review.State::label).toList();
    }

    /** What a reader sees for how a fact stands. */
    public static String reviewLabel(String state) {
        return Mark.words(Review.State.of(state));
    }

    /** How sure facts must be at least, as a form offers it, in percent by what is asked for. */
    public static Map<String, String> confidences() {
        Map<String, String> offered = new LinkedHashMap<>();
        for (int percent : new int[] {50, 70, 85, 95}) {
            offered.put("0." + percent, percent + " %");
        }
        return offered;
    }

    public static List<String> statuses() {
        return List.of(Status.values()).stream().map(Status::label).toList();
    }
}
