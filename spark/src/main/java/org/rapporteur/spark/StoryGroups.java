// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.stories.digest.Digest;
import org.rapporteur.stories.story.StoryEdge;
import org.rapporteur.stories.story.StoryFinder;

/** Which first reports of families tell of one incident: the steps of {@link StoryFinder}, by stretches of days and by components. */
final class StoryGroups {

    /** Days of a stretch: a task holds those of one and of the few days before it. */
    private static final int STRETCH = 8;

    /** The stretch of reports without a day. */
    private static final long UNDATED = Long.MIN_VALUE;

    private static final StructType STRETCHED = new StructType()
            .add("stretch", DataTypes.LongType)
            .add("n", DataTypes.LongType)
            .add("digest", DataTypes.BinaryType);

    private static final StructType EDGES = new StructType()
            .add("earlier", DataTypes.LongType)
            .add("later", DataTypes.LongType)
            .add("likeness", DataTypes.DoubleType);

    private static final StructType MEMBERS =
            new StructType().add("story", DataTypes.LongType).add("head", DataTypes.LongType);

    private StoryGroups() {}

    /**
     * The story of each first report.
     *
     * @param firsts digests of one report a family
     * @return rows {@code story, head}; a story goes by the number of its first report
     */
    static Dataset<Row> of(Dataset<Row> firsts) {
        Dataset<Row> edges = firsts.select("n", "day", "digest")
                .flatMap((FlatMapFunction<Row, Row>) StoryGroups::stretches, Encoders.row(STRETCHED))
                .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .flatMapGroups((FlatMapGroupsFunction<Long, Row, Row>) StoryGroups::edges, Encoders.row(EDGES))
                .checkpoint();
        Dataset<Row> components = ConnectedComponents.of(
                edges.filter(col("likeness").geq(StoryFinder.LEAST)).select("earlier", "later"));
        Dataset<Row> first =
                components.select(col("node").as("e"), col("component").as("ce"));
        Dataset<Row> second =
                components.select(col("node").as("l"), col("component").as("cl"));
        Dataset<Row> within = edges.join(first, col("earlier").equalTo(col("e")))
                .join(second, col("later").equalTo(col("l")).and(col("ce").equalTo(col("cl"))))
                .select(col("ce"), col("earlier"), col("later"), col("likeness"));
        Dataset<Row> members = components.select(
                col("component"),
                col("node"),
                lit(null).cast("long").as("later"),
                lit(null).cast("double").as("likeness"));
        Dataset<Row> grouped = members.union(within)
                .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (component, rows) -> gather(rows),
                        Encoders.row(MEMBERS));
        return firsts.select(col("n"))
                .join(grouped, col("n").equalTo(col("head")), "left_outer")
                .select(coalesce(col("story"), col("n")).as("story"), col("n").as("head"));
    }

    private static Iterator<Row> stretches(Row report) {
        if (report.isNullAt(1)) {
            return List.of(RowFactory.create(UNDATED, report.getLong(0), report.get(2)))
                    .iterator();
        }
        long day = report.getLong(1);
        long own = Math.floorDiv(day, STRETCH);
        boolean isNearNext = Math.floorMod(day, STRETCH) >= STRETCH - StoryFinder.DAYS;
        return LongStream.rangeClosed(own, isNearNext ? own + 1 : own)
                .mapToObj(stretch -> RowFactory.create(stretch, report.getLong(0), report.get(2)))
                .iterator();
    }

    private static Iterator<Row> edges(long stretch, Iterator<Row> rows) {
        List<Row> ordered = new ArrayList<>();
        rows.forEachRemaining(ordered::add);
        ordered.sort(Comparator.comparingLong(row -> row.getLong(1)));
        List<Digest> digests =
                ordered.stream().map(row -> Digests.read(row.getAs("digest"))).toList();
        return StoryFinder.edges(digests).stream()
                .filter(edge -> isWithin(stretch, digests.get(edge.later())))
                .map(edge -> RowFactory.create(
                        ordered.get(edge.earlier()).getLong(1),
                        ordered.get(edge.later()).getLong(1),
                        edge.likeness()))
                .iterator();
    }

    private static boolean isWithin(long stretch, Digest report) {
        return report.published() == null || Math.floorDiv(report.published().toEpochDay(), STRETCH) == stretch;
    }

    private static Iterator<Row> gather(Iterator<Row> rows) {
        List<Long> members = new ArrayList<>();
        List<Row> within = new ArrayList<>();
        rows.forEachRemaining(row -> {
            if (row.isNullAt(2)) {
                members.add(row.getLong(1));
            } else {
                within.add(row);
            }
        });
        members.sort(Comparator.naturalOrder());
        // The order in which pairs are offered must be that of the laptop: by the later report, then by the earlier.
        List<StoryEdge> edges = within.stream()
                .map(row -> new StoryEdge(
                        Collections.binarySearch(members, row.getLong(1)),
                        Collections.binarySearch(members, row.getLong(2)),
                        row.getDouble(3)))
                .sorted(Comparator.comparingInt(StoryEdge::later).thenComparingInt(StoryEdge::earlier))
                .toList();
        // Numbers stand for the reports: gathering asks for nothing but their order.
        List<DocumentId> names = members.stream().map(StoryGroups::name).toList();
        List<Row> out = new ArrayList<>();
        for (List<DocumentId> story : StoryFinder.gather(names, edges)) {
            long first = number(story.getFirst());
            story.forEach(report -> out.add(RowFactory.create(first, number(report))));
        }
        return out.iterator();
    }

    private static DocumentId name(long number) {
        return new DocumentId("sha256:%064x".formatted(number));
    }

    private static long number(DocumentId name) {
        return Long.parseLong(name.value().substring("sha256:".length()), 16);
    }
}
