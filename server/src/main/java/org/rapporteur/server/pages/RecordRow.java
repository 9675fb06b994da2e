// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.IdentityLeaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.read.Entries;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.read.RecordItem;

/**
 * An entry of the log as a list shows it.
 *
 * @param title what it says, or the headline; empty where it is of neither
 * @param report headline of the document that a fact is from; empty for others
 * @param address where it is shown; null where it is nowhere
 * @param hasEvidence whether evidence of it can be had
 */
public record RecordRow(
        long place,
        String kind,
        String id,
        String title,
        String report,
        @Nullable String address,
        boolean hasEvidence) {

    private static final List<String> FACTS = List.of("statement", "event", "figure", "victim", "relation");

    private static final List<String> DECIDED = List.of("decision", "review", "ruling");

    static RecordRow of(Entries.LogEntry entry, Record now) {
        String kind = entry.kind();
        String id = entry.id();
        if (kind.equals("document") || FACTS.contains(kind)) {
            return shown(entry, now);
        }
        if (kind.equals("story")) {
            String title = now.stories().head(id).map(story -> story.title()).orElse("");
            return new RecordRow(entry.place(), kind, id, title, "", "/stories/" + id, false);
        }
        if (kind.equals("identity") && LeafJson.read(now.entries().leaf(id)) instanceof IdentityLeaf identity) {
            String names = String.join(" = ", identity.words());
            return new RecordRow(
                    entry.place(), kind, id, names, "", names.isEmpty() ? null : "/dossiers?name=" + id, false);
        }
        if (DECIDED.contains(kind)) {
            return new RecordRow(entry.place(), kind, id, "", "", "/decisions", false);
        }
        return new RecordRow(
                entry.place(), kind, id, "", "", kind.equals("case") ? "/cases/" + id : null, kind.equals("case"));
    }

    private static RecordRow shown(Entries.LogEntry entry, Record now) {
        String title = "";
        String report = "";
        try {
            RecordItem item = now.entries().show(entry.id());
            if (item instanceof RecordItem.Fact fact) {
                title = FactView.of(fact.fact(), fact.document().facts()).sentence();
                report = title(fact.document());
            } else {
                title = title(item.document());
            }
        } catch (RecordException e) {
            // Read otherwise since: it has no place in its document any more.
            if (e.kind() != RecordException.Kind.MISSING) {
                throw e;
            }
        }
        String address = (entry.kind().equals("document") ? "/documents/" : "/facts/") + entry.id();
        return new RecordRow(entry.place(), entry.kind(), entry.id(), title, report, address, true);
    }

    private static String title(RecordedDocument document) {
        String title = document.document().title();
        return title == null ? document.document().source() : title;
    }

    /** The beginning of its id: the rest tells nobody anything. */
    public String brief() {
        return id.length() <= 20 ? id : id.substring(0, 19) + "…";
    }
}
