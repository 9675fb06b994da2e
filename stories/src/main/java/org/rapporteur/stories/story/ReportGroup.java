// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.stories.copies.Relation;

/**
 * Reports that were found to tell one story.
 *
 * @param reports in their order, at least one
 * @param relations between those of them that are of the same words
 */
public record ReportGroup(List<DocumentId> reports, List<Relation> relations) {

    public ReportGroup {
        reports = List.copyOf(reports);
        relations = List.copyOf(relations);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("reports must hold at least one, are empty");
        }
    }

    /** For each report the first that has its words, changed or not: itself where there is none before it. */
    public Map<DocumentId, DocumentId> heads() {
        Map<DocumentId, DocumentId> up = new HashMap<>();
        Map<DocumentId, Integer> place = new HashMap<>();
        reports.forEach(report -> {
            up.put(report, report);
            place.put(report, place.size());
        });
        for (Relation relation : relations) {
            DocumentId first = root(up, relation.from());
            DocumentId second = root(up, relation.to());
            boolean earlier = place.getOrDefault(first, 0) < place.getOrDefault(second, 0);
            up.put(earlier ? second : first, earlier ? first : second);
        }
        reports.forEach(report -> up.put(report, root(up, report)));
        return up;
    }

    private static DocumentId root(Map<DocumentId, DocumentId> up, DocumentId report) {
        DocumentId root = report;
        DocumentId next = up.get(root);
        while (next != null && !next.equals(root)) {
            root = next;
            next = up.get(root);
        }
        return root;
    }
}
