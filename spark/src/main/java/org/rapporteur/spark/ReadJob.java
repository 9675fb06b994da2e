// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;

/**
 * Reads sources and adds their documents and facts to tables: what {@code rapporteur read} would print, the same bytes whatever the
 * number of tasks. A file that was read before and has not changed is passed over; a document that is there stays as it is.
 */
final class ReadJob {

    /** The table that says which files were read whole. */
    private static final String INPUTS = "inputs";

    /** Bytes of files that are read between two points from which a run can go on. */
    private static final long BATCH = 4L << 30;

    private final SparkSession spark;
    private final TableFolder tables;
    private final int partitions;

    /** @param partitions tasks that a batch is parted into, at least 1 */
    ReadJob(SparkSession spark, TableFolder tables, int partitions) {
        this.spark = spark;
        this.tables = tables;
        this.partitions = partitions;
    }

    /**
     * What came of a run.
     *
     * @param files that were read
     * @param documents that were added
     * @param rejections sources that could not be read
     */
    record Result(long files, long documents, long rejections) {

        private Result plus(Result more) {
            return new Result(files + more.files, documents + more.documents, rejections + more.rejections);
        }
    }

    /** @param inputs files and folders, by path or by an address that Hadoop knows */
    Result run(List<String> inputs) {
        List<String> names = new ArrayList<>(FactRows.tables().keySet());
        names.addAll(List.of("documents", "rejections"));
        tables.repair(names, INPUTS);
        Dataset<Row> files = InputFiles.list(spark, inputs);
        Dataset<Row> before = tables.readOrEmpty(INPUTS, InputFiles.READ).select("file", "length", "modified");
        List<InputFile> fresh = new ArrayList<>();
        // Names of files, a line each, are what the driver of any Spark job holds.
        files.join(before, CompareJob.columns("file", "length", "modified"), "left_anti")
                .orderBy("file")
                .collectAsList()
                .forEach(row -> fresh.add(InputFile.of(row)));
        Result result = new Result(0, 0, 0);
        for (int from = 0; from < fresh.size(); ) {
            int to = from;
            long bytes = 0;
            while (to < fresh.size() && (to == from || bytes + fresh.get(to).length() <= BATCH)) {
                bytes += fresh.get(to++).length();
            }
            result = result.plus(read(fresh.subList(from, to)));
            from = to;
        }
        return result;
    }

    private Result read(List<InputFile> files) {
        List<InputFile.Slice> slices = InputFile.slices(files, partitions);
        Dataset<Row> read = spark.createDataset(
                        slices.stream().map(InputFile.Slice::toString).toList(), Encoders.STRING())
                .repartition(Math.min(partitions, slices.size()))
                .flatMap((FlatMapFunction<String, Row>) DocumentRows::read, Encoders.row(DocumentRows.SCHEMA))
                .persist(StorageLevel.DISK_ONLY());
        Dataset<Row> accepted = read.filter(col("code").isNull())
                .withColumn("copy", row_number().over(Window.partitionBy("id").orderBy("file", "place")))
                .filter(col("copy").equalTo(lit(1)));
        Dataset<Row> known = tables.exists("documents")
                ? tables.read("documents").select(col("id").as("known"))
                : accepted.select(col("id").as("known")).limit(0);
        Dataset<Row> documents = accepted.join(known, col("id").equalTo(col("known")), "left_anti")
                .select(DocumentRows.columns())
                .persist(StorageLevel.DISK_ONLY());
        Map<String, Dataset<Row>> rows = new LinkedHashMap<>();
        rows.put("documents", documents);
        FactRows.tables()
                .forEach((name, schema) -> rows.put(
                        name,
                        documents.select("leaf", "leaves", "day").flatMap(FactRows.of(name), Encoders.row(schema))));
        rows.put(
                "rejections",
                read.filter(col("code").isNotNull()).select("file", "place", "source", "code", "reason", "at", "day"));
        rows.put(INPUTS, inputs(files, read));
        tables.append("batch-" + UUID.randomUUID(), rows);
        Row counts = read.agg(count(when(col("code").isNotNull(), lit(1)))).head();
        Result result = new Result(files.size(), documents.count(), counts.getLong(0));
        documents.unpersist();
        read.unpersist();
        return result;
    }

    private Dataset<Row> inputs(List<InputFile> files, Dataset<Row> read) {
        Dataset<Row> counts = read.groupBy(col("file").as("name"))
                .agg(
                        sum(when(col("code").isNull(), 1L).otherwise(0L)).as("documents"),
                        sum(when(col("code").isNull(), 0L).otherwise(1L)).as("rejections"));
        return spark.createDataFrame(files.stream().map(InputFile::row).toList(), InputFiles.SCHEMA)
                .join(counts, col("file").equalTo(col("name")), "left_outer")
                .na()
                .fill(0, new String[] {"documents", "rejections"})
                .select(
                        col("file"),
                        col("length"),
                        col("modified"),
                        col("documents"),
                        col("rejections"),
                        lit(TableFolder.UNDATED).as("day"));
    }
}
