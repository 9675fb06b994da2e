// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.CaptureLeaf;
import org.rapporteur.record.leaf.CaseLeaf;
import org.rapporteur.record.leaf.DecisionLeaf;
import org.rapporteur.record.leaf.DocumentLeaf;
import org.rapporteur.record.leaf.FactLeaf;
import org.rapporteur.record.leaf.HitLeaf;
import org.rapporteur.record.leaf.IdentityLeaf;
import org.rapporteur.record.leaf.KeyLeaf;
import org.rapporteur.record.leaf.Leaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.ListLeaf;
import org.rapporteur.record.leaf.MergedStoryLeaf;
import org.rapporteur.record.leaf.NamedLeaf;
import org.rapporteur.record.leaf.RejectionLeaf;
import org.rapporteur.record.leaf.ReviewLeaf;
import org.rapporteur.record.leaf.RulingLeaf;
import org.rapporteur.record.leaf.SearchLeaf;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.Entries;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.read.RecordItem;

/**
 * An entry of the log as a list shows it.
 *
 * @param title what it says, or the headline; empty for a key
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
        boolean isCase = kind.equals("case");
        Leaf leaf = LeafJson.read(now.entries().leaf(id));
        String address =
                leaf instanceof IdentityLeaf identity && identity.words().isEmpty() ? null : address(leaf);
        return new RecordRow(entry.place(), kind, id, title(leaf), "", address, isCase);
    }

    /** What an entry says, in a few words. */
    private static String title(Leaf leaf) {
        return switch (leaf) {
            case IdentityLeaf identity -> String.join(" = ", identity.words());
            case RulingLeaf ruling -> ruling.says();
            case ListLeaf list -> list.title() + " of " + DateWords.of(list.date());
            case HitLeaf hit -> hit.actor().name() + " and " + hit.listing().entryName();
            case DecisionLeaf decision -> decision.sentence();
            case ReviewLeaf review -> review.subject().says();
            case NamedLeaf named -> named.name();
            case RejectionLeaf rejection ->
                rejection.source() + ": " + rejection.obstacle().reason();
            case CaptureLeaf capture -> capture.title() == null ? capture.address() : capture.title();
            case DocumentLeaf _, FactLeaf _, StoryLeaf _, MergedStoryLeaf _, KeyLeaf _ -> "";
        };
    }

    private static @Nullable String address(Leaf leaf) {
        return switch (leaf) {
            case IdentityLeaf identity -> "/dossiers?name=" + identity.id();
            case HitLeaf hit -> "/screening/" + hit.id();
            case DecisionLeaf decision -> "/screening/" + decision.hit();
            case ReviewLeaf review -> "/review/" + review.subject().fact();
            case RulingLeaf _ -> "/decisions";
            case CaseLeaf named -> "/cases/" + named.id();
            case SearchLeaf named -> "/searches/" + named.id();
            case ListLeaf _, RejectionLeaf _, CaptureLeaf _, DocumentLeaf _, FactLeaf _, StoryLeaf _ -> null;
            case MergedStoryLeaf _, KeyLeaf _ -> null;
        };
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
