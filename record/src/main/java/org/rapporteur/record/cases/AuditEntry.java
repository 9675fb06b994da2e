// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.leaf.CaseLeaf;
import org.rapporteur.record.leaf.DecisionLeaf;
import org.rapporteur.record.leaf.Leaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.ReviewLeaf;
import org.rapporteur.record.leaf.RulingLeaf;
import org.rapporteur.record.leaf.SearchLeaf;

/**
 * Something that somebody decided or did, and that is on record.
 *
 * <pre>
 * {"place":812,"kind":"review","id":"w-...","reviewer":"A. Lee","at":"...","act":"reject","about":"s-...","says":"...","reason":"..."}
 * </pre>
 *
 * @param place in the log
 * @param kind of the leaf, as it is written
 * @param id of the leaf
 * @param reviewer whose name it carries
 * @param act what was done, in a word
 * @param about what it is about: the id of a fact, hit or case, or a name
 * @param says that in words
 * @param reason null where none is given
 */
public record AuditEntry(
        long place,
        String kind,
        String id,
        String reviewer,
        Instant at,
        String act,
        String about,
        String says,
        @Nullable String reason) {

    private static final Set<EntryKind> KINDS =
            Set.of(EntryKind.DECISION, EntryKind.RULING, EntryKind.REVIEW, EntryKind.CASE, EntryKind.SEARCH);

    /** All that people did, the newest first. */
    static List<AuditEntry> all(Ledger log) {
        try (Stream<StoredEntry> entries = log.entries(Filter.ALL.withKinds(KINDS))) {
            return entries.map(entry -> of(entry.seq(), LeafJson.read(entry.body())))
                    .sorted(Comparator.comparingLong(AuditEntry::place).reversed())
                    .toList();
        }
    }

    private static AuditEntry of(long place, Leaf leaf) {
        return switch (leaf) {
            case DecisionLeaf decision ->
                new AuditEntry(
                        place,
                        leaf.kindLabel(),
                        leaf.id(),
                        decision.review().reviewer(),
                        decision.review().at(),
                        decision.review().verdict().label(),
                        decision.hit(),
                        decision.name() + " and " + decision.listing().entryName(),
                        decision.review().reason());
            case RulingLeaf ruling ->
                new AuditEntry(
                        place,
                        leaf.kindLabel(),
                        leaf.id(),
                        ruling.reviewer(),
                        ruling.at(),
                        ruling.verdict(),
                        leaf.id(),
                        ruling.ruling().first().words() + " and "
                                + ruling.ruling().second().words(),
                        ruling.reason());
            case ReviewLeaf review ->
                new AuditEntry(
                        place,
                        leaf.kindLabel(),
                        leaf.id(),
                        review.signed().reviewer(),
                        review.signed().at(),
                        review.act().kind().label(),
                        review.subject().fact(),
                        review.subject().says(),
                        review.signed().reason());
            case CaseLeaf act ->
                new AuditEntry(
                        place,
                        leaf.kindLabel(),
                        leaf.id(),
                        act.reviewer(),
                        act.at(),
                        act.act().kind().label(),
                        leaf.id(),
                        act.name(),
                        act.act().about());
            case SearchLeaf search ->
                new AuditEntry(
                        place,
                        leaf.kindLabel(),
                        leaf.id(),
                        search.reviewer(),
                        search.at(),
                        search.isKept() ? "keep" : "give up",
                        leaf.id(),
                        search.name(),
                        null);
            default -> throw new IllegalArgumentException(leaf.id() + " must be a decision, is a " + leaf.kindLabel());
        };
    }

    /** On one line, without a line feed. */
    public String json() {
        return JsonText.of(
                true, out -> JsonType.<AuditEntry>output(AuditEntry::layout).write(out, this));
    }

    private static void layout(Fields<AuditEntry> fields) {
        fields.derived("place", JsonType.LONG, AuditEntry::place);
        fields.derived("kind", JsonType.TEXT, AuditEntry::kind);
        fields.derived("id", JsonType.TEXT, AuditEntry::id);
        fields.derived("reviewer", JsonType.TEXT, AuditEntry::reviewer);
        fields.derived("at", JsonType.TIME, AuditEntry::at);
        fields.derived("act", JsonType.TEXT, AuditEntry::act);
        fields.derived("about", JsonType.TEXT, AuditEntry::about);
        fields.derived("says", JsonType.TEXT, AuditEntry::says);
        fields.derived("reason", JsonType.TEXT, AuditEntry::reason);
    }
}
