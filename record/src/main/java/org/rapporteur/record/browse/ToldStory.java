// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.browse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.JsonValue;
import org.rapporteur.export.report.Amount;
import org.rapporteur.model.fact.Quantity;

/**
 * A story as it is on record, in full.
 *
 * @param id what it goes by
 * @param origins how many of its reports rest on sources of their own
 * @param reports the oldest first
 * @param links what the reports and their facts are to each other
 * @param series its running figures
 */
public record ToldStory(String id, int origins, List<Report> reports, List<Link> links, List<Series> series) {

    /** Field of what is by far the longest part of a leaf. */
    static final String LINKS = "links";

    /** A report; {@code published} as {@code 2019-09-23}. */
    public record Report(
            String document,
            String source,
            @Nullable String published,
            @Nullable String title) {

        /** Its headline, or what it was given under. */
        public String name() {
            return title == null ? source : title;
        }
    }

    /** What two reports, or facts of them, are to each other; {@code type} as in the contract. */
    public record Link(String type, End from, End to, String rule) {}

    /**
     * One end of a link.
     *
     * @param record what its fact goes by in the record; null where it is the whole report
     * @param words the words that the other end has otherwise, or where the two touch
     */
    public record End(
            String document, String source, @Nullable String record, List<String> words) {}

    /** A count, the numbers of its reports, the oldest first, and the latest. */
    public record Series(String category, List<Point> points, Point latest) {}

    /**
     * What a report counts.
     *
     * @param number as an editor writes it, with its bound
     * @param low smallest number that it may be; null for none
     * @param high largest number that it may be; null for none
     * @param value the number that was written; null for none
     * @param day when it holds, else when it was published; null where neither is known
     * @param by who gives it, where somebody is named
     */
    public record Point(
            String number,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double value,
            @Nullable String day,
            @Nullable String by,
            String document,
            @Nullable String record,
            String rule) {

        static Point of(JsonValue point) {
            String asOf = point.string("asOf");
            return new Point(
                    Amount.of(quantity(point)),
                    number(point, "min"),
                    number(point, "max"),
                    number(point, "value"),
                    asOf == null ? point.string("published") : asOf,
                    point.string("by"),
                    point.required("document"),
                    point.string("record"),
                    point.at("why").required("rule"));
        }

        /** The number to draw it at. */
        public double best() {
            return value != null ? value : low != null ? low : high != null ? high : 0;
        }

        private static @Nullable Double number(JsonValue point, String name) {
            BigDecimal number = decimal(point, name);
            return number == null ? null : number.doubleValue();
        }

        private static Quantity quantity(JsonValue point) {
            String label = point.required("bound");
            Quantity.Bound bound = Arrays.stream(Quantity.Bound.values())
                    .filter(one -> one.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("bound must be one of the contract, is " + label));
            return new Quantity(bound, decimal(point, "value"), decimal(point, "min"), decimal(point, "max"));
        }

        private static @Nullable BigDecimal decimal(JsonValue point, String name) {
            String number = point.string(name);
            return number == null ? null : new BigDecimal(number);
        }
    }

    public ToldStory {
        reports = List.copyOf(reports);
        links = List.copyOf(links);
        series = List.copyOf(series);
    }

    /** Reads the leaf of a story back. */
    static ToldStory of(String leaf) {
        List<Link> links = new ArrayList<>();
        JsonValue story = JsonValue.parse(leaf, LINKS, link -> links.add(link(link)));
        return new ToldStory(
                story.required("id"),
                story.integer("origins"),
                story.at("reports").elements().stream().map(ToldStory::report).toList(),
                links,
                story.at("series").elements().stream().map(ToldStory::series).toList());
    }

    /** The links of a report, from the leaf of its story. */
    static List<Link> links(String leaf, String document) {
        List<Link> links = new ArrayList<>();
        JsonValue.parse(leaf, LINKS, link -> {
            if (isOf(link.at("from"), document) || isOf(link.at("to"), document)) {
                links.add(link(link));
            }
        });
        return links;
    }

    private static boolean isOf(JsonValue end, String document) {
        return document.equals(end.string("document"));
    }

    private static Report report(JsonValue report) {
        return new Report(
                report.required("document"),
                report.required("source"),
                report.string("published"),
                report.string("title"));
    }

    private static Link link(JsonValue link) {
        return new Link(
                link.required("type"),
                end(link.at("from")),
                end(link.at("to")),
                link.at("why").required("rule"));
    }

    private static End end(JsonValue end) {
        return new End(
                end.required("document"),
                end.required("source"),
                end.string("record"),
                end.at("words").elements().stream()
                        .map(words -> words.required("words"))
                        .toList());
    }

    private static Series series(JsonValue series) {
        return new Series(
                series.required("category"),
                series.at("points").elements().stream().map(Point::of).toList(),
                Point.of(series.at("latest")));
    }

    /** The links of a type. */
    public List<Link> links(String type) {
        return links.stream().filter(link -> link.type().equals(type)).toList();
    }
}
