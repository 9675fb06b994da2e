// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.util.List;

/**
 * What was found.
 *
 * @param total how many there are
 * @param isExact whether there are so many, not more
 * @param hits the best, the best first
 */
public record Answer(long total, boolean isExact, List<Hit> hits) {

    /**
     * An entry of the log.
     *
     * @param place in the log
     * @param line as its card has it
     */
    public record Hit(long place, String line) {}

    public Answer {
        hits = List.copyOf(hits);
    }
}
