// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.export.view.AmountWords;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.story.StoryHead;

/**
 * A count that the reports of a story carry on, as a chart and as a table.
 *
 * @param heading what is counted, and the latest number
 * @param story headline of the story
 * @param address of the story
 * @param chart a step a report
 * @param lines a report each, in the order of the chart, the last ones
 */
public record RunningFigure(String heading, String story, String address, StepChart chart, List<Line> lines) {

    /** Stories that are read for one list. */
    private static final int STORIES = 20;

    /** Numbers of one count that are shown, the last ones. */
    private static final int POINTS = 40;

    /** Charts of one list. */
    private static final int CHARTS = 6;

    /**
     * What a report counts.
     *
     * @param who gives the number
     * @param report what the report goes by on the page
     * @param address where it stands
     * @param isLatest whether it is the number that holds
     */
    public record Line(String day, String number, String who, String report, String address, boolean isLatest) {}

    /** @param reports what a report goes by on the page, by its id */
    static RunningFigure of(StoryLeaf story, StoryLeaf.Series whole, Function<String, String> reports) {
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
                StepChart.of(series),
                series.points().stream()
                        .map(point -> new Line(
                                DateWords.of(point.day()),
                                number(point),
                                point.by() == null ? "the report itself" : point.by(),
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
                    found.add(of(story, series, document -> source(story, document)));
                }
            }
        }
        return found;
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
