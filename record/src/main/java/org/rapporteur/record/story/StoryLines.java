// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.leaf.StoryLeaf.Link;
import org.rapporteur.record.leaf.StoryLeaf.Point;
import org.rapporteur.record.leaf.StoryLeaf.Report;
import org.rapporteur.record.leaf.StoryLeaf.Series;
import org.rapporteur.record.leaf.StoryLeaf.Words;

/** Writes stories as lines of the contract, without line feeds: the story with its reports, each link, each series. */
public final class StoryLines {

    private static final JsonType<List<String>> TEXTS = JsonType.list(JsonType.TEXT);

    private static final JsonType<StoryLeaf> STORY = JsonType.output(StoryLines::story);

    private static final JsonType<Point> POINT = JsonType.output(StoryLines::point);

    private StoryLines() {}

    /** All lines of a story: itself, its links, its series. */
    public static String all(StoryLeaf story) {
        StringBuilder lines = new StringBuilder(story(story)).append('\n');
        story.links().forEach(link -> lines.append(link(story, link)).append('\n'));
        story.series().forEach(series -> lines.append(series(story, series)).append('\n'));
        return lines.toString();
    }

    public static String story(StoryLeaf story) {
        return STORY.json(story);
    }

    public static String link(StoryLeaf story, Link link) {
        return JsonType.<Link>output(fields -> link(fields, story)).json(link);
    }

    public static String series(StoryLeaf story, Series series) {
        return JsonType.<Series>output(fields -> series(fields, story)).json(series);
    }

    /** What a running figure goes by. */
    public static String id(StoryLeaf story, Series series) {
        return story.id() + "#" + series.category().label();
    }

    private static void story(Fields<StoryLeaf> fields) {
        fields.constant("kind", "story");
        fields.derived("id", JsonType.TEXT, StoryLeaf::id);
        fields.derived("origins", JsonType.INTEGER, StoryLeaf::origins);
        fields.derived(
                "documents",
                TEXTS,
                story -> story.reports().stream().map(Report::source).toList());
        fields.derived(
                "originOf",
                JsonType.list(JsonType.INTEGER),
                story -> story.reports().stream().map(Report::origin).toList());
        fields.derived("first", JsonType.DAY, StoryLeaf::firstDay);
        fields.derived("last", JsonType.DAY, StoryLeaf::lastDay);
        fields.derived("established", JsonType.TEXT, StorySentence::of);
    }

    private static void link(Fields<Link> fields, StoryLeaf story) {
        fields.constant("kind", "link");
        fields.derived("id", JsonType.TEXT, story::linkId);
        fields.constant("story", story.id());
        fields.derived("type", JsonType.TEXT, link -> link.type().label());
        fields.derived("from", JsonType.TEXT, link -> link.from().at().source());
        fields.derived("to", JsonType.TEXT, link -> link.to().at().source());
        fields.derived("fromFact", JsonType.TEXT, link -> link.from().at().record());
        fields.derived("toFact", JsonType.TEXT, link -> link.to().at().record());
        fields.derived("fromWords", TEXTS, link -> words(link.from()));
        fields.derived("toWords", TEXTS, link -> words(link.to()));
        fields.derived("rule", JsonType.TEXT, link -> link.why().rule());
        fields.derived("confidence", JsonType.DOUBLE, link -> link.why().confidence());
    }

    private static List<String> words(StoryLeaf.End end) {
        return end.words().stream().map(Words::words).toList();
    }

    private static void series(Fields<Series> fields, StoryLeaf story) {
        fields.constant("kind", "series");
        fields.derived("id", JsonType.TEXT, series -> id(story, series));
        fields.constant("story", story.id());
        fields.derived("category", JsonType.TEXT, series -> series.category().label());
        fields.derived(
                "documents",
                TEXTS,
                series -> series.points().stream()
                        .map(point -> point.at().source())
                        .toList());
        fields.derived("latest", POINT, Series::latest);
        fields.derived("points", JsonType.list(POINT), Series::points);
    }

    private static void point(Fields<Point> fields) {
        fields.derived("value", JsonType.NUMBER, point -> point.quantity().value());
        fields.derived("min", JsonType.NUMBER, point -> point.quantity().min());
        fields.derived("max", JsonType.NUMBER, point -> point.quantity().max());
        fields.derived("bound", JsonType.TEXT, point -> point.quantity().bound().label());
        fields.derived("asOf", JsonType.TEXT, point -> text(point.asOf()));
        fields.derived("published", JsonType.DAY, Point::published);
        fields.derived("by", JsonType.TEXT, Point::by);
        fields.derived("source", JsonType.TEXT, point -> point.at().source());
        fields.derived("record", JsonType.TEXT, point -> point.at().record());
        fields.derived("rule", JsonType.TEXT, point -> point.why().rule());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
