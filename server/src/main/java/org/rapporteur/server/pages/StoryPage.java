// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.AmountWords;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.search.Found;
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
    static final int FACTS = 10_000;

    /** Pairs, and reports in the tree: with hundreds of either a page would be megabytes. */
    private static final int PAIRS = 60;

    private static final int BRANCHES = 150;

    private static final int LETTERS = 12;

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

    /** @param today drawn into the timeline where it is near */
    static StoryPage of(Record now, StoryLeaf story, LocalDate today) {
        List<StoryLeaf.Report> reports = story.reports();
        Map<String, Integer> numbers = new HashMap<>();
        reports.forEach(report -> numbers.put(report.document().value(), numbers.size() + 1));
        StoryFacts facts = new StoryFacts();
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
                                StoryFacts.LANES,
                                today)
                        .orElse(null),
                told,
                facts.markers(),
                facts.timeline(),
                facts.undated(),
                PlaceMap.of(facts.markers()).orElse(null),
                story.series().stream()
                        .map(series -> RunningFigure.of(
                                story, series, outlets, document -> String.valueOf(numbers.getOrDefault(document, 0))))
                        .toList(),
                facts.speakers(),
                facts.victims(),
                facts.pledged(),
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
