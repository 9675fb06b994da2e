// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.JsonValue;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.Latest;
import org.rapporteur.screening.match.Level;

/**
 * A hit as it is on record, with what a reviewer decided.
 *
 * @param id {@code h-...}
 * @param actor id of the actor
 * @param name of the actor
 * @param list title of the list
 * @param listDate day of the edition in which it was first found so
 * @param listSha256 hash of that edition
 * @param entry id of the entry
 * @param entryName its main name
 * @param row hash of the entry, by which a decision holds; empty where the list has it no longer
 * @param score how alike the two are, 0 to 1
 * @param found what the program says
 * @param level what the program says, or where a decision holds, the reviewer
 * @param decision what a reviewer decided, whether it holds or not
 * @param reasons of the program
 * @param facts ids of the facts in which the actor appears, the first in the order of the log
 * @param factCount in how many it appears, at least as many as are listed
 */
public record RecordedHit(
        String id,
        String actor,
        String name,
        String list,
        String listDate,
        String listSha256,
        String entry,
        String entryName,
        String row,
        double score,
        Level found,
        Level level,
        @Nullable Decision decision,
        List<Reason> reasons,
        List<String> facts,
        int factCount) {

    /**
     * What speaks for a hit or against it.
     *
     * @param feature what is compared, such as birth
     * @param query what the documents have; null for nothing
     * @param entry what the list has; null for nothing
     * @param effect on the score, below 0 where it speaks against
     * @param note how the two are alike or apart
     */
    public record Reason(
            String feature,
            @Nullable String query,
            @Nullable String entry,
            double effect,
            String note) {

        static Reason of(JsonValue feature) {
            return new Reason(
                    feature.required("feature"),
                    feature.string("query"),
                    feature.string("entry"),
                    Double.parseDouble(feature.required("effect")),
                    feature.required("note"));
        }

        String sentence() {
            return "%s %s = %s: %s"
                    .formatted(feature, query == null ? "nothing" : query, entry == null ? "nothing" : entry, note);
        }
    }

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
                    RecordedHit::found, Comparator.reverseOrder())
            .thenComparing(RecordedHit::score, Comparator.reverseOrder())
            .thenComparing(RecordedHit::name)
            .thenComparing(RecordedHit::id);

    public RecordedHit {
        reasons = List.copyOf(reasons);
        facts = List.copyOf(facts);
    }

    public State state() {
        if (found == Level.NONE) {
            return State.GONE;
        }
        if (decision == null || !isDecided()) {
            return State.OPEN;
        }
        return switch (decision.verdict()) {
            case CLEARED -> State.CLEARED;
            case CONFIRMED -> State.CONFIRMED;
        };
    }

    /** What the program says, as it is written. */
    public String foundLabel() {
        return found.label();
    }

    /** What holds, as it is written. */
    public String levelLabel() {
        return level.label();
    }

    /** Whether there is a decision, and it is on the entry as it is now. */
    public boolean isDecided() {
        return decision != null && decision.holdsFor(row);
    }

    /** The reasons, a sentence each. */
    public List<String> why() {
        return reasons.stream().map(Reason::sentence).toList();
    }

    /** All that are on record, the likeliest first. */
    public static List<RecordedHit> all(Ledger ledger) {
        return of(ledger, hit -> true).sorted(LIKELIEST).toList();
    }

    /** Those of actors with these ids, in the order in which they came on record. */
    public static List<RecordedHit> of(Ledger ledger, Set<String> actors) {
        return of(ledger, hit -> actors.contains(hit.required("actor"))).toList();
    }

    private static Stream<RecordedHit> of(Ledger ledger, Predicate<JsonValue> wanted) {
        Map<String, StoredEntry> decisions = Latest.of(ledger, EntryKind.DECISION);
        Map<String, StoredEntry> lists = Latest.of(ledger, EntryKind.LIST);
        return Latest.of(ledger, EntryKind.HIT).values().stream()
                .map(entry -> JsonValue.parse(entry.body()))
                .filter(wanted)
                .map(hit -> of(hit, lists, decisions));
    }

    private static RecordedHit of(JsonValue hit, Map<String, StoredEntry> lists, Map<String, StoredEntry> decisions) {
        Decision decision = Optional.ofNullable(decisions.get(Decision.id(hit.required("id"))))
                .map(entry -> ScreeningLeaves.decision(JsonValue.parse(entry.body())))
                .orElse(null);
        JsonValue list = Optional.ofNullable(lists.get(hit.required("list")))
                .map(entry -> JsonValue.parse(entry.body()))
                .orElseThrow(() -> new IllegalStateException(hit.required("id") + " must name a list on record"));
        Level level = Level.valueOf(hit.required("level").toUpperCase(Locale.ROOT));
        return new RecordedHit(
                hit.required("id"),
                hit.required("actor"),
                hit.required("name"),
                hit.required("listTitle"),
                list.required("date"),
                list.required("sha256"),
                hit.required("entry"),
                hit.required("entryName"),
                hit.required("row"),
                Double.parseDouble(hit.required("score")),
                level,
                decision == null ? level : decision.levelOf(level, hit.required("row")),
                decision,
                hit.at("why").elements().stream().map(Reason::of).toList(),
                hit.at("facts").elements().stream()
                        .map(JsonValue::scalar)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                hit.integer("factCount"));
    }
}
