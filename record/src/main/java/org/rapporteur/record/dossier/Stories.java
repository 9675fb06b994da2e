// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.StoryLeaf;

/**
 * The stories of some documents.
 *
 * @param storyOf of each document the story it belongs to
 * @param headOf of each document that is a copy or update the first of the same text
 */
record Stories(Map<DocumentId, String> storyOf, Map<DocumentId, DocumentId> headOf) {

    static Stories of(Ledger ledger, Set<DocumentId> documents) {
        Map<DocumentId, String> storyOf = new HashMap<>();
        Map<DocumentId, DocumentId> links = new HashMap<>();
        try (Stream<StoredEntry> stories = ledger.latest(EntryKind.STORY)) {
            stories.forEach(entry -> {
                if (LeafJson.storyWithoutLinks(entry.body()) instanceof StoryLeaf story && isAnyOf(story, documents)) {
                    story.reports().stream()
                            .map(StoryLeaf.Report::document)
                            .filter(documents::contains)
                            .forEach(document -> storyOf.put(document, entry.id()));
                    links(LeafJson.read(entry.body(), StoryLeaf.class), links);
                }
            });
        }
        Map<DocumentId, DocumentId> heads = new HashMap<>();
        links.forEach((from, to) -> heads.put(from, head(to, links)));
        return new Stories(storyOf, heads);
    }

    /** There may be many stories, few of which are wanted. */
    private static boolean isAnyOf(StoryLeaf story, Set<DocumentId> documents) {
        return story.reports().stream().anyMatch(report -> documents.contains(report.document()));
    }

    private static void links(StoryLeaf story, Map<DocumentId, DocumentId> links) {
        for (StoryLeaf.Link link : story.links()) {
            if (link.type() == LinkType.COPY_OF || link.type() == LinkType.UPDATES) {
                links.put(link.from().at().document(), link.to().at().document());
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
}
