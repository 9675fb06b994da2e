// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.util.Map;
import org.rapporteur.model.fact.Selection;

/**
 * What is looked for. All that is given must hold.
 *
 * @param words words that must all stand there, in any form; in quotation marks one after the other; with a minus before,
 *     not at all; empty for any
 * @param selection which entries are wanted; the words of a name must stand there one after the other
 * @param limit most hits wanted, 1 to 10000
 * @param facets the value that each of some facets must have
 */
public record Question(String words, Selection selection, int limit, Map<String, String> facets) {

    public static final int MOST = 10_000;

    public Question {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be within 1 to " + MOST + ", is " + limit);
        }
        facets = Map.copyOf(facets);
    }

    /** One for whatever facets. */
    public Question(String words, Selection selection, int limit) {
        this(words, selection, limit, Map.of());
    }
}
