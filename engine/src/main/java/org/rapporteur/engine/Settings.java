// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How sources are read.
 *
 * @param documentBytes largest document that is read, unpacked, at least 1
 * @param published the day of publication of documents that do not tell theirs
 * @param columns what parts of articles are called in tables and JSON, before the usual names: {@code text} with {@code body}
 */
public record Settings(int documentBytes, @Nullable LocalDate published, Map<String, String> columns) {

    /** Ten million bytes, more than any report has. */
    public static final int DOCUMENT_BYTES = 10_000_000;

    public static final Settings STANDARD = new Settings(DOCUMENT_BYTES, null);

    public Settings {
        if (documentBytes < 1) {
            throw new IllegalArgumentException("documentBytes must be at least 1, is " + documentBytes);
        }
        columns = Map.copyOf(columns);
    }

    /** Tables and JSON by the usual names. */
    public Settings(int documentBytes, @Nullable LocalDate published) {
        this(documentBytes, published, Map.of());
    }
}
