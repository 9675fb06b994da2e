// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.link;

import java.util.List;
import org.rapporteur.model.source.DocumentId;

/**
 * The reports of one incident, with what holds between them.
 *
 * @param reports oldest first; of one day in the order of their ids; at least one
 * @param originOf for each report the number of the origin that it rests on, from 0, numbered in the order of the reports
 * @param links of its documents and their facts
 * @param series its running figures
 */
public record Story(List<DocumentId> reports, List<Integer> originOf, List<Link> links, List<Series> series) {

    public Story {
        reports = List.copyOf(reports);
        links = List.copyOf(links);
        series = List.copyOf(series);
        originOf = List.copyOf(originOf);
        if (originOf.size() != reports.size()) {
            throw new IllegalArgumentException(
                    "originOf must have one number for each of " + reports.size() + " reports, has " + originOf.size());
        }
        int next = 0;
        for (int origin : originOf) {
            if (origin < 0 || origin > next) {
                throw new IllegalArgumentException(
                        "originOf must number origins in the order of the reports, is " + originOf);
            }
            next = Math.max(next, origin + 1);
        }
    }

    /** How many origins its reports rest on, at least 1. */
    public int origins() {
        return (int) originOf.stream().distinct().count();
    }

    /** The report that it goes by: the oldest. */
    public DocumentId head() {
        return reports.getFirst();
    }
}
