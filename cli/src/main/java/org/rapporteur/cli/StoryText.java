// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.Words;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.story.StorySentence;

/** Lays out stories, their counts and links for people. */
final class StoryText {

    private StoryText() {}

    /** A whole story. */
    static String story(StoryLeaf story) {
        StringBuilder out = new StringBuilder();
        out.append(story.id()).append("  ").append(StorySentence.of(story)).append('\n');
        out.append(reports(story));
        for (StoryLeaf.Series series : story.series()) {
            out.append('\n').append(series(story, series));
        }
        if (!story.links().isEmpty()) {
            out.append("\nLinks\n");
            for (StoryLeaf.Link link : story.links()) {
                out.append(String.format(
                        "  %s %s %s  (%s)%n    %s%n",
                        link.from().at().source(),
                        link.type().label(),
                        link.to().at().source(),
                        link.why().rule(),
                        story.linkId(link)));
            }
        }
        return out.toString();
    }

    /** How many reports it has and of how many sources, and the reports in order. */
    static String reports(StoryLeaf story) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "    %s, %s%n",
                Words.counted(story.reports().size(), "report"),
                Words.counted(story.origins(), "independent source")));
        for (StoryLeaf.Report report : story.reports()) {
            String title = report.title() == null ? "" : "  " + report.title().strip();
            out.append(String.format(
                    Locale.ROOT,
                    "    %s  source %d  %s%s%n",
                    day(report.published()),
                    report.origin() + 1,
                    report.source(),
                    title));
        }
        return out.toString();
    }

    /** A count: the latest number, then all in order. */
    static String series(StoryLeaf story, StoryLeaf.Series series) {
        StringBuilder out = new StringBuilder();
        out.append(String.format("%s  %s: %s%n", story.id(), series.category().label(), number(series.latest())));
        for (StoryLeaf.Point point : series.points()) {
            String day = point.day() == null ? "no date   " : point.day();
            String by = point.by() == null ? "" : "  by " + point.by();
            out.append(String.format(
                    "    %s  %s  %s%s  (%s)%n",
                    day, number(point), point.at().source(), by, point.why().rule()));
        }
        return out.toString();
    }

    /** A link with the words of both ends and why it is drawn. */
    static String link(StoryLeaf story, StoryLeaf.Link link) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                "%s %s %s%n  %s%n",
                link.from().at().source(), link.type().label(), link.to().at().source(), story.linkId(link)));
        end(out, "From", link.from());
        end(out, "To", link.to());
        out.append(String.format(
                Locale.ROOT,
                "%nWhy%n  %s, confidence %.2f%n",
                link.why().rule(),
                link.why().confidence()));
        link.why().rules().stream()
                .skip(1)
                .forEach(rule -> out.append("    from ").append(rule).append('\n'));
        return out.toString();
    }

    private static String number(StoryLeaf.Point point) {
        return StorySentence.number(point.quantity());
    }

    private static void end(StringBuilder out, String name, StoryLeaf.End end) {
        out.append('\n').append(name).append("\n  ").append(end.at().source()).append('\n');
        if (end.at().record() != null) {
            out.append("  ").append(end.at().record()).append('\n');
        }
        end.words()
                .forEach(words -> out.append("  \"")
                        .append(words.words().strip().replaceAll("\\s+", " "))
                        .append("\"\n"));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "no date   " : day.toString();
    }
}
