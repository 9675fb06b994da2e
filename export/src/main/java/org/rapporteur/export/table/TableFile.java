// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with one table. */
public interface TableFile extends Closeable {

    /**
     * Adds a row.
     *
     * @param cells in the order of the columns: String, List of String, Long, Double, LocalDate, or null
     */
    void add(List<@Nullable Object> cells) throws IOException;

    /** Writes what comes after the last row; without it a file of some forms is not whole. */
    default void end() throws IOException {}
}
