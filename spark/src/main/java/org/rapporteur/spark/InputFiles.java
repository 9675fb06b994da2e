// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The files that inputs stand for. */
final class InputFiles {

    static final StructType SCHEMA = new StructType()
            .add("file", DataTypes.StringType)
            .add("length", DataTypes.LongType)
            .add("modified", DataTypes.LongType);

    /** Files that were read, with how many documents and rejections came of them. */
    static final StructType READ = SCHEMA.add("documents", DataTypes.LongType)
            .add("rejections", DataTypes.LongType)
            .add("day", DataTypes.StringType);

    private InputFiles() {}

    /**
     * All files of files and folders. What begins with a dot or an underscore is left out of folders, and links are not followed out
     * of them.
     *
     * @throws UncheckedIOException if there is no such file
     */
    static Dataset<Row> list(SparkSession spark, List<String> inputs) {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        List<Row> files = new ArrayList<>();
        for (String input : inputs) {
            try {
                Path path = new Path(input);
                FileSystem system = path.getFileSystem(configuration);
                add(system, system.getFileStatus(path), input, files);
            } catch (IOException e) {
                throw new UncheckedIOException(input + " cannot be read: " + e.getMessage(), e);
            }
        }
        return spark.createDataFrame(files, SCHEMA);
    }

    /** @param name what it goes by: as it was given, so that documents are called as {@code rapporteur read} calls them */
    private static void add(FileSystem system, FileStatus status, String name, List<Row> files) throws IOException {
        if (!status.isDirectory()) {
            files.add(RowFactory.create(name, status.getLen(), status.getModificationTime()));
            return;
        }
        FileStatus[] entries = system.listStatus(status.getPath());
        Arrays.sort(entries, Comparator.comparing(entry -> entry.getPath().getName()));
        for (FileStatus entry : entries) {
            String file = entry.getPath().getName();
            if (!file.startsWith(".") && !file.startsWith("_") && !entry.isSymlink()) {
                add(system, entry, name.endsWith("/") ? name + file : name + "/" + file, files);
            }
        }
    }
}
