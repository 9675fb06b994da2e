// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.record.leaf.DecisionLeaf;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.HitLeaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.ListLeaf;
import org.rapporteur.record.read.Latest;
import org.rapporteur.screening.match.Level;

/**
 * A hit as it is on record, with what a reviewer decided.
 *
 * @param leaf what the program says
 * @param edition of the list in which it was first found so
 * @param decision what a reviewer decided, whether it holds or not
 */
public record RecordedHit(
        HitLeaf leaf, ListLeaf edition, @Nullable DecisionLeaf decision) {

    /** How far the review of a hit is. */
    public enum State {
        /** Nobody decided, or not on the entry as it is now. */
        OPEN,
        CLEARED,
        CONFIRMED,
        /** The list gives it no longer. */
        GONE;

        /** Lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The likeliest first, then by score and name. A decision changes nothing in this order. */
    private static final Comparator<RecordedHit> LIKELIEST = Comparator.comparing(
                    (RecordedHit hit) -> hit.leaf().level(), Comparator.reverseOrder())
            .thenComparing(RecordedHit::score, Comparator.reverseOrder())
            .thenComparing(RecordedHit::name)
            .thenComparing(RecordedHit::id);

    public String id() {
        return leaf.id();
    }

    /** Of the actor. */
    public String name() {
        return leaf.actor().name();
    }

    /** Title of the list. */
    public String list() {
        return leaf.listing().list();
    }

    /** Day of the edition. */
    public String listDate() {
        return edition.date().toString();
    }

    /** Hash of the edition. */
    public String listSha256() {
        return edition.sha256();
    }

    /** Id of the entry. */
    public String entry() {
        return leaf.listing().entry();
    }

    /** Main name of the entry. */
    public String entryName() {
        return leaf.listing().entryName();
    }

    /** Hash of the entry, by which a decision holds; empty where the list has it no longer. */
    public String row() {
        return leaf.listing().row();
    }

    /**
     * What whoever decides has seen: the entry, and the decision before. With another entry or after another decision it is
     * another, so of several who decide at once the first is heard.
     */
    public String seen() {
        return seen(leaf, decision);
    }

    static String seen(HitLeaf leaf, @Nullable DecisionLeaf decision) {
        String row = leaf.listing().row();
        return decision == null || row.isEmpty() ? row : row + "." + FactKeys.hash(LeafJson.write(decision));
    }

    /** How alike the two are, 0 to 1. */
    public double score() {
        return leaf.score();
    }

    /** What the program says, or where a decision holds, the reviewer. */
    public Level level() {
        return decision == null ? leaf.level() : decision.levelOf(leaf.level(), row());
    }

    public State state() {
        if (leaf.level() == Level.NONE) {
            return State.GONE;
        }
        if (decision == null || !isDecided()) {
            return State.OPEN;
        }
        return switch (decision.review().verdict()) {
            case CLEARED -> State.CLEARED;
            case CONFIRMED -> State.CONFIRMED;
        };
    }

    /** What the program says, as it is written. */
    public String foundLabel() {
        return leaf.level().label();
    }

    /** What holds, as it is written. */
    public String levelLabel() {
        return level().label();
    }

    /** Whether there is a decision, and it is on the entry as it is now. */
    public boolean isDecided() {
        return decision != null && decision.holdsFor(row());
    }

    /** What speaks for it and against it. */
    public List<HitLeaf.Reason> reasons() {
        return leaf.why();
    }

    /** The reasons, a sentence each. */
    public List<String> why() {
        return leaf.why().stream().map(HitLeaf.Reason::sentence).toList();
    }

    /** Ids of the facts in which the actor appears, the first in the order of the log. */
    public List<String> facts() {
        return leaf.actor().facts();
    }

    /** In how many facts the actor appears, at least as many as are listed. */
    public int factCount() {
        return leaf.actor().factCount();
    }

    /** All that are on record, the likeliest first. */
    public static List<RecordedHit> all(Ledger ledger) {
        return of(ledger, hit -> true).sorted(LIKELIEST).toList();
    }

    /** Those of actors with these ids, in the order in which they came on record. */
    public static List<RecordedHit> of(Ledger ledger, Set<String> actors) {
        return of(ledger, hit -> actors.contains(hit.actor().id())).toList();
    }

    private static Stream<RecordedHit> of(Ledger ledger, Predicate<HitLeaf> wanted) {
        Map<String, ListLeaf> lists = Latest.leaves(ledger, EntryKind.LIST, ListLeaf.class)
                .collect(Collectors.toMap(ListLeaf::id, list -> list));
        Map<String, DecisionLeaf> decisions = Latest.leaves(ledger, EntryKind.DECISION, DecisionLeaf.class)
                .collect(Collectors.toMap(DecisionLeaf::hit, decision -> decision));
        return Latest.leaves(ledger, EntryKind.HIT, HitLeaf.class)
                .filter(wanted)
                .map(hit -> new RecordedHit(
                        hit,
                        Optional.ofNullable(lists.get(hit.edition()))
                                .orElseThrow(() -> new IllegalStateException(hit.id() + " must name a list on record")),
                        decisions.get(hit.id())));
    }
}
