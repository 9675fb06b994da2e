// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.export.JsonValue;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.source.DocumentId;

/**
 * The stories of some documents.
 *
 * @param storyOf of each document the story it belongs to
 * @param headOf of each document that is a copy or update the first of the same text
 */
record Stories(Map<DocumentId, String> storyOf, Map<DocumentId, DocumentId> headOf) {

    private static final String ID = "\"document\":\"";
    private static final String LINKS = "],\"links\":[";

    static Stories of(Ledger ledger, Set<DocumentId> documents) {
        Map<DocumentId, String> storyOf = new HashMap<>();
        Map<DocumentId, DocumentId> links = new HashMap<>();
        try (Stream<StoredEntry> stories = ledger.latest(EntryKind.STORY)) {
            stories.forEach(entry -> {
                Set<DocumentId> here = reports(entry.body());
                here.retainAll(documents);
                if (!here.isEmpty()) {
                    here.forEach(document -> storyOf.put(document, entry.id()));
                    links(entry, links);
                }
            });
        }
        Map<DocumentId, DocumentId> heads = new HashMap<>();
        links.forEach((from, to) -> heads.put(from, head(to, links)));
        return new Stories(storyOf, heads);
    }

    private static void links(StoredEntry story, Map<DocumentId, DocumentId> links) {
        for (JsonValue link : JsonValue.parse(story.body()).at("links").elements()) {
            if (link.required("type").equals("copyOf") || link.required("type").equals("updates")) {
                links.put(
                        new DocumentId(link.at("from").required("document")),
                        new DocumentId(link.at("to").required("document")));
            }
        }
    }

    private static DocumentId head(DocumentId document, Map<DocumentId, DocumentId> links) {
        Set<DocumentId> seen = new HashSet<>();
        DocumentId head = document;
        for (DocumentId next = links.get(head); next != null && seen.add(next); next = links.get(head)) {
            head = next;
        }
        return head;
    }

    /** The reports of a story, without reading all of it: there may be many stories, few of which are wanted. */
    private static Set<DocumentId> reports(String body) {
        Set<DocumentId> reports = new HashSet<>();
        int end = body.indexOf(LINKS);
        for (int at = body.indexOf(ID); at >= 0 && at < end; at = body.indexOf(ID, at + 1)) {
            int start = at + ID.length();
            reports.add(new DocumentId(body.substring(start, body.indexOf('"', start))));
        }
        return reports;
    }
}
