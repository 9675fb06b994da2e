// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.JsonValue;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;

/**
 * A story as it is on record, for people.
 *
 * @param id what it goes by
 * @param origins how many sources of their own its reports rest on
 * @param reports oldest first
 * @param series its running figures
 * @param links what holds between its reports and their facts
 * @param leaf as it is on record
 */
public record StoryView(
        String id, int origins, List<Report> reports, List<Series> series, List<Link> links, JsonValue leaf) {

    private static final int DIGITS = 12;

    /**
     * A report of a story.
     *
     * @param origin the number of the origin that it rests on, from 0
     */
    public record Report(
            String source,
            int origin,
            @Nullable LocalDate published,
            @Nullable String title) {}

    /**
     * What one report or fact is to another.
     *
     * @param id what it goes by: the story's id, a # and 12 hexadecimal digits that hang on the two alone
     * @param type as in the export: copyOf, updates, sameStory, corroborates, contradicts, supersedes
     * @param confidence 0 to 1
     * @param why the rule, then those of what it was built on
     * @param json the line of the export
     */
    public record Link(String id, String type, End from, End to, double confidence, List<String> why, String json) {}

    /**
     * One end of a link.
     *
     * @param record id of the fact, null where it is the report as a whole
     * @param words those it went by
     */
    public record End(String source, @Nullable String record, List<String> words) {}

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
        links = List.copyOf(links);
    }

    /**
     * A story on record; of one that is part of another now, that other.
     *
     * @param id as {@code t-...}; what follows a # does not count
     * @throws RecordException if there is no such ledger or story, or it is damaged
     */
    public static StoryView one(Path directory, String id) {
        return RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory)) {
                String wanted = id.contains("#") ? id.substring(0, id.indexOf('#')) : id;
                JsonValue story = leaf(ledger, directory, wanted);
                for (String into = story.string("mergedInto"); into != null; into = story.string("mergedInto")) {
                    story = leaf(ledger, directory, into);
                }
                return of(story);
            }
        });
    }

    private static JsonValue leaf(Ledger ledger, Path directory, String id) {
        return JsonValue.parse(ledger.findByStart(id)
                .orElseThrow(() -> new RecordException(
                        RecordException.Kind.MISSING,
                        directory + " has no " + id + ". Ids of stories are in the output of stories and export."))
                .body());
    }

    /**
     * One of its links.
     *
     * @param linkId as {@link Link#id}, or so much of it that no other begins so
     * @throws RecordException if it has none
     */
    public Link link(String linkId) {
        String end = linkId.substring(linkId.indexOf('#') + 1);
        return links.stream()
                .filter(link -> link.id().substring(id.length() + 1).startsWith(end))
                .findFirst()
                .orElseThrow(() -> new RecordException(
                        RecordException.Kind.MISSING,
                        id + " has no link " + linkId + ". Ids of links are in the output of show and export."));
    }

    /**
     * The lines of the export.
     *
     * @param kinds of lines: story, link, series
     */
    public String lines(Set<String> kinds) {
        return StoryLines.of(this, kinds);
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
            try (Ledger ledger = Ledger.open(directory);
                    Stream<StoredEntry> stories = ledger.latest(EntryKind.STORY)) {
                return stories.map(StoredEntry::body)
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

    /** The day of its last report, null where none has one. */
    public @Nullable LocalDate lastDay() {
        return days().max(Comparator.naturalOrder()).orElse(null);
    }

    /** The day of its first report, null where none has one. */
    public @Nullable LocalDate firstDay() {
        return days().min(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<LocalDate> days() {
        return reports.stream().map(Report::published).filter(Objects::nonNull);
    }

    private LocalDate last() {
        return Objects.requireNonNullElse(lastDay(), LocalDate.MIN);
    }

    /**
     * What is established, in one sentence: the headline of the first report, the latest of each count with the number of
     * sources that give it, and how much is borne out or disputed.
     */
    public String sentence() {
        Report first = reports.getFirst();
        String headline =
                (first.title() == null ? first.source() : first.title()).strip().replaceAll("\\s+", " ");
        List<String> parts = new ArrayList<>();
        for (Series one : series) {
            long sources = one.points().stream()
                    .filter(point -> point.number().equals(one.latest().number()))
                    .map(point -> origin(point.source()))
                    .distinct()
                    .count();
            parts.add(
                    one.category() + " " + one.latest().number() + (sources > 1 ? " by " + sources + " sources" : ""));
        }
        count("corroborates", "corroborated").ifPresent(parts::add);
        count("contradicts", "contradicted").ifPresent(parts::add);
        return parts.isEmpty() ? headline : headline + " (" + String.join("; ", parts) + ")";
    }

    private Optional<String> count(String type, String word) {
        long count = links.stream().filter(link -> link.type().equals(type)).count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + word);
    }

    private int origin(String source) {
        return reports.stream()
                .filter(report -> report.source().equals(source))
                .mapToInt(Report::origin)
                .findFirst()
                .orElse(0);
    }

    static StoryView of(JsonValue story) {
        String id = story.required("id");
        return new StoryView(
                id,
                story.integer("origins"),
                story.at("reports").elements().stream()
                        .map(report -> new Report(
                                report.required("source"),
                                report.integer("origin"),
                                day(report.string("published")),
                                report.string("title")))
                        .toList(),
                story.at("series").elements().stream()
                        .map(one -> new Series(
                                one.required("category"),
                                one.at("points").elements().stream()
                                        .map(StoryView::point)
                                        .toList(),
                                point(one.at("latest"))))
                        .toList(),
                story.at("links").elements().stream()
                        .map(link -> link(id, link))
                        .toList(),
                story);
    }

    private static Link link(String story, JsonValue link) {
        List<String> why = new ArrayList<>();
        why(link.at("why"), why);
        return new Link(
                linkId(story, link),
                link.required("type"),
                end(link.at("from")),
                end(link.at("to")),
                Double.parseDouble(link.at("why").required("confidence")),
                why,
                StoryLines.linkLine(story, link));
    }

    private static void why(JsonValue why, List<String> rules) {
        rules.add(why.required("rule"));
        why.at("details").elements().forEach(detail -> why(detail, rules));
    }

    private static End end(JsonValue end) {
        return new End(
                end.required("source"),
                end.string("record"),
                end.at("words").elements().stream()
                        .map(words -> words.required("words"))
                        .toList());
    }

    /** What a link goes by: it hangs on what it links, not on the other links of the story. */
    static String linkId(String story, JsonValue link) {
        String ends = Stream.of("from", "to")
                .map(link::at)
                .map(end -> end.string("document") + " " + end.string("record"))
                .collect(Collectors.joining("\n", link.string("type") + "\n", ""));
        return story + "#" + FactKeys.hash(ends).substring(0, DIGITS);
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
