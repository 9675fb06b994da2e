// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.source.Outlet;
import org.rapporteur.model.text.Text;
import org.rapporteur.stories.Gatherer;
import org.rapporteur.stories.digest.Digest;

/**
 * What comparing needs to know of each report, with its number in the order of the reports: day of publication, those without one
 * last, then id.
 */
final class Digests {

    private static final StructType NUMBERS =
            new StructType().add("id", DataTypes.StringType).add("n", DataTypes.LongType);

    private static final StructType SCHEMA = new StructType()
            .add("n", DataTypes.LongType)
            .add("id", DataTypes.StringType)
            .add("day", DataTypes.LongType)
            .add("whole", DataTypes.LongType)
            .add("size", DataTypes.IntegerType)
            .add("marks", DataTypes.createArrayType(DataTypes.LongType))
            .add("digest", DataTypes.BinaryType);

    private Digests() {}

    /** Rows {@code id, n}: the number of each document. */
    static Dataset<Row> numbers(Dataset<Row> documents) {
        return documents
                .sparkSession()
                .createDataFrame(
                        documents
                                .select(col("id"), col("published"))
                                .orderBy(col("published").asc_nulls_last(), col("id"))
                                .toJavaRDD()
                                .zipWithIndex()
                                .map(numbered -> RowFactory.create(numbered._1().getString(0), numbered._2())),
                        NUMBERS);
    }

    /**
     * The digest of each document.
     *
     * @param documents with their numbers
     */
    static Dataset<Row> of(Dataset<Row> documents) {
        return documents
                .select("n", "id", "source", "title", "published", "outlet", "url", "language", "text")
                .map((MapFunction<Row, Row>) Digests::row, Encoders.row(SCHEMA));
    }

    private static Row row(Row document) {
        Digest digest = Comparing.GATHERER.digest(document(document));
        List<Long> marks = new ArrayList<>();
        for (int i = 0; i < digest.passages().count(); i++) {
            marks.add(digest.passages().mark(i));
        }
        LocalDate day = digest.published();
        return RowFactory.create(
                document.<Long>getAs("n"),
                digest.id().value(),
                day == null ? null : day.toEpochDay(),
                digest.passages().whole(),
                digest.passages().size(),
                marks.toArray(),
                Cells.write(digest::write));
    }

    private static Document document(Row row) {
        String outlet = row.getAs("outlet");
        return new Document(
                new DocumentId(row.getAs("id")),
                row.getAs("source"),
                row.getAs("title"),
                row.<LocalDate>getAs("published"),
                outlet == null ? null : new Outlet(outlet),
                row.getAs("url"),
                row.getAs("language"),
                new Text(row.getAs("text")));
    }

    static Digest read(byte[] cell) {
        return Cells.read(cell, Digest::read);
    }

    /** One of each for an executor: they are immutable, and slow to make. */
    private static final class Comparing {
        static final Gatherer GATHERER = new Gatherer(Language.of("en"));
    }
}
