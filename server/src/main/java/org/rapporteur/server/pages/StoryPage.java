// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.AmountWords;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.Gist;
import org.rapporteur.server.drawing.Picture;
import org.rapporteur.server.drawing.Timeline;

/**
 * A story as its page shows it.
 *
 * @param story as it is on record
 * @param drawn what was said, happened and was counted along an axis of time; null where all is of one day
 * @param told what is drawn there
 * @param markers what is on the map
 * @param timeline what happened and will, by day
 * @param undated what happened or will, of which no day is told
 * @param map where it happened; null where no place is told
 * @param counts its figures, drawn
 * @param speakers who said what, in order
 * @param victims whom harm befell, by name
 * @param pledged what was given, promised or offered
 * @param contradictions side by side
 * @param sentences that facts rest on, by the ids of these in the record
 * @param tree the reports as they come from each other
 * @param isCut whether only the first reports, facts or contradictions are shown
 */
public record StoryPage(
        StoryLeaf story,
        @Nullable Timeline drawn,
        List<Timeline.Told> told,
        List<MapMarker> markers,
        List<Day> timeline,
        List<Item> undated,
        @Nullable PlaceMap map,
        List<RunningFigure> counts,
        List<Speaker> speakers,
        List<Item> victims,
        List<Item> pledged,
        List<StoryLeaf.Link> contradictions,
        Map<String, String> sentences,
        List<Branch> tree,
        boolean isCut) {

    /** Reports that are read for the timeline and for who said what; their links are shown of all. */
    private static final int REPORTS = 40;

    /** More than so many reports have. */
    private static final int FACTS = 10_000;

    /** Pairs, and reports in the tree: with hundreds of either a page would be megabytes. */
    private static final int PAIRS = 60;

    private static final int BRANCHES = 150;

    private static final int LETTERS = 12;

    private static final int EVENTS = 200;
    private static final int VICTIMS = 200;
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

        /** Where it is put into a case. */
        public String star() {
            return "/star/" + address.substring(address.indexOf('#') + 1);
        }
    }

    /** Somebody, under what name the record has all about them, and what they said; {@code dossier} is null where several speak. */
    public record Speaker(String name, @Nullable String dossier, List<Item> said) {}

    /**
     * A report, and those that were made from it.
     *
     * @param how null for an origin, else copy or update
     * @param from id of what it was made from; null for an origin
     */
    public record Branch(
            StoryLeaf.Report report,
            int number,
            @Nullable String how,
            @Nullable String from,
            List<Branch> grown) {

        /** When it came out, as 2019-09-23; null where it does not tell. */
        public @Nullable String day() {
            return Objects.toString(report.published(), null);
        }
    }

    private static final Map<String, String> LANES = lanes();

    private static Map<String, String> lanes() {
        Map<String, String> lanes = new LinkedHashMap<>();
        lanes.put("statement", "Said");
        lanes.put("event", "Happened");
        lanes.put("figure", "Counted");
        return lanes;
    }

    /** @param today drawn into the timeline where it is near */
    static StoryPage of(Record now, StoryLeaf story, LocalDate today) {
        List<StoryLeaf.Report> reports = story.reports();
        Map<String, Integer> numbers = new HashMap<>();
        reports.forEach(report -> numbers.put(report.document().value(), numbers.size() + 1));
        Facts facts = new Facts();
        List<StoryLeaf.Link> contradictions = story.links(LinkType.CONTRADICTS);
        Map<String, String> sentences = new HashMap<>();
        boolean isWhole = reports.size() <= REPORTS && contradictions.size() <= PAIRS;
        for (Found.Hit label : labels(now, reports.subList(0, Math.min(REPORTS, reports.size())))) {
            isWhole &= facts.add(label, numbers.getOrDefault(label.document(), 0));
            if (label.report().sentence() != null) {
                sentences.put(label.id(), label.report().sentence());
            }
        }
        List<Timeline.Told> told = facts.told();
        Map<String, String> outlets = RunningFigure.outlets(now, story);
        return new StoryPage(
                story,
                Timeline.of(
                                told,
                                reports.stream()
                                        .map(StoryLeaf.Report::published)
                                        .filter(Objects::nonNull)
                                        .map(Objects::requireNonNull)
                                        .toList(),
                                LANES,
                                today)
                        .orElse(null),
                told,
                facts.markers,
                facts.timeline(),
                facts.undated.list(),
                PlaceMap.of(facts.markers).orElse(null),
                story.series().stream()
                        .map(series -> RunningFigure.of(
                                story, series, outlets, document -> String.valueOf(numbers.getOrDefault(document, 0))))
                        .toList(),
                facts.speakers.entrySet().stream()
                        .map(entry -> new Speaker(
                                entry.getKey(),
                                facts.names.get(entry.getKey()),
                                entry.getValue().list()))
                        .toList(),
                facts.victims.list(),
                facts.pledged.list(),
                contradictions.subList(0, Math.min(PAIRS, contradictions.size())),
                sentences,
                tree(story, numbers),
                !isWhole);
    }

    /** What reports establish, in their order. */
    private static List<Found.Hit> labels(Record now, List<StoryLeaf.Report> reports) {
        List<String> documents =
                reports.stream().map(report -> report.document().value()).toList();
        Map<String, List<Found.Hit>> labels = new HashMap<>();
        for (Found.Hit label : now.search().of(documents, FACTS)) {
            labels.computeIfAbsent(label.document(), document -> new ArrayList<>())
                    .add(label);
        }
        return documents.stream()
                .flatMap(document -> labels.getOrDefault(document, List.of()).stream())
                .toList();
    }

    /** Facts of reports in their order, as far as there is room for them. */
    private static final class Facts {

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
            if (first == null || last == null || !LANES.containsKey(label.kind()) || told.size() == FACTS) {
                return;
            }
            String name = isSaid || gist.speaker() == null ? gist.heading() : gist.heading() + " – " + gist.speaker();
            String words = gist.heading() + " " + gist.details()
                    + (label.report().outlet() == null
                            ? ""
                            : " · " + label.report().outlet());
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
        List<Day> timeline() {
            List<Day> timeline = new ArrayList<>();
            days.forEach((day, items) -> timeline.add(new Day(DateWords.of(day), items.list())));
            return timeline.stream().filter(day -> !day.items().isEmpty()).toList();
        }
    }

    private static String address(Found.Hit label) {
        return "/documents/" + label.document() + "#" + label.id();
    }

    /** Facts in order; what several reports have in the same words is one of them. */
    private static final class Items {

        private final Map<List<String>, Item> items = new LinkedHashMap<>();

        /** How many more there are now: what is new is taken only where there is room. */
        int add(Found.Hit label, Gist gist, int report, boolean hasRoom) {
            List<String> key = List.of(gist.heading(), gist.details(), FactRow.styles(gist));
            Item before = items.get(key);
            if (before == null && !hasRoom) {
                return 0;
            }
            Stream<Integer> others = before == null ? Stream.empty() : before.reports().stream();
            items.put(
                    key,
                    new Item(
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

        List<Item> list() {
            return List.copyOf(items.values());
        }
    }

    /** Each report below the first that it was copied or brought up to date from. */
    private static List<Branch> tree(StoryLeaf story, Map<String, Integer> numbers) {
        Map<String, StoryLeaf.Link> origins = new HashMap<>();
        for (StoryLeaf.Link link : story.links()) {
            boolean isGrown = link.type() == LinkType.COPY_OF || link.type() == LinkType.UPDATES;
            if (isGrown && number(link.to(), numbers) < number(link.from(), numbers)) {
                origins.putIfAbsent(link.from().at().document().value(), link);
            }
        }
        Map<String, List<Branch>> grown = new HashMap<>();
        List<Branch> roots = new ArrayList<>();
        // The newest first, so that what has grown from a report is known when its turn comes.
        List<StoryLeaf.Report> first =
                story.reports().subList(0, Math.min(BRANCHES, story.reports().size()));
        for (StoryLeaf.Report report : first.reversed()) {
            String document = report.document().value();
            StoryLeaf.Link link = origins.get(document);
            Branch branch = new Branch(
                    report,
                    numbers.getOrDefault(document, 0),
                    link == null ? null : link.type() == LinkType.COPY_OF ? "copy" : "update",
                    link == null ? null : link.to().at().document().value(),
                    grown.getOrDefault(document, List.of()).reversed());
            if (link == null) {
                roots.add(branch);
            } else {
                grown.computeIfAbsent(link.to().at().document().value(), unseen -> new ArrayList<>())
                        .add(branch);
            }
        }
        return roots.reversed();
    }

    private static int number(StoryLeaf.End end, Map<String, Integer> numbers) {
        return numbers.getOrDefault(end.at().document().value(), Integer.MAX_VALUE);
    }

    /** The sentence that an end of a link rests on; empty where it is a whole report, or one of many. */
    public String sentence(StoryLeaf.End end) {
        return end.at().record() == null ? "" : sentences.getOrDefault(end.at().record(), "");
    }

    /**
     * One of its drawings, to be taken along.
     *
     * @param name timeline, map, or count- with the number of a count
     */
    Optional<Picture> picture(String name, Record now) {
        if (name.equals("timeline")) {
            return Optional.ofNullable(drawn).map(timeline -> timeline(timeline, now));
        }
        return name.equals("map")
                ? Optional.ofNullable(map).map(places -> MapPicture.of(story.id(), story.name(), places, markers, now))
                : counts.stream()
                        .filter(count -> name.equals("count-" + count.number()))
                        .findFirst()
                        .map(count -> count.picture(now));
    }

    private Picture timeline(Timeline timeline, Record now) {
        return new Picture(
                story.id() + "-timeline",
                story.name(),
                List.of(
                        "Statements stand at the day of their report, events and numbers at the day that is told."
                                + " Hollow: not told as having happened. A bar: the day is not told more exactly.",
                        Pictures.origin(now)),
                Timeline.WIDTH,
                timeline.height(),
                LETTERS,
                Site.content("axis", Map.of("timeline", timeline)),
                List.of("kind", "first_day", "last_day", "who_or_what", "words", "status", "reports", "address"),
                told.stream().map(StoryPage::row).toList());
    }

    private static List<@Nullable Object> row(Timeline.Told one) {
        return Arrays.asList(
                one.kind(),
                one.first(),
                one.last(),
                one.label(),
                one.words(),
                one.styles().replaceFirst(one.kind(), "").strip(),
                (long) one.reports(),
                one.address());
    }

    /** What is established, in a sentence. */
    public String established() {
        int reports = story.reports().size();
        String sources = story.origins() == 1 ? "one source" : story.origins() + " independent sources";
        String told = (reports == 1 ? "One report" : reports + " reports") + ", resting on " + sources;
        String latest = String.join(
                ", ",
                story.series().stream()
                        .map(series -> AmountWords.of(series.latest().quantity()) + " "
                                + series.category().label())
                        .toList());
        return latest.isEmpty() ? told + "." : told + ". Latest count: " + latest + ".";
    }
}
