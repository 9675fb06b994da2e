// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.link;

import java.util.List;
import org.rapporteur.model.source.DocumentId;

/**
 * The reports of one incident, with what holds between them.
 *
 * @param reports oldest first; of one day in the order of their ids; at least one
 * @param origins how many of them rest on sources of their own, from 1 to the number of reports
 * @param links of its documents and their facts
 * @param series its running figures
 */
public record Story(List<DocumentId> reports, int origins, List<Link> links, List<Series> series) {

    public Story {
        reports = List.copyOf(reports);
        links = List.copyOf(links);
        series = List.copyOf(series);
        if (origins < 1 || origins > reports.size()) {
            throw new IllegalArgumentException(
                    "origins must be from 1 to " + reports.size() + ", the number of reports, is " + origins);
        }
    }

    /** The report that it goes by: the oldest. */
    public DocumentId head() {
        return reports.getFirst();
    }
}
