// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of an entry of the log where it is found.
 *
 * @param place in the log, at least 0
 * @param kind document, statement, event or figure
 * @param id what it goes by in the record
 * @param document id of the document it was read from, or is
 * @param source path, address or id that the document was given under
 * @param published day of publication of the document, where one is known
 * @param line what it says, for people
 * @param more what else is shown of it, in whatever form its writer chose; null for nothing
 */
public record Label(
        long place,
        String kind,
        String id,
        String document,
        String source,
        @Nullable LocalDate published,
        String line,
        @Nullable String more) {

    public Label {
        if (place < 0) {
            throw new IllegalArgumentException("place must be at least 0, is " + place);
        }
    }
}
