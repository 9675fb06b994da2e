// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Compares the documents of a folder of tables and writes the tables {@code stories}, {@code links} and {@code series} beside them:
 * what {@code ingest} would put on record. Nothing but numbers comes to the driver; a task holds the digests of a dozen days, or the
 * reports of one story.
 */
final class CompareJob {

    private final SparkSession spark;
    private final TableFolder tables;

    CompareJob(SparkSession spark, TableFolder tables) {
        this.spark = spark;
        this.tables = tables;
    }

    /** Compares all that is there; tables of an earlier run are replaced. */
    void run() {
        spark.sparkContext().setCheckpointDir(tables.path("_checkpoints"));
        Dataset<Row> documents = distinct(tables.read("documents"));
        Dataset<Row> numbers = Digests.numbers(documents).checkpoint();
        Dataset<Row> numbered = documents.join(numbers, "id");
        Dataset<Row> digests = Digests.of(numbered).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> families = Copies.of(digests, numbered.select("n", "text")).checkpoint();
        Dataset<Row> members = families.filter(col("n").isNotNull()).select("head", "n");
        Dataset<Row> heads = digests.select("n")
                .join(members, digests.col("n").equalTo(members.col("n")), "left_outer")
                .select(
                        digests.col("n"),
                        coalesce(col("head"), digests.col("n")).as("head"));
        Dataset<Row> firsts = digests.join(
                heads.filter(col("head").equalTo(col("n"))).select(col("n").as("first")),
                col("n").equalTo(col("first")));
        Dataset<Row> stories = StoryGroups.of(firsts).checkpoint();
        Dataset<Row> storyOf = heads.join(stories, "head").select("story", "head", "n");
        Dataset<Row> relations = families.filter(col("relation").isNotNull())
                .join(stories, "head")
                .select("story", "head", "place", "relation");
        Dataset<Row> told = StoryTables.tell(
                        numbered.select("n", "leaf", "leaves").join(storyOf, "n"), relations)
                .persist(StorageLevel.DISK_ONLY());
        tables.write("stories", told.drop("links", "series"));
        tables.write(
                "links",
                told.select(
                                col("id").as("story"),
                                col("day"),
                                explode(col("links")).as("link"))
                        .select("story", "link.*", "day"));
        tables.write(
                "series",
                told.select(
                                col("id").as("story"),
                                col("day"),
                                explode(col("series")).as("one"))
                        .select("story", "one.*", "day"));
        told.unpersist();
        digests.unpersist();
        tables.delete("_checkpoints");
    }

    /** Each document once, however often it came in. */
    private static Dataset<Row> distinct(Dataset<Row> documents) {
        return documents
                .withColumn("copy", row_number().over(Window.partitionBy("id").orderBy("source")))
                .filter(col("copy").equalTo(lit(1)))
                .drop("copy");
    }

    /** Names of columns as Spark's joins want them. */
    static Seq<String> columns(String... names) {
        return CollectionConverters.asScala(List.of(names)).toSeq();
    }
}
