// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.When;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.Gist;
import org.rapporteur.server.drawing.Timeline;

/** Facts of reports in their order, as far as there is room for them. */
final class StoryFacts {

    private static final int EVENTS = 200;
    private static final int VICTIMS = 200;
    private static final int STATEMENTS = 100;

    /** Kinds of facts on the timeline, with the names of their lanes. */
    static final Map<String, String> LANES = lanes();

    private static Map<String, String> lanes() {
        Map<String, String> lanes = new LinkedHashMap<>();
        lanes.put("statement", "Said");
        lanes.put("event", "Happened");
        lanes.put("figure", "Counted");
        return lanes;
    }

    private final Map<String, Items> days = new TreeMap<>();
    private final Items undated = new Items();
    private final Map<String, Items> speakers = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Items victims = new Items();
    private final Items pledged = new Items();
    private final List<MapMarker> markers = new ArrayList<>();
    private final Map<List<String>, Timeline.Told> told = new LinkedHashMap<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private int events;
    private int statements;

    /** Whether there was room. */
    boolean add(Found.Hit label, int report) {
        Gist gist = label.gist();
        if (gist == null) {
            return true;
        }
        tell(label, gist);
        if (label.kind().equals("event")) {
            return event(label, gist, report);
        }
        if (label.kind().equals("victim")) {
            // Each report words the rest in its own way.
            Gist brief = gist.brief();
            victims.add(label, brief, report, victims.size() < VICTIMS);
            return victims.size() < VICTIMS;
        }
        if (label.kind().equals("statement")) {
            if (gist.speaker() != null) {
                names.putIfAbsent(gist.heading(), gist.speaker());
            }
            Items said = speakers.computeIfAbsent(gist.heading(), name -> new Items());
            statements += said.add(label, gist, report, statements < STATEMENTS);
            return statements < STATEMENTS;
        }
        return true;
    }

    /** Takes a fact that has a day; a statement has that of its report. */
    private void tell(Found.Hit label, Gist gist) {
        boolean isSaid = label.kind().equals("statement");
        When when = isSaid || gist.day() == null ? null : When.parse(gist.day());
        LocalDate first = isSaid ? label.published() : when == null ? null : when.firstDay();
        LocalDate last = isSaid ? label.published() : when == null ? null : when.lastDay();
        if (first == null || last == null || !LANES.containsKey(label.kind()) || told.size() == StoryPage.FACTS) {
            return;
        }
        String name = isSaid || gist.speaker() == null ? gist.heading() : gist.heading() + " – " + gist.speaker();
        String words = gist.heading() + " " + gist.details()
                + (label.report().outlet() == null ? "" : " · " + label.report().outlet());
        told.merge(
                List.of(label.kind(), gist.heading(), gist.details(), String.valueOf(gist.day())),
                new Timeline.Told(
                        label.kind(),
                        first,
                        last,
                        name,
                        words,
                        label.kind() + " " + FactRow.styles(gist),
                        address(label),
                        1),
                (one, other) -> new Timeline.Told(
                        one.kind(),
                        one.first(),
                        one.last(),
                        one.label(),
                        one.words(),
                        one.styles(),
                        one.address(),
                        one.reports() + 1));
    }

    List<Timeline.Told> told() {
        return List.copyOf(told.values());
    }

    private boolean event(Found.Hit label, Gist gist, int report) {
        boolean isPledge = String.valueOf(gist.code()).startsWith(EventType.AID.name())
                && (Status.EXPECTED.label().equals(gist.status())
                        || Status.POSSIBLE.label().equals(gist.status()));
        if (isPledge) {
            pledged.add(label, gist, report, pledged.size() < EVENTS);
        }
        // What several reports have in the same words is one marker.
        if (gist.spot() != null
                && markers.size() < EVENTS
                && seen.add(List.of(gist.spot(), gist.heading(), gist.details()))) {
            markers.add(new MapMarker(gist.spot(), FactRow.styles(gist), address(label)));
        }
        Items onDay = gist.day() == null ? undated : days.computeIfAbsent(gist.day(), day -> new Items());
        events += onDay.add(label, gist, report, events < EVENTS);
        return events < EVENTS;
    }

    /** Day by day. */
    List<StoryPage.Day> timeline() {
        List<StoryPage.Day> timeline = new ArrayList<>();
        days.forEach((day, items) -> timeline.add(new StoryPage.Day(DateWords.of(day), items.list())));
        return timeline.stream().filter(day -> !day.items().isEmpty()).toList();
    }

    /** What happened or will, of which no day is told. */
    List<StoryPage.Item> undated() {
        return undated.list();
    }

    /** Who said what. */
    List<StoryPage.Speaker> speakers() {
        return speakers.entrySet().stream()
                .map(entry -> new StoryPage.Speaker(
                        entry.getKey(),
                        names.get(entry.getKey()),
                        entry.getValue().list()))
                .toList();
    }

    /** Whom harm befell, by name. */
    List<StoryPage.Item> victims() {
        return victims.list();
    }

    /** What was given, promised or offered. */
    List<StoryPage.Item> pledged() {
        return pledged.list();
    }

    List<MapMarker> markers() {
        return List.copyOf(markers);
    }

    private static String address(Found.Hit label) {
        return "/documents/" + label.document() + "#" + label.id();
    }

    /** Facts in order; what several reports have in the same words is one of them. */
    private static final class Items {

        private final Map<List<String>, StoryPage.Item> items = new LinkedHashMap<>();

        /** How many more there are now: what is new is taken only where there is room. */
        int add(Found.Hit label, Gist gist, int report, boolean hasRoom) {
            List<String> key = List.of(gist.heading(), gist.details(), FactRow.styles(gist));
            StoryPage.Item before = items.get(key);
            if (before == null && !hasRoom) {
                return 0;
            }
            Stream<Integer> others = before == null ? Stream.empty() : before.reports().stream();
            items.put(
                    key,
                    new StoryPage.Item(
                            gist.heading(),
                            gist.details(),
                            FactRow.styles(gist),
                            before == null ? address(label) : before.address(),
                            Stream.concat(others, Stream.of(report)).distinct().toList()));
            return before == null ? 1 : 0;
        }

        int size() {
            return items.size();
        }

        List<StoryPage.Item> list() {
            return List.copyOf(items.values());
        }
    }
}
