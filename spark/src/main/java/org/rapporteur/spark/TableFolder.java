// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * A folder of Parquet tables, each partitioned by {@code day}, the day of publication ({@code none} where it is not known).
 *
 * @param spark reads and writes them
 * @param folder path, or address of a storage that Hadoop knows
 */
record TableFolder(SparkSession spark, String folder) {

    /** What {@code day} says where a document tells none. */
    static final String UNDATED = "none";

    String path(String table) {
        return folder + "/" + table;
    }

    /** @throws IllegalStateException if there is no such table */
    Dataset<Row> read(String table) {
        if (!exists(table)) {
            throw new IllegalStateException(
                    folder + " has no table " + table + "; make it with: rapporteur-spark read IN... --out " + folder);
        }
        return spark.read().parquet(path(table));
    }

    /** The rows of a table, none where it is not there. */
    Dataset<Row> readOrEmpty(String table, StructType schema) {
        return exists(table)
                ? spark.read().schema(schema).parquet(path(table))
                : spark.createDataFrame(List.of(), schema);
    }

    boolean exists(String table) {
        try {
            return system().exists(new Path(path(table)));
        } catch (IOException e) {
            throw new UncheckedIOException(path(table) + " cannot be looked at", e);
        }
    }

    /** Replaces a table. */
    void write(String table, Dataset<Row> rows) {
        parquet(rows, path(table));
    }

    private static void parquet(Dataset<Row> rows, String path) {
        rows.write()
                .mode(SaveMode.Overwrite)
                .partitionBy("day")
                .option("compression", "zstd")
                .parquet(path);
    }

    /**
     * Adds rows to several tables so that either all are there or none: they are written aside and moved in, and count from the
     * moment that the last table has its own.
     *
     * @param batch name of these rows, which no others of this folder have
     * @param rows by table; the last table is the one that says what is whole
     */
    void append(String batch, Map<String, Dataset<Row>> rows) {
        String aside = path("_" + batch);
        rows.forEach((table, more) -> parquet(more, aside + "/" + table));
        rows.keySet().forEach(table -> move(aside + "/" + table, path(table), batch));
        delete("_" + batch);
    }

    private void move(String from, String to, String batch) {
        each(from + "/*/*.parquet", file -> {
            Path folder = new Path(to, file.getParent().getName());
            system().mkdirs(folder);
            Path target = new Path(folder, batch + "." + file.getName());
            if (!system().rename(file, target)) {
                throw new IOException(file + " cannot be moved to " + target);
            }
        });
    }

    /**
     * Deletes what a run left behind that ended before its rows were whole.
     *
     * @param tables whose rows were appended
     * @param last the one that says what is whole
     */
    void repair(Collection<String> tables, String last) {
        Set<String> whole = new HashSet<>();
        each(path(last) + "/*/*.parquet", file -> whole.add(batch(file)));
        for (String table : tables) {
            each(path(table) + "/*/*.parquet", file -> {
                if (!whole.contains(batch(file))) {
                    system().delete(file, false);
                }
            });
        }
        each(path("_*"), folder -> system().delete(folder, true));
    }

    private static String batch(Path file) {
        return file.getName().split("\\.", 2)[0];
    }

    /** What is done with a file. */
    private interface AuditEntry {
        void to(Path file) throws IOException;
    }

    private void each(String pattern, AuditEntry deed) {
        try {
            FileStatus[] files = system().globStatus(new Path(pattern));
            for (FileStatus file : files == null ? new FileStatus[0] : files) {
                deed.to(file.getPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(pattern + " cannot be gone through", e);
        }
    }

    void delete(String table) {
        try {
            system().delete(new Path(path(table)), true);
        } catch (IOException e) {
            throw new UncheckedIOException(path(table) + " cannot be deleted", e);
        }
    }

    private FileSystem system() throws IOException {
        return new Path(folder).getFileSystem(spark.sparkContext().hadoopConfiguration());
    }
}
