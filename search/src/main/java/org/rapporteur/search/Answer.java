// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.util.List;

/**
 * What was found.
 *
 * @param total how many entries there are
 * @param isExact whether there are so many, not more
 * @param hits the best, the best first
 */
public record Answer(long total, boolean isExact, List<Label> hits) {

    public Answer {
        hits = List.copyOf(hits);
    }
}
