// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Wording;
import org.rapporteur.record.StoryView;

/** Lays out stories, their counts and links for people. */
final class StoryText {

    private StoryText() {}

    /** A whole story. */
    static String story(StoryView story) {
        StringBuilder out = new StringBuilder();
        out.append(story.id()).append("  ").append(story.sentence()).append('\n');
        out.append(reports(story));
        for (StoryView.Series series : story.series()) {
            out.append('\n').append(series(story, series));
        }
        if (!story.links().isEmpty()) {
            out.append("\nLinks\n");
            for (StoryView.Link link : story.links()) {
                out.append(String.format(
                        "  %s %s %s  (%s)%n    %s%n",
                        link.from().source(),
                        link.type(),
                        link.to().source(),
                        link.why().getFirst(),
                        link.id()));
            }
        }
        return out.toString();
    }

    /** How many reports it has and of how many sources, and the reports in order. */
    static String reports(StoryView story) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "    %s, %s%n",
                Wording.counted(story.reports().size(), "report"),
                Wording.counted(story.origins(), "independent source")));
        for (StoryView.Report report : story.reports()) {
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
    static String series(StoryView story, StoryView.Series series) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                "%s  %s: %s%n", story.id(), series.category(), series.latest().number()));
        for (StoryView.Point point : series.points()) {
            String day = point.day() == null ? "no date   " : point.day();
            String by = point.by() == null ? "" : "  by " + point.by();
            out.append(
                    String.format("    %s  %s  %s%s  (%s)%n", day, point.number(), point.source(), by, point.rule()));
        }
        return out.toString();
    }

    /** A link with the words of both ends and why it is drawn. */
    static String link(StoryView.Link link) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                "%s %s %s%n  %s%n", link.from().source(), link.type(), link.to().source(), link.id()));
        end(out, "From", link.from());
        end(out, "To", link.to());
        out.append(String.format(
                Locale.ROOT, "%nWhy%n  %s, confidence %.2f%n", link.why().getFirst(), link.confidence()));
        link.why().stream()
                .skip(1)
                .forEach(rule -> out.append("    from ").append(rule).append('\n'));
        return out.toString();
    }

    private static void end(StringBuilder out, String name, StoryView.End end) {
        out.append('\n').append(name).append("\n  ").append(end.source()).append('\n');
        if (end.record() != null) {
            out.append("  ").append(end.record()).append('\n');
        }
        end.words()
                .forEach(words -> out.append("  \"")
                        .append(words.strip().replaceAll("\\s+", " "))
                        .append("\"\n"));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "no date   " : day.toString();
    }
}
