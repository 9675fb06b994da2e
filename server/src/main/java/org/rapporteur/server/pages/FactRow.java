// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.export.JsonValue;
import org.rapporteur.engine.search.Found;

/**
 * A document or fact as a list shows it.
 *
 * @param kind style class of what it is
 * @param styles style classes of its status and voice
 * @param status in a word; null where it has none
 * @param line what it says
 * @param address where it stands
 * @param source what its document was given under
 */
public record FactRow(String kind, String styles, @Nullable String status, String line, String address, String source) {

    /** Rows of one day. */
    public record Day(String day, List<FactRow> rows) {}

    static FactRow of(Found.Hit hit, String leaf) {
        JsonValue fact = JsonValue.parse(leaf).at("fact");
        String status = fact.string("status");
        boolean isAlleged = "alleged".equals(fact.string("voice"));
        return new FactRow(
                hit.kind(),
                (status == null ? "" : status) + (isAlleged ? " alleged" : ""),
                isAlleged ? "alleged" : status,
                hit.line(),
                hit.kind().equals("document") ? "/documents/" + hit.id() : "/facts/" + hit.id(),
                hit.source());
    }

    /** The rows of a search by words: the best first, whatever their day. */
    static List<Day> ranked(List<Found.Hit> hits, List<String> leaves) {
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            rows.add(of(hits.get(i), leaves.get(i)));
        }
        return rows.isEmpty() ? List.of() : List.of(new Day("Best first", rows));
    }

    /** The rows by the day that they are about, in their order. */
    static List<Day> byDay(List<Found.Hit> hits, List<String> leaves) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            String day = day(hits.get(i), leaves.get(i));
            if (days.isEmpty() || !days.getLast().day().equals(day)) {
                days.add(new Day(day, new ArrayList<>()));
            }
            days.getLast().rows().add(of(hits.get(i), leaves.get(i)));
        }
        return days;
    }

    /** Of an event or figure when it happened or holds, of others when they were published. */
    private static String day(Found.Hit hit, String leaf) {
        JsonValue fact = JsonValue.parse(leaf).at("fact");
        return switch (hit.kind()) {
            case "event" -> Days.written(fact.string("date"));
            case "figure" -> Days.written(fact.string("asOf"));
            default -> hit.published() == null ? Days.written((String) null) : Days.written(hit.published());
        };
    }
}
