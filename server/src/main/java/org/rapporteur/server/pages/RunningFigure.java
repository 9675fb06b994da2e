// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.AmountWords;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.story.StoryHead;
import org.rapporteur.server.drawing.Picture;

/**
 * A count that the reports of a story carry on, as a chart and as a table.
 *
 * @param heading what is counted, and the latest number
 * @param story headline of the story
 * @param address of the story
 * @param number of the count among those of its story, from 0
 * @param chart a step a report
 * @param lines a report each, in the order of the chart, the last ones
 */
public record RunningFigure(
        String heading, String story, String address, int number, StepChart chart, List<Line> lines) {

    private static final int LETTERS = 12;

    /** Stories that are read for one list. */
    private static final int STORIES = 20;

    /** Numbers of one count that are shown, the last ones. */
    private static final int POINTS = 40;

    /** Charts of one list. */
    private static final int CHARTS = 6;

    /**
     * What a report counts.
     *
     * @param said the number as it was given
     * @param who gives the number
     * @param outlet that published the report; empty where that is not known
     * @param report what the report goes by on the page
     * @param address where it stands
     * @param isLatest whether it is the number that holds
     */
    public record Line(
            String day,
            String number,
            StoryLeaf.Point said,
            String who,
            String outlet,
            String report,
            String address,
            boolean isLatest) {}

    /**
     * @param outlets who published a report, by its id
     * @param reports what a report goes by on the page, by its id
     */
    static RunningFigure of(
            StoryLeaf story, StoryLeaf.Series whole, Map<String, String> outlets, Function<String, String> reports) {
        List<StoryLeaf.Point> points = whole.points();
        StoryLeaf.Series series = new StoryLeaf.Series(
                whole.category(),
                points.subList(Math.max(0, points.size() - POINTS), points.size()),
                whole.latest(),
                whole.why());
        return new RunningFigure(
                number(series.latest()) + " " + series.category().label(),
                story.name(),
                "/stories/" + story.id(),
                story.series().indexOf(whole),
                StepChart.of(
                        series,
                        point -> outlets.getOrDefault(point.at().document().value(), "")),
                series.points().stream()
                        .map(point -> new Line(
                                DateWords.of(point.day()),
                                number(point),
                                point,
                                point.by() == null ? "the report itself" : point.by(),
                                outlets.getOrDefault(point.at().document().value(), ""),
                                reports.apply(point.at().document().value()),
                                "/documents/" + point.at().document()
                                        + (point.at().record() == null
                                                ? ""
                                                : "#" + point.at().record()),
                                point.equals(series.latest())))
                        .toList());
    }

    /** The running figures to which single ones belong, as far as there is more to see than a line. */
    static List<RunningFigure> around(Record now, Map<String, String> documentsByFigure) {
        Map<String, StoryLeaf> stories = new LinkedHashMap<>();
        Set<StoryLeaf.Series> seen = new LinkedHashSet<>();
        List<RunningFigure> found = new ArrayList<>();
        for (Map.Entry<String, String> figure : documentsByFigure.entrySet()) {
            StoryHead head = now.stories().ofReport(figure.getValue());
            boolean isNew = head != null && !stories.containsKey(head.id());
            if (head == null || head.counts().isEmpty() || (isNew && stories.size() == STORIES)) {
                continue;
            }
            if (isNew) {
                now.stories().find(head.id()).ifPresent(story -> stories.put(story.id(), story));
            }
            StoryLeaf story = stories.get(head.id());
            if (story == null) {
                continue;
            }
            for (StoryLeaf.Series series : story.series()) {
                boolean isPart = series.points().stream()
                        .anyMatch(point -> figure.getKey().equals(point.at().record()));
                if (isPart && isRunning(series) && found.size() < CHARTS && seen.add(series)) {
                    found.add(of(story, series, outlets(now, story), document -> source(story, document)));
                }
            }
        }
        return found;
    }

    /** Who published the reports of a story, by their ids, of those of which it is known. */
    static Map<String, String> outlets(Record now, StoryLeaf story) {
        Map<String, String> outlets = new HashMap<>();
        List<String> documents = story.series().stream()
                .flatMap(series -> series.points().stream())
                .map(point -> point.at().document().value())
                .distinct()
                .toList();
        for (Found.Hit report : now.search().documents(documents)) {
            if (report.report().outlet() != null) {
                outlets.put(report.id(), report.report().outlet());
            }
        }
        return outlets;
    }

    /** The chart to be taken along. */
    Picture picture(Record now) {
        return new Picture(
                "count-" + number,
                heading + ": " + story,
                List.of(
                        "A step for each report. Bands: from the least to the greatest number that a report may mean, and over those of one day.",
                        Pictures.origin(now)),
                StepChart.WIDTH,
                StepChart.HEIGHT,
                LETTERS,
                Site.content("steps", Map.of("chart", chart)),
                List.of("day", "bound", "number", "least", "most", "who", "outlet", "source", "document"),
                lines.stream().map(RunningFigure::row).toList());
    }

    private static List<@Nullable Object> row(Line line) {
        Quantity said = line.said().quantity();
        return Arrays.asList(
                line.said().day(),
                said.bound().label(),
                plain(said.value()),
                plain(said.min()),
                plain(said.max()),
                line.said().by(),
                line.outlet(),
                line.said().at().source(),
                line.said().at().document().value());
    }

    private static @Nullable Double plain(@Nullable BigDecimal number) {
        return number == null ? null : (Double) number.doubleValue();
    }

    private static String source(StoryLeaf story, String document) {
        return story.reports().stream()
                .filter(report -> report.document().value().equals(document))
                .map(StoryLeaf.Report::source)
                .findFirst()
                .orElse(document);
    }

    private static String number(StoryLeaf.Point point) {
        return AmountWords.of(point.quantity());
    }

    private static boolean isRunning(StoryLeaf.Series series) {
        return series.points().stream().map(RunningFigure::number).distinct().count() > 1;
    }

    /** Whether there is more to see than a line. */
    public boolean isDrawn() {
        return lines.stream().map(Line::number).distinct().count() > 1;
    }
}
