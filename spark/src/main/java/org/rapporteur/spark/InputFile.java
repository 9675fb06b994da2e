// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A file of sources.
 *
 * @param name path or address
 * @param length bytes
 * @param modified milliseconds since 1970
 */
record InputFile(String name, long length, long modified) {

    /** Bytes of a file that one task reads, at most, where that is what gives every executor work. */
    private static final long SLICE = 1 << 20;

    static InputFile of(Row row) {
        return new InputFile(row.getAs("file"), row.<Long>getAs("length"), row.<Long>getAs("modified"));
    }

    Row row() {
        return RowFactory.create(name, length, modified);
    }

    /**
     * Every {@code of}th source of a file, beginning with number {@code part}: each task that shares a file goes through all of it,
     * which costs next to nothing beside reading.
     */
    record Slice(String name, int part, int of) {

        /** A line from which {@link #parse} makes it again. */
        @Override
        public String toString() {
            return part + " " + of + " " + name;
        }

        static Slice parse(String line) {
            String[] parts = line.split(" ", 3);
            return new Slice(parts[2], Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /**
     * Parts files so that there is work for every task.
     *
     * @param tasks how many there are, at least 1
     */
    static List<Slice> slices(List<InputFile> files, int tasks) {
        List<Slice> slices = new ArrayList<>();
        int each = (tasks + files.size() - 1) / files.size();
        for (InputFile file : files) {
            int parts = (int) Math.max(1, Math.min(each, file.length() / SLICE + 1));
            for (int part = 0; part < parts; part++) {
                slices.add(new Slice(file.name(), part, parts));
            }
        }
        return slices;
    }
}
