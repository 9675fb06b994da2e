// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.export.JsonValue;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;

/**
 * A story as it is on record, for people.
 *
 * @param id what it goes by
 * @param origins how many of its reports rest on sources of their own
 * @param reports oldest first
 * @param series its running figures
 */
public record StoryView(String id, int origins, List<Report> reports, List<Series> series) {

    /** A report of a story. */
    public record Report(
            String source,
            @Nullable LocalDate published,
            @Nullable String title) {}

    /** A count of a story, the numbers of its reports oldest first, and the latest. */
    public record Series(String category, List<Point> points, Point latest) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * What a report counts.
     *
     * @param number as a reader would write it, with its bound
     * @param day when it holds, else when it was published
     * @param by who gives it, where somebody is named
     */
    public record Point(
            String number, @Nullable String day, @Nullable String by, String source, String rule) {}

    public StoryView {
        reports = List.copyOf(reports);
        series = List.copyOf(series);
    }

    /**
     * The stories of a ledger with a report within these days, the newest first.
     *
     * @param from first day, null for any
     * @param to last day, null for any
     * @throws RecordException if there is no such ledger, or it is damaged
     */
    public static List<StoryView> list(Path directory, @Nullable LocalDate from, @Nullable LocalDate to) {
        return RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory)) {
                return Comparing.stories(ledger).values().stream()
                        .map(StoredEntry::body)
                        .map(JsonValue::parse)
                        .filter(story -> story.string("mergedInto") == null)
                        .map(StoryView::of)
                        .filter(story -> story.reports().stream().anyMatch(report -> within(report, from, to)))
                        .sorted(Comparator.comparing(StoryView::last).reversed().thenComparing(StoryView::id))
                        .toList();
            }
        });
    }

    private static boolean within(Report report, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate day = report.published();
        return (from == null || (day != null && !day.isBefore(from)))
                && (to == null || (day != null && !day.isAfter(to)));
    }

    private LocalDate last() {
        return reports.stream()
                .map(Report::published)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** What is established, in a line: the headline of the first report, and the latest of each count. */
    public String sentence() {
        Report first = reports.getFirst();
        String headline = first.title() == null ? first.source() : first.title();
        String counts = series.stream()
                .map(one -> one.category() + " " + one.latest().number())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? headline : headline + " (" + counts + ")";
    }

    private static StoryView of(JsonValue story) {
        return new StoryView(
                story.required("id"),
                story.integer("origins"),
                story.at("reports").elements().stream()
                        .map(report -> new Report(
                                report.required("source"), day(report.string("published")), report.string("title")))
                        .toList(),
                story.at("series").elements().stream()
                        .map(one -> new Series(
                                one.required("category"),
                                one.at("points").elements().stream()
                                        .map(StoryView::point)
                                        .toList(),
                                point(one.at("latest"))))
                        .toList());
    }

    private static Point point(JsonValue point) {
        String day = point.string("asOf") == null ? point.string("published") : point.string("asOf");
        return new Point(
                number(point),
                day,
                point.string("by"),
                point.required("source"),
                point.at("why").required("rule"));
    }

    private static String number(JsonValue point) {
        String value = point.string("value");
        String min = point.string("min");
        String max = point.string("max");
        return switch (point.required("bound")) {
            case "exactly" -> String.valueOf(value);
            case "moreThan" -> "more than " + value;
            case "atLeast" -> "at least " + (value == null ? min : value);
            case "lessThan" -> "fewer than " + value;
            case "atMost" -> "at most " + (value == null ? max : value);
            case "about" -> "about " + value;
            case "between" -> min + " to " + max;
            default -> min + " or more";
        };
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
