// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.browse.Snapshot;
import org.rapporteur.engine.browse.ToldStory;
import org.rapporteur.engine.export.RecordedDocument;
import org.rapporteur.engine.report.Kind;
import org.rapporteur.engine.report.Note;
import org.rapporteur.engine.report.Notes;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Statement;

/**
 * A story as its page shows it.
 *
 * @param story as it is on record
 * @param timeline what happened and will, by day
 * @param map where it happened; null where no place is told
 * @param counts its figures, drawn
 * @param speakers who said what, in order
 * @param contradictions side by side
 * @param tree the reports as they come from each other
 * @param isCut whether only the first reports are shown in full
 */
public record StoryPage(
        ToldStory story,
        List<Day> timeline,
        @Nullable PlaceMap map,
        List<RunningFigure> counts,
        List<Speaker> speakers,
        List<ToldStory.Link> contradictions,
        List<Branch> tree,
        boolean isCut) {

    /** Reports that are read for the timeline and for who said what; their links are shown of all. */
    private static final int REPORTS = 40;

    private static final int EVENTS = 200;
    private static final int STATEMENTS = 100;

    /** What happened on a day. */
    public record Day(String day, List<Item> items) {}

    /**
     * A fact as one or several reports have it.
     *
     * @param address of the first of them
     * @param reports numbers of the reports on the page, from 1
     */
    public record Item(String heading, String line, String styles, String address, List<Integer> reports) {

        /** Such as <em>1, 2</em>. */
        public String numbers() {
            return String.join(", ", reports.stream().map(String::valueOf).toList());
        }
    }

    /** Somebody, and the words. */
    public record Speaker(String name, List<Item> said) {}

    /** A report, and those that were made from it; {@code how} is null for an origin, else copy or update. */
    public record Branch(
            ToldStory.Report report, int number, @Nullable String how, List<Branch> grown) {}

    static StoryPage of(Snapshot now, ToldStory story) {
        List<ToldStory.Report> reports = story.reports();
        Map<String, Integer> numbers = new HashMap<>();
        reports.forEach(report -> numbers.put(report.document(), numbers.size() + 1));
        Map<String, Items> days = new TreeMap<>();
        Map<String, Items> speakers = new LinkedHashMap<>();
        List<Sight> sights = new ArrayList<>();
        Set<String> told = new HashSet<>();
        int events = 0;
        int statements = 0;
        List<ToldStory.Report> first = reports.subList(0, Math.min(REPORTS, reports.size()));
        Map<String, RecordedDocument> documents =
                now.documents(first.stream().map(ToldStory.Report::document).toList());
        for (ToldStory.Report report : first) {
            RecordedDocument document = documents.get(report.document());
            if (document == null) {
                continue;
            }
            int number = numbers.getOrDefault(report.document(), 0);
            for (Note note : Notes.of(document.facts())) {
                if (note.fact() instanceof Event event && sights.size() < EVENTS) {
                    // What several reports have in the same words is one sight.
                    sight(event, note, document)
                            .filter(sight -> told.add(sight.name() + "\n" + note.heading() + "\n" + note.line()))
                            .ifPresent(sights::add);
                }
                if (note.fact() instanceof Event event && event.date() != null && events < EVENTS) {
                    events++;
                    days.computeIfAbsent(event.date().toString(), day -> new Items())
                            .add(note, note.line(), document, number);
                }
                if (note.kind() == Kind.STATEMENT
                        && note.fact() instanceof Statement statement
                        && statements < STATEMENTS) {
                    statements++;
                    speakers.computeIfAbsent(note.heading(), name -> new Items())
                            .add(note, document.words(statement.content()), document, number);
                }
            }
        }
        return new StoryPage(
                story,
                days.entrySet().stream()
                        .map(day -> new Day(
                                Days.written(day.getKey()), day.getValue().list()))
                        .toList(),
                PlaceMap.of(sights).orElse(null),
                story.series().stream()
                        .map(series -> RunningFigure.of(
                                story, series, document -> String.valueOf(numbers.getOrDefault(document, 0))))
                        .toList(),
                speakers.entrySet().stream()
                        .map(entry ->
                                new Speaker(entry.getKey(), entry.getValue().list()))
                        .toList(),
                story.links("contradicts"),
                tree(story, numbers),
                reports.size() > REPORTS);
    }

    private static Optional<Sight> sight(Event event, Note note, RecordedDocument document) {
        if (event.place() == null) {
            return Optional.empty();
        }
        Entity place = document.facts().entity(event.place());
        return place.locality() == null
                ? Optional.empty()
                : Optional.of(Sight.of(
                        place.name(),
                        place.locality(),
                        note.status() == null ? "" : note.status(),
                        address(event, document)));
    }

    private static String address(Fact fact, RecordedDocument document) {
        return "/documents/" + document.document().id() + "#" + document.key(fact.id());
    }

    /** Facts in order; what several reports have in the same words is one of them. */
    private static final class Items {

        private final Map<List<String>, Item> items = new LinkedHashMap<>();

        void add(Note note, String words, RecordedDocument document, int report) {
            String line = words.strip();
            String styles = note.status() == null ? "" : note.status();
            String address =
                    note.fact() == null ? "/documents/" + document.document().id() : address(note.fact(), document);
            items.merge(
                    List.of(note.heading(), line, styles),
                    new Item(note.heading(), line, styles, address, List.of(report)),
                    (before, now) -> new Item(
                            before.heading(),
                            before.line(),
                            before.styles(),
                            before.address(),
                            Stream.concat(before.reports().stream(), now.reports().stream())
                                    .distinct()
                                    .toList()));
        }

        List<Item> list() {
            return List.copyOf(items.values());
        }
    }

    /** Each report below the first that it was copied or brought up to date from. */
    private static List<Branch> tree(ToldStory story, Map<String, Integer> numbers) {
        Map<String, ToldStory.Link> origins = new HashMap<>();
        for (ToldStory.Link link : story.links()) {
            boolean isGrown = link.type().equals("copyOf") || link.type().equals("updates");
            if (isGrown && number(link.to(), numbers) < number(link.from(), numbers)) {
                origins.putIfAbsent(link.from().document(), link);
            }
        }
        Map<String, List<Branch>> grown = new HashMap<>();
        List<Branch> roots = new ArrayList<>();
        // The newest first, so that what has grown from a report is known when its turn comes.
        for (ToldStory.Report report : story.reports().reversed()) {
            ToldStory.Link link = origins.get(report.document());
            Branch branch = new Branch(
                    report,
                    numbers.getOrDefault(report.document(), 0),
                    link == null ? null : link.type().equals("copyOf") ? "copy" : "update",
                    grown.getOrDefault(report.document(), List.of()).reversed());
            if (link == null) {
                roots.add(branch);
            } else {
                grown.computeIfAbsent(link.to().document(), document -> new ArrayList<>())
                        .add(branch);
            }
        }
        return roots.reversed();
    }

    private static int number(ToldStory.End end, Map<String, Integer> numbers) {
        return numbers.getOrDefault(end.document(), Integer.MAX_VALUE);
    }

    /** What is established, in a sentence. */
    public String established() {
        int reports = story.reports().size();
        String sources = story.origins() == 1 ? "one source" : story.origins() + " independent sources";
        String told = (reports == 1 ? "One report" : reports + " reports") + ", resting on " + sources;
        String latest = String.join(
                ", ",
                story.series().stream()
                        .map(series -> series.category() + " " + series.latest().number())
                        .toList());
        return latest.isEmpty() ? told + "." : told + ". Latest count: " + latest + ".";
    }
}
