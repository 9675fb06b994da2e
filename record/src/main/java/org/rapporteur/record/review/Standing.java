// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Review.State;
import org.rapporteur.record.leaf.Change;
import org.rapporteur.record.leaf.ReviewAct;
import org.rapporteur.record.leaf.ReviewLeaf;

/**
 * What follows from the decisions on one fact, by these alone: of each person the last that was not taken back counts; where two
 * differ the fact is disputed; where more people are asked for than have agreed, nothing holds yet.
 *
 * @param state how the fact stands
 * @param counting the decisions that count, in the order of the log
 * @param values of each field what holds, as {@link Change#to} has it; null where that is as it is read
 * @param waiting how many more people must agree
 * @param isByHand whether a person added the fact
 */
public record Standing(
        State state,
        List<Decided> counting,
        @Nullable Map<String, List<String>> values,
        int waiting,
        boolean isByHand) {

    private static final Standing NONE = new Standing(State.FOUND, List.of(), null, 0, false);

    public Standing {
        counting = List.copyOf(counting);
    }

    /**
     * What follows from decisions.
     *
     * @param all on one fact, in the order of the log
     */
    public static Standing of(List<Decided> all) {
        if (all.isEmpty()) {
            return NONE;
        }
        boolean byHand = all.getFirst().isAdd();
        List<Decided> counting = counting(all);
        if (counting.isEmpty()) {
            return new Standing(State.FOUND, counting, null, 0, byHand);
        }
        boolean rejects = counting.stream().anyMatch(Standing::isRejection);
        boolean holds = !counting.stream().allMatch(Standing::isRejection);
        Map<String, List<String>> values = values(counting.getLast().leaf());
        if (rejects) {
            return new Standing(holds ? State.DISPUTED : State.REJECTED, counting, null, 0, byHand);
        }
        if (!counting.stream().allMatch(one -> isSame(values(one.leaf()), values))) {
            return new Standing(State.DISPUTED, counting, byHand ? first(counting) : null, 0, byHand);
        }
        int eyes = counting.stream()
                .mapToInt(one -> one.leaf().signed().eyes())
                .max()
                .orElse(1);
        int waiting = Math.max(0, eyes - counting.size());
        if (waiting > 0) {
            return new Standing(State.FOUND, counting, byHand ? values : null, waiting, byHand);
        }
        boolean asRead = byHand
                || counting.stream().allMatch(one -> one.leaf().act().changes().isEmpty());
        return new Standing(asRead ? State.CONFIRMED : State.CORRECTED, counting, values, 0, byHand);
    }

    private static Map<String, List<String>> first(List<Decided> counting) {
        return values(counting.getFirst().leaf());
    }

    private static boolean isRejection(Decided one) {
        return one.leaf().act() instanceof ReviewAct.Reject;
    }

    private static List<Decided> counting(List<Decided> all) {
        Set<String> undone = all.stream()
                .map(one -> one.leaf().act())
                .filter(ReviewAct.Undo.class::isInstance)
                .map(act -> ((ReviewAct.Undo) act).decision())
                .collect(Collectors.toSet());
        Map<String, Decided> last = new LinkedHashMap<>();
        for (Decided one : all) {
            if (!one.isUndo() && !undone.contains(one.hash())) {
                // Again at the end: in the order in which they decided last.
                last.remove(one.reviewer());
                last.put(one.reviewer(), one);
            }
        }
        return List.copyOf(last.values());
    }

    /** What a decision says of each field: as the fact was shown, with what it changes. */
    public static Map<String, List<String>> values(ReviewLeaf leaf) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        leaf.subject().shown().forEach(field -> values.put(field.name(), field.values()));
        leaf.act().changes().forEach(change -> values.put(change.field(), change.to()));
        return values;
    }

    /** A later program may show fields that an earlier one did not know. */
    static boolean isSame(Map<String, List<String>> one, Map<String, List<String>> other) {
        return one.keySet().stream()
                .filter(other::containsKey)
                .allMatch(field -> Objects.equals(one.get(field), other.get(field)));
    }

    /** Whether a person added the fact, and nothing is left of that. */
    public boolean isGone() {
        return isByHand && counting.isEmpty();
    }

    /** The decision of a person that counts; null for none. */
    public @Nullable Decided of(String reviewer) {
        return counting.stream()
                .filter(one -> one.reviewer().equals(reviewer))
                .findFirst()
                .orElse(null);
    }

    /** For people and programs. */
    Review review(State shown, List<Review.Amendment> amendments, boolean isReadOtherwise) {
        List<Decided> reasoned = new ArrayList<>(counting);
        reasoned.removeIf(one -> one.leaf().signed().reason() == null);
        return new Review(
                shown,
                counting.stream().map(Decided::reviewer).toList(),
                counting.isEmpty() ? null : counting.getLast().leaf().signed().at(),
                reasoned.isEmpty() ? null : reasoned.getLast().leaf().signed().reason(),
                amendments,
                waiting,
                isByHand,
                isReadOtherwise);
    }
}
