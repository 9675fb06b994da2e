// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.search;

import java.util.List;
import org.rapporteur.model.source.Document;

/**
 * What a search found.
 *
 * @param total how many entries there are
 * @param isExact whether there are so many, not more
 * @param hits the best, the best first
 */
public record Found(long total, boolean isExact, List<Hit> hits) {

    /**
     * One entry.
     *
     * @param kind document, statement, event or figure
     * @param id what it goes by in the record
     * @param line what it says, for people
     * @param document the document it was read from, or is
     * @param json its leaf
     */
    public record Hit(String kind, String id, String line, Document document, String json) {}

    public Found {
        hits = List.copyOf(hits);
    }
}
