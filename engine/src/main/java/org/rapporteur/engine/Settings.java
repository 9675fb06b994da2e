// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How sources are read.
 *
 * @param documentBytes largest document that is read, unpacked, at least 1
 * @param published the day of publication of documents that do not tell theirs
 */
public record Settings(int documentBytes, @Nullable LocalDate published) {

    /** Ten million bytes, more than any report has. */
    public static final int DOCUMENT_BYTES = 10_000_000;

    public static final Settings STANDARD = new Settings(DOCUMENT_BYTES, null);

    public Settings {
        if (documentBytes < 1) {
            throw new IllegalArgumentException("documentBytes must be at least 1, is " + documentBytes);
        }
    }
}
