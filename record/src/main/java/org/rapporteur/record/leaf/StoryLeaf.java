// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.FactShapes;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.CodePointSpan;

/**
 * The reports of one incident, with what holds between them.
 *
 * <pre>
 * {"kind":"story","id":"t-...","mergedInto":null,"madeFrom":"...","origins":2,"reports":[{"document","source","origin","published","title"}],
 *  "links":[{"type","from":{"document","source","fact","record","words":[{"start","end","words"}]},"to":{...},
 *            "why":{"rule","confidence","details"}}],
 *  "series":[{"category","points":[{"document","source","fact","record","bound","value","min","max","asOf","published",
 *             "by","why"}],"latest":{...},"why"}]}
 * </pre>
 *
 * @param id of the story: it hangs on its oldest report
 * @param madeFrom hash of all that it depends on: see {@code Comparing}
 * @param origins how many sources of their own its reports rest on
 * @param reports oldest first, at least one
 * @param links what holds between its reports and their facts
 * @param series its running figures
 */
public record StoryLeaf(
        String id, String madeFrom, int origins, List<Report> reports, List<Link> links, List<Series> series)
        implements Leaf {

    /** Field of what is by far the longest part of a leaf. */
    static final String LINKS = "links";

    private static final int DIGITS = 12;

    public StoryLeaf {
        reports = List.copyOf(reports);
        links = List.copyOf(links);
        series = List.copyOf(series);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.STORY;
    }

    /** Headline of its oldest report, or what that was given under. */
    public String name() {
        return reports.getFirst().name();
    }

    /** The day of its first report, null where none has one. */
    public @Nullable LocalDate firstDay() {
        return days().min(Comparator.naturalOrder()).orElse(null);
    }

    /** The day of its last report, null where none has one. */
    public @Nullable LocalDate lastDay() {
        return days().max(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<LocalDate> days() {
        return reports.stream().map(Report::published).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** The links of a type. */
    public List<Link> links(LinkType type) {
        return links.stream().filter(link -> link.type() == type).toList();
    }

    /** What a link goes by: its story, a # and 12 hexadecimal digits that hang on what it links, not on the other links. */
    public String linkId(Link link) {
        return id + "#"
                + FactKeys.hash(link.type().label() + "\n" + link.from().at().key() + "\n"
                                + link.to().at().key())
                        .substring(0, DIGITS);
    }

    /**
     * A report.
     *
     * @param origin the number of the origin that it rests on, from 0
     */
    public record Report(
            DocumentId document,
            String source,
            int origin,
            @Nullable LocalDate published,
            @Nullable String title) {

        /** Its headline, or what it was given under. */
        public String name() {
            return title == null ? source : title;
        }

        static Report shape(Fields<Report> fields) {
            return new Report(
                    fields.field("document", LeafJson.DOCUMENT, Report::document),
                    fields.field("source", JsonType.TEXT, Report::source),
                    fields.field("origin", JsonType.INTEGER, Report::origin),
                    fields.orNull("published", JsonType.DAY, Report::published),
                    fields.orNull("title", JsonType.TEXT, Report::title));
        }
    }

    /**
     * A report of the story, or a fact of it.
     *
     * @param fact within the report; null where it is the report as a whole
     * @param record what the fact goes by in the record
     */
    public record Place(
            DocumentId document,
            String source,
            @Nullable FactId fact,
            @Nullable String record) {

        String key() {
            return document + " " + record;
        }

        static Place shape(Fields<Place> fields) {
            return new Place(
                    fields.field("document", LeafJson.DOCUMENT, Place::document),
                    fields.field("source", JsonType.TEXT, Place::source),
                    fields.orNull("fact", JsonType.text(FactId::new), Place::fact),
                    fields.orNull("record", JsonType.TEXT, Place::record));
        }
    }

    /** What one report or fact is to another, and why. */
    public record Link(LinkType type, End from, End to, Reason why) {

        static Link shape(Fields<Link> fields) {
            return new Link(
                    fields.field("type", JsonType.oneOf(LinkType.values(), LinkType::label), Link::type),
                    fields.field("from", JsonType.object(End::shape), Link::from),
                    fields.field("to", JsonType.object(End::shape), Link::to),
                    fields.field("why", JsonType.object(Reason::shape), Link::why));
        }
    }

    /** One end of a link, with the words that it goes by. */
    public record End(Place at, List<Words> words) {

        public End {
            words = List.copyOf(words);
        }

        static End shape(Fields<End> fields) {
            return new End(
                    fields.part(Place::shape, End::at),
                    fields.list("words", JsonType.object(Words::shape), End::words));
        }
    }

    /** Words of a report at their place. */
    public record Words(CodePointSpan place, String words) {

        static Words shape(Fields<Words> fields) {
            return new Words(
                    new CodePointSpan(
                            fields.field(
                                    "start",
                                    JsonType.INTEGER,
                                    words -> words.place().start()),
                            fields.field(
                                    "end",
                                    JsonType.INTEGER,
                                    words -> words.place().end())),
                    fields.field("words", JsonType.TEXT, Words::words));
        }
    }

    /**
     * The rule, how sure it is, and what it built on.
     *
     * @param confidence 0 to 1, to three digits
     */
    public record Reason(String rule, double confidence, List<Reason> details) {

        public Reason {
            details = List.copyOf(details);
        }

        /** The rule, then those of what it was built on. */
        public List<String> rules() {
            return Stream.concat(Stream.of(rule), details.stream().flatMap(detail -> detail.rules().stream()))
                    .toList();
        }

        static Reason shape(Fields<Reason> fields) {
            return new Reason(
                    fields.field("rule", JsonType.TEXT, Reason::rule),
                    fields.field("confidence", JsonType.DOUBLE, Reason::confidence),
                    fields.list("details", JsonType.object(Reason::shape), Reason::details));
        }
    }

    /** A count, the numbers of its reports oldest first, and the latest. */
    public record Series(FigureCategory category, List<Point> points, Point latest, Reason why) {

        public Series {
            points = List.copyOf(points);
        }

        static Series shape(Fields<Series> fields) {
            return new Series(
                    fields.field(
                            "category",
                            JsonType.oneOf(FigureCategory.values(), FigureCategory::label),
                            Series::category),
                    fields.list("points", JsonType.object(Point::shape), Series::points),
                    fields.field("latest", JsonType.object(Point::shape), Series::latest),
                    fields.field("why", JsonType.object(Reason::shape), Series::why));
        }
    }

    /**
     * What a report counts.
     *
     * @param asOf when it holds
     * @param published when the report came out
     * @param by who gives it, where somebody is named
     */
    public record Point(
            Place at,
            Quantity quantity,
            @Nullable When asOf,
            @Nullable LocalDate published,
            @Nullable String by,
            Reason why) {

        /** When it holds, else when it was published; null where neither is known. */
        public @Nullable String day() {
            return asOf == null ? Objects.toString(published, null) : asOf.toString();
        }

        static Point shape(Fields<Point> fields) {
            return new Point(
                    fields.part(Place::shape, Point::at),
                    fields.part(FactShapes::quantity, Point::quantity),
                    fields.orNull("asOf", JsonType.text(When::parse), Point::asOf),
                    fields.orNull("published", JsonType.DAY, Point::published),
                    fields.orNull("by", JsonType.TEXT, Point::by),
                    fields.field("why", JsonType.object(Reason::shape), Point::why));
        }
    }

    static StoryLeaf shape(Fields<StoryLeaf> fields) {
        fields.constant("kind", EntryKind.STORY.label());
        String id = fields.field("id", JsonType.TEXT, StoryLeaf::id);
        fields.nothing("mergedInto");
        return new StoryLeaf(
                id,
                fields.field("madeFrom", JsonType.TEXT, StoryLeaf::madeFrom),
                fields.field("origins", JsonType.INTEGER, StoryLeaf::origins),
                fields.list("reports", JsonType.object(Report::shape), StoryLeaf::reports),
                fields.list(LINKS, JsonType.object(Link::shape), StoryLeaf::links),
                fields.list("series", JsonType.object(Series::shape), StoryLeaf::series));
    }
}
