// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.link.Link;
import org.rapporteur.model.link.LinkEnd;
import org.rapporteur.model.link.Series;
import org.rapporteur.model.link.Story;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.stories.agreement.StoryLinker;
import org.rapporteur.stories.copies.Relation;
import org.rapporteur.stories.story.ReportGroup;

/** Stories with their links and series, as rows. */
final class StoryTables {

    private static final ArrayType TEXTS = DataTypes.createArrayType(DataTypes.StringType);

    private static final StructType LINK = new StructType()
            .add("type", DataTypes.StringType)
            .add("from_document", DataTypes.StringType)
            .add("from_source", DataTypes.StringType)
            .add("from_fact", DataTypes.StringType)
            .add("from_words", TEXTS)
            .add("to_document", DataTypes.StringType)
            .add("to_source", DataTypes.StringType)
            .add("to_fact", DataTypes.StringType)
            .add("to_words", TEXTS)
            .add("rule", DataTypes.StringType)
            .add("confidence", DataTypes.DoubleType);

    private static final StructType POINT = new StructType()
            .add("document", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("figure", DataTypes.StringType)
            .add("bound", DataTypes.StringType)
            .add("value", DataTypes.DoubleType)
            .add("min", DataTypes.DoubleType)
            .add("max", DataTypes.DoubleType)
            .add("as_of", DataTypes.StringType)
            .add("published", DataTypes.DateType);

    private static final StructType SERIES = new StructType()
            .add("category", DataTypes.StringType)
            .add("points", DataTypes.createArrayType(POINT))
            .add("latest", POINT)
            .add("rule", DataTypes.StringType);

    private static final StructType STORY = new StructType()
            .add("id", DataTypes.StringType)
            .add("first_day", DataTypes.DateType)
            .add("last_day", DataTypes.DateType)
            .add("origins", DataTypes.IntegerType)
            .add("documents", TEXTS)
            .add("sources", TEXTS)
            .add("origin_of", DataTypes.createArrayType(DataTypes.IntegerType))
            .add("links", DataTypes.createArrayType(LINK))
            .add("series", DataTypes.createArrayType(SERIES))
            .add("day", DataTypes.StringType);

    private StoryTables() {}

    /**
     * Tells each story.
     *
     * @param reports rows {@code n, leaf, leaves, story, head}
     * @param relations rows {@code story, head, place, relation}
     * @return one row a story, with its links and series
     */
    static Dataset<Row> tell(Dataset<Row> reports, Dataset<Row> relations) {
        Dataset<Row> rows = reports.selectExpr(
                        "story",
                        "n as first",
                        "cast(null as int) as place",
                        "leaf",
                        "leaves",
                        "cast(null as binary) as relation")
                .union(relations.selectExpr(
                        "story",
                        "head as first",
                        "place",
                        "cast(null as string) as leaf",
                        "cast(null as array<string>) as leaves",
                        "relation"));
        return rows.groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .mapGroups(
                        (MapGroupsFunction<Long, Row, Row>) (story, parts) -> {
                            List<Row> all = new ArrayList<>();
                            parts.forEachRemaining(all::add);
                            return tell(all);
                        },
                        Encoders.row(STORY));
    }

    private static Row tell(List<Row> parts) {
        List<RecordedDocument> reports = parts.stream()
                .filter(row -> row.isNullAt(2))
                .sorted(Comparator.comparingLong(row -> row.getLong(1)))
                .map(row -> Readings.read(row.getString(3), row.getList(4)))
                .toList();
        List<Relation> relations = parts.stream()
                .filter(row -> !row.isNullAt(2))
                .sorted(Comparator.comparingLong((Row row) -> row.getLong(1)).thenComparingInt(row -> row.getInt(2)))
                .map(row -> Cells.read(row.getAs(5), Relations::read))
                .toList();
        List<FactsDocument> facts =
                reports.stream().map(RecordedDocument::facts).toList();
        Story story = Telling.TELLER.tell(
                new ReportGroup(
                        facts.stream().map(report -> report.document().id()).toList(), relations),
                facts);
        return new StoryRow(reports).of(story);
    }

    /** One for an executor: it is immutable, and slow to make. */
    private static final class Telling {
        static final StoryLinker TELLER = new StoryLinker(Language.of("en"));
    }

    /** Makes the row of a story of these reports. */
    private static final class StoryRow {

        private final Map<DocumentId, RecordedDocument> reports = new HashMap<>();

        StoryRow(List<RecordedDocument> reports) {
            reports.forEach(report -> this.reports.put(report.document().id(), report));
        }

        Row of(Story story) {
            List<LocalDate> days = story.reports().stream()
                    .map(report -> report(report).document().published())
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            return RowFactory.create(
                    Readings.storyId(story.head()),
                    days.isEmpty() ? null : days.getFirst(),
                    days.isEmpty() ? null : days.getLast(),
                    story.origins(),
                    story.reports().stream().map(DocumentId::value).toArray(String[]::new),
                    story.reports().stream().map(this::source).toArray(String[]::new),
                    story.originOf().toArray(Integer[]::new),
                    story.links().stream().map(this::link).toArray(Row[]::new),
                    story.series().stream().map(this::series).toArray(Row[]::new),
                    days.isEmpty() ? TableFolder.UNDATED : days.getFirst().toString());
        }

        private RecordedDocument report(DocumentId id) {
            return Objects.requireNonNull(reports.get(id), "a story tells of its own reports");
        }

        private String source(DocumentId id) {
            return report(id).document().source();
        }

        private @Nullable String fact(DocumentId document, @Nullable FactId fact) {
            return fact == null ? null : report(document).key(fact);
        }

        private Row link(Link link) {
            LinkEnd from = link.from();
            LinkEnd to = link.to();
            return RowFactory.create(
                    link.type().label(),
                    from.document().value(),
                    source(from.document()),
                    fact(from.document(), from.fact()),
                    words(from),
                    to.document().value(),
                    source(to.document()),
                    fact(to.document(), to.fact()),
                    words(to),
                    link.why().rule(),
                    link.why().confidence());
        }

        private String[] words(LinkEnd end) {
            return end.words().stream().map(report(end.document())::words).toArray(String[]::new);
        }

        private Row series(Series series) {
            return RowFactory.create(
                    series.category().label(),
                    series.points().stream().map(this::point).toArray(Row[]::new),
                    point(series.latest()),
                    series.why().rule());
        }

        private Row point(Series.Point point) {
            return RowFactory.create(
                    point.document().value(),
                    source(point.document()),
                    fact(point.document(), point.figure()),
                    point.quantity().bound().label(),
                    number(point.quantity().value()),
                    number(point.quantity().min()),
                    number(point.quantity().max()),
                    point.asOf() == null ? null : point.asOf().toString(),
                    point.published());
        }

        private static @Nullable Double number(@Nullable BigDecimal number) {
            return number == null ? null : (Double) number.doubleValue();
        }
    }
}
