// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.record.leaf.CaseLeaf;
import org.rapporteur.record.leaf.DecisionLeaf;
import org.rapporteur.record.leaf.HitLeaf;
import org.rapporteur.record.leaf.KeyLeaf;
import org.rapporteur.record.leaf.Leaf;
import org.rapporteur.record.leaf.ListLeaf;
import org.rapporteur.record.leaf.Listing;
import org.rapporteur.record.leaf.RejectionLeaf;
import org.rapporteur.record.leaf.ReviewLeaf;
import org.rapporteur.record.leaf.RulingLeaf;
import org.rapporteur.record.leaf.SearchLeaf;

/** Lays out for people what is on record and was read from no document. */
final class LeafText {

    private LeafText() {}

    static String of(Leaf leaf) {
        return leaf instanceof RejectionLeaf rejection ? rejection(rejection) : fields(leaf);
    }

    private static String rejection(RejectionLeaf leaf) {
        StringBuilder out = new StringBuilder();
        out.append("%s was rejected: %s\n  %s\n"
                .formatted(
                        leaf.source(), leaf.obstacle().code(), leaf.obstacle().reason()));
        out.append("  on %s by %s\n".formatted(leaf.rejected(), leaf.reader()));
        RejectionLeaf.Bytes bytes = leaf.bytes();
        out.append(
                bytes == null
                        ? "  its bytes could not be had\n"
                        : "  %s, %,d bytes\n".formatted(bytes.id(), bytes.size()));
        return out.append("  %s\n".formatted(leaf.id())).toString();
    }

    /** What it says, one field a line. */
    private static String fields(Leaf leaf) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (leaf) {
            case RulingLeaf ruling -> {
                fields.put("verdict", ruling.verdict());
                fields.put("reason", ruling.reason());
                fields.put("reviewer", ruling.reviewer());
                fields.put("at", ruling.at());
            }
            case ListLeaf list -> {
                fields.put("source", list.source());
                fields.put("title", list.title());
                fields.put("date", list.date());
                fields.put("sha256", list.sha256());
                fields.put("entries", list.entries());
            }
            case HitLeaf hit -> {
                fields.put("actor", hit.actor().id());
                fields.put("name", hit.actor().name());
                fields.put("list", hit.edition());
                listing(fields, "listTitle", hit.listing());
                fields.put("score", hit.score());
                fields.put("level", hit.levelLabel());
                fields.put("factCount", hit.actor().factCount());
            }
            case DecisionLeaf decision -> {
                fields.put("hit", decision.hit());
                fields.put("name", decision.name());
                listing(fields, "list", decision.listing());
                fields.put("verdict", decision.review().verdict().label());
                fields.put("reason", decision.review().reason());
                fields.put("reviewer", decision.review().reviewer());
                fields.put("at", decision.review().at());
            }
            case ReviewLeaf review -> {
                fields.put("fact", review.subject().fact());
                fields.put("document", review.subject().document());
                fields.put("says", review.subject().says());
                review.act()
                        .changes()
                        .forEach(change -> fields.put(
                                change.field(),
                                String.join("; ", change.from()) + " -> " + String.join("; ", change.to())));
                fields.put("decision", review.sentence());
            }
            case CaseLeaf act -> {
                fields.put("case", act.name());
                fields.put("act", act.act().kind().label());
                if (act.act().about() != null) {
                    fields.put("about", act.act().about());
                }
                fields.put("by", act.reviewer());
                fields.put("at", act.at());
            }
            case SearchLeaf search -> {
                fields.put("search", search.name());
                fields.put("query", search.query());
                fields.put("kept", search.isKept());
                fields.put("by", search.reviewer());
                fields.put("at", search.at());
            }
            case KeyLeaf key -> {
                fields.put("key", key.key());
                fields.put("state", key.stateLabel());
                fields.put("recorded", key.recorded());
            }
            default -> {
                // All others have a layout of their own.
            }
        }
        StringBuilder out = new StringBuilder("%s %s\n".formatted(leaf.kindLabel(), leaf.id()));
        fields.forEach((name, value) -> out.append("  %s: %s\n".formatted(name, value)));
        return out.toString();
    }

    private static void listing(Map<String, Object> fields, String list, Listing listing) {
        fields.put(list, listing.list());
        fields.put("entry", listing.entry());
        fields.put("entryName", listing.entryName());
        fields.put("row", listing.row());
    }
}
