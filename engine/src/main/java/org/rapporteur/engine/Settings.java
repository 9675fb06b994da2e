// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How sources are read.
 *
 * @param documentBytes largest document that is read, unpacked, 1 to {@link #MOST_BYTES}
 * @param published the day of publication of documents that do not tell theirs
 * @param columns what parts of articles are called in tables and JSON, before the usual names: {@code text} with {@code body}
 * @param start time that any document may take, more than nothing
 * @param megabyte time that each megabyte of it may take besides
 */
public record Settings(
        int documentBytes,
        @Nullable LocalDate published,
        Map<String, String> columns,
        Duration start,
        Duration megabyte) {

    /** Ten million bytes, more than any report has. */
    public static final int DOCUMENT_BYTES = 10_000_000;

    /** One thousand million bytes: an array of them can still be held. */
    public static final int MOST_BYTES = 1_000_000_000;

    public static final Settings STANDARD = new Settings(DOCUMENT_BYTES, null);

    /** With times that are a dozen times what a text full of facts takes on a small machine. */
    public Settings(int documentBytes, @Nullable LocalDate published, Map<String, String> columns) {
        this(documentBytes, published, columns, Duration.ofMinutes(2), Duration.ofMinutes(8));
    }

    public Settings {
        if (!start.isPositive() || megabyte.isNegative()) {
            throw new IllegalArgumentException(
                    "start must be more than nothing, megabyte at least nothing, are " + start + " and " + megabyte);
        }
        if (documentBytes < 1 || documentBytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "documentBytes must be within 1 to " + MOST_BYTES + ", is " + documentBytes);
        }
        columns = Map.copyOf(columns);
    }

    /** Tables and JSON by the usual names. */
    public Settings(int documentBytes, @Nullable LocalDate published) {
        this(documentBytes, published, Map.of());
    }
}
