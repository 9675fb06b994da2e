// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;
import org.rapporteur.stories.copies.ComparedPair;
import org.rapporteur.stories.copies.CopyFinder;
import org.rapporteur.stories.copies.CopyGroups;
import org.rapporteur.stories.copies.Relation;
import org.rapporteur.stories.copies.Seeds;
import org.rapporteur.stories.copies.TextPair;
import org.rapporteur.stories.story.ReportGroup;

/**
 * Families of reports that are the same text, changed or not. The steps are those of {@link CopyFinder}: exactly the same words;
 * pairs that share passages, of which a report meets only the few before it; word by word; and groups by what hangs together.
 */
final class Copies {

    private static final StructType COMPARED = new StructType()
            .add("earlier", DataTypes.LongType)
            .add("later", DataTypes.LongType)
            .add("pair", DataTypes.BinaryType);

    private static final StructType FAMILIES = new StructType()
            .add("head", DataTypes.LongType)
            .add("n", DataTypes.LongType)
            .add("place", DataTypes.IntegerType)
            .add("relation", DataTypes.BinaryType);

    /** Texts of which the runs of words are held while neighbours are compared. */
    private static final int PREPARED = 64;

    private Copies() {}

    /**
     * Finds families.
     *
     * @param digests see {@link Digests#of}
     * @param texts rows {@code n, text}
     * @return of each report that has relatives a row {@code head, n}, and of each relation {@code head, place, relation}: place is
     *     that among the relations of its family
     */
    static Dataset<Row> of(Dataset<Row> digests, Dataset<Row> texts) {
        Dataset<Row> written = digests.filter(col("size").gt(0));
        Dataset<Row> same = sameWords(written);
        Dataset<Row> compared = compared(
                        candidates(
                                written.join(same.select(col("later").as("n")), CompareJob.columns("n"), "left_anti")),
                        texts)
                .checkpoint();
        Dataset<Row> components =
                ConnectedComponents.of(same.select("earlier", "later").union(compared.select("earlier", "later")));
        Dataset<Row> reports = components
                .join(digests.select("n", "id"), components.col("node").equalTo(col("n")))
                .join(same.withColumnRenamed("later", "n"), CompareJob.columns("n"), "left_outer")
                .select(
                        col("component"),
                        col("n"),
                        col("id"),
                        col("earlier"),
                        lit(null).cast("binary").as("pair"));
        Dataset<Row> pairs = compared.join(components, col("later").equalTo(col("node")))
                .select(
                        col("component"),
                        col("later").as("n"),
                        lit(null).cast("string").as("id"),
                        col("earlier"),
                        col("pair"));
        return reports.union(pairs)
                .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (component, rows) -> families(rows),
                        Encoders.row(FAMILIES));
    }

    /** Rows {@code later, earlier}: of each report that has exactly the words of another before it, the first of these. */
    private static Dataset<Row> sameWords(Dataset<Row> digests) {
        Dataset<Row> firsts =
                digests.groupBy("whole").agg(min("n").as("earlier")).withColumnRenamed("whole", "words");
        Dataset<Row> later = digests.join(
                        firsts, col("whole").equalTo(col("words")).and(col("n").gt(col("earlier"))))
                .select(col("n").as("later"), col("earlier"), col("digest"));
        return later.join(
                        digests.select(col("n"), col("digest").as("first")),
                        col("earlier").equalTo(col("n")))
                .filter((FilterFunction<Row>)
                        row -> CopyFinder.isCopy(Digests.read(row.getAs("digest")), Digests.read(row.getAs("first"))))
                .select("later", "earlier");
    }

    /** Rows {@code earlier, later} of reports that share passages. */
    private static Dataset<Row> candidates(Dataset<Row> digests) {
        Dataset<Row> marks = digests.select(
                explode(col("marks")).as("mark"),
                struct(col("n"), size(col("marks")).as("count")).as("report"));
        Column[] before = IntStream.rangeClosed(1, CopyFinder.MET)
                .mapToObj(i ->
                        lag(col("report"), i).over(Window.partitionBy("mark").orderBy(col("report.n"))))
                .toArray(Column[]::new);
        Dataset<Row> met = marks.select(col("report"), array(before).as("others"))
                .select(col("report"), explode(col("others")).as("other"))
                .filter(col("other").isNotNull())
                .groupBy(col("other.n").as("earlier"), col("report.n").as("later"))
                .agg(
                        count(lit(1)).as("shared"),
                        first("other.count").as("first"),
                        first("report.count").as("second"))
                .filter((FilterFunction<Row>)
                        row -> CopyFinder.suffices((int) row.getLong(2), row.getInt(3), row.getInt(4)));
        Dataset<Row> earlier = digests.select(col("n").as("e"), col("digest").as("earlierDigest"));
        Dataset<Row> later = digests.select(col("n").as("l"), col("digest").as("laterDigest"));
        return met.join(earlier, col("earlier").equalTo(col("e")))
                .join(later, col("later").equalTo(col("l")))
                .filter((FilterFunction<Row>) row -> CopyFinder.isCandidate(
                        Digests.read(row.getAs("earlierDigest")), Digests.read(row.getAs("laterDigest")), (int)
                                row.<Long>getAs("shared").longValue()))
                .select("earlier", "later");
    }

    private static Dataset<Row> compared(Dataset<Row> candidates, Dataset<Row> texts) {
        return candidates
                .join(
                        texts.select(col("n").as("e"), col("text").as("earlierText")),
                        col("earlier").equalTo(col("e")))
                .join(
                        texts.select(col("n").as("l"), col("text").as("laterText")),
                        col("later").equalTo(col("l")))
                .select("earlier", "later", "earlierText", "laterText")
                .sortWithinPartitions("earlier", "later")
                .mapPartitions((MapPartitionsFunction<Row, Row>) Copies::compare, Encoders.row(COMPARED));
    }

    private static Iterator<Row> compare(Iterator<Row> rows) {
        CopyFinder finder = new CopyFinder(Language.of("en"));
        Map<Long, Seeds> prepared = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Seeds> eldest) {
                return size() > PREPARED;
            }
        };
        return Iterators.flatMap(rows, row -> {
            Seeds earlier = prepared.computeIfAbsent(row.getLong(0), n -> finder.prepare(new Text(row.getString(2))));
            Seeds later = prepared.computeIfAbsent(row.getLong(1), n -> finder.prepare(new Text(row.getString(3))));
            Optional<TextPair> pair = finder.compare(earlier, later);
            return pair
                    .map(found -> RowFactory.create(row.getLong(0), row.getLong(1), Cells.write(found::write)))
                    .stream()
                    .iterator();
        });
    }

    /** A report of a component; {@code first} is the number of the first of exactly its words, null for one that is it. */
    private record Member(long n, DocumentId id, @Nullable Long first) {}

    private static Iterator<Row> families(Iterator<Row> rows) {
        List<Member> members = new ArrayList<>();
        List<Row> compared = new ArrayList<>();
        rows.forEachRemaining(row -> {
            if (row.isNullAt(2)) {
                compared.add(row);
            } else {
                members.add(new Member(
                        row.getLong(1),
                        new DocumentId(row.getString(2)),
                        row.isNullAt(3) ? null : (Long) row.getLong(3)));
            }
        });
        members.sort(Comparator.comparingLong(Member::n));
        List<Long> numbers = members.stream().map(Member::n).toList();
        List<Member> distinct =
                members.stream().filter(member -> member.first() == null).toList();
        List<Long> places = distinct.stream().map(Member::n).toList();
        List<Relation> relations = new ArrayList<>();
        for (Member member : members) {
            if (member.first() != null) {
                relations.add(CopyFinder.copy(
                        member.id(), members.get(place(numbers, member.first())).id()));
            }
        }
        List<ComparedPair> pairs = compared.stream()
                .map(row -> new ComparedPair(
                        place(places, row.getLong(3)),
                        place(places, row.getLong(1)),
                        Cells.read(row.getAs(4), TextPair::read)))
                .toList();
        relations.addAll(CopyGroups.gather(distinct.stream().map(Member::id).toList(), pairs));
        Map<DocumentId, DocumentId> heads =
                new ReportGroup(members.stream().map(Member::id).toList(), relations).heads();
        Map<DocumentId, Long> byId = members.stream().collect(Collectors.toMap(Member::id, Member::n));
        List<Row> out = new ArrayList<>();
        heads.forEach((report, head) -> out.add(RowFactory.create(byId.get(head), byId.get(report), null, null)));
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            out.add(RowFactory.create(
                    byId.get(heads.get(relation.from())), null, i, Cells.write(to -> Relations.write(relation, to))));
        }
        return out.iterator();
    }

    /** Where a number stands among others in order. */
    private static int place(List<Long> numbers, long number) {
        return Collections.binarySearch(numbers, number);
    }
}
