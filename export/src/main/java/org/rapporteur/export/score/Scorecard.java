// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.rapporteur.export.json.JsonValue;

/**
 * How much of an annotated set was found, and how much of what was found is right.
 *
 * @param reports how many were compared
 * @param missing how many of them have no facts document
 * @param incidents how many that were found count for nothing, since the set has none annotated
 * @param figures each measure by its name, in order; none where it has nothing to measure
 * @param curves by kind, how often facts of some confidence are right
 * @param errors what is otherwise than annotated, in the order of the reports
 */
public record Scorecard(
        int reports,
        int missing,
        int incidents,
        Map<String, OptionalDouble> figures,
        Map<String, List<Point>> curves,
        List<ScoreError> errors) {

    private static final List<String> KINDS = List.of("statements", "figures", "events");

    /** Not of PLOVER: sets that were annotated for acts alone have none. */
    private static final String INCIDENT = "INCIDENT";

    public Scorecard {
        figures = new LinkedHashMap<>(figures);
        curves = new LinkedHashMap<>(curves);
        errors = List.copyOf(errors);
    }

    /**
     * Facts of about the same confidence.
     *
     * @param facts how many
     * @param confidence their mean, 0 to 1
     * @param right the share of them that is right as a whole, 0 to 1
     */
    public record Point(int facts, double confidence, double right) {}

    /**
     * Compares facts documents with a set.
     *
     * @param facts lines as {@code read --format jsonl} writes them; {@code document.source} is the id of the report
     * @throws IllegalArgumentException if a line is no facts document
     */
    public static Scorecard of(GoldSet gold, List<String> facts) {
        Map<String, JsonValue> found = new LinkedHashMap<>();
        for (String line : facts) {
            if (!line.isBlank()) {
                JsonValue document = JsonValue.parse(line);
                found.putIfAbsent(document.at("document").required("source"), document);
            }
        }
        return of(gold, found, false);
    }

    /** Compares another annotation of the same reports with a set: how far readers agree. */
    public static Scorecard ofReaders(GoldSet gold, GoldSet other) {
        Map<String, JsonValue> found = new LinkedHashMap<>();
        other.reports().forEach(report -> found.put(report.id(), report.gold()));
        return of(gold, found, true);
    }

    private static Scorecard of(GoldSet gold, Map<String, JsonValue> found, boolean areReaders) {
        Tally tally = new Tally();
        List<ScoreError> errors = new ArrayList<>();
        int missing = 0;
        int compared = 0;
        int leftOut = 0;
        boolean hasIncidents = gold.reports().stream()
                .anyMatch(report -> Side.ofGold(report.gold(), report.text()).has(INCIDENT));
        for (GoldSet.Report report : gold.reports()) {
            JsonValue facts = found.get(report.id());
            if (facts == null && areReaders) {
                continue;
            }
            compared++;
            missing += facts == null ? 1 : 0;
            Side right = Side.ofGold(report.gold(), report.text());
            Side it = facts == null
                    ? new Side(List.of(), List.of(), List.of(), List.of())
                    : areReaders ? Side.ofGold(facts, report.text()) : Side.ofFacts(facts, text(facts, report));
            Side counted = hasIncidents ? it : it.without(INCIDENT);
            leftOut += it.events().size() - counted.events().size();
            new Comparison(tally, report.id(), errors).compare(right, counted);
        }
        Map<String, List<Point>> curves = new LinkedHashMap<>();
        for (String kind : KINDS) {
            curves.put(
                    kind,
                    tally.bins(kind).stream()
                            .map(bin -> new Point(bin.count(), bin.confidence(), bin.right()))
                            .toList());
        }
        return new Scorecard(compared, missing, leftOut, figures(tally), curves, errors);
    }

    private static String text(JsonValue facts, GoldSet.Report report) {
        String text = facts.at("document").string("text");
        return text == null ? report.text() : text;
    }

    private static Map<String, OptionalDouble> figures(Tally t) {
        Map<String, OptionalDouble> all = new LinkedHashMap<>();
        gold(all, t, "statements");
        prf(all, t, "statements", "statements");
        for (String quoted : List.of("full", "partial", "none")) {
            String name = "statements " + quoted;
            all.put("statements_" + quoted + "_r", Tally.share(t.right(name), t.gold(name)));
        }
        all.put("statements_kind", t.accuracy("kind"));
        all.put("statements_speaker", t.accuracy("speaker"));
        all.put("statements_end_f1", OptionalDouble.of(t.f1("end")));
        all.put("statements_words_attributed", Tally.share(t.right("words"), t.gold("words")));
        prf(all, t, "quoted", "quoted");
        all.put("quoted_end_f1", OptionalDouble.of(t.f1("quoted end")));
        gold(all, t, "figures");
        prf(all, t, "figures", "figures");
        for (String part : List.of("category", "bound", "status", "voice")) {
            all.put("figures_" + part, t.accuracy("figure " + part));
        }
        all.put("figures_voice_macro_f1", t.macroF1("figure voice"));
        all.put("figures_place_f1", OptionalDouble.of(t.f1("figure place")));
        all.put("figures_asof_f1", OptionalDouble.of(t.f1("figure asof")));
        gold(all, t, "events");
        prf(all, t, "events", "events");
        prf(all, t, "anchors", "anchors");
        all.put("nearby_f1", OptionalDouble.of(t.f1("nearby")));
        all.put("events_type", t.accuracy("event type"));
        for (String part : List.of("status", "voice")) {
            all.put("events_" + part, t.accuracy("event " + part));
            all.put("events_" + part + "_macro_f1", t.macroF1("event " + part));
        }
        all.put("actors_f1", OptionalDouble.of(t.f1("actors")));
        all.put("recipients_f1", OptionalDouble.of(t.f1("recipients")));
        all.put("events_place_f1", OptionalDouble.of(t.f1("event place")));
        all.put("events_date_f1", OptionalDouble.of(t.f1("event date")));
        for (String kind : KINDS) {
            prf(all, t, "whole_" + kind, "whole " + kind);
            all.put("whole_" + kind + "_at_90", t.foundAt90(kind, t.gold("whole " + kind)));
            all.put("whole_" + kind + "_calibration", t.calibration(kind));
        }
        prf(all, t, "accused", "accused");
        all.put("accused_wrongly", Tally.share(t.right("accused wrongly"), t.found("accused")));
        gold(all, t, "places");
        prf(all, t, "places", "places");
        all.put("places_country", t.accuracy("country"));
        return all;
    }

    private static void gold(Map<String, OptionalDouble> all, Tally tally, String name) {
        all.put(name + "_gold", OptionalDouble.of(tally.gold(name)));
    }

    private static void prf(Map<String, OptionalDouble> all, Tally tally, String key, String name) {
        all.put(key + "_p", OptionalDouble.of(tally.precision(name)));
        all.put(key + "_r", OptionalDouble.of(tally.recall(name)));
        all.put(key + "_f1", OptionalDouble.of(tally.f1(name)));
    }
}
