// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;

/**
 * Which entries of the record are wanted. All that is given must hold.
 *
 * @param kinds document, statement, event, figure, victim, relation; empty for all
 * @param type PLOVER type of an event, category of a figure, how much of a statement is quoted, fate of a victim, type of a relation; whatever the case
 * @param status as the contract writes it
 * @param speaker words of the name of who says it
 * @param role words of the office of who says it, as the document has it
 * @param actor words of the name of anybody who takes part
 * @param place words of the name of where it is
 * @param from entries about this day or later
 * @param to entries about this day or earlier
 * @param review how a fact must stand; null for any but those that were rejected or are not read any more
 * @param confidence how sure a fact must be at least, 0 to 1; what nobody weighed is sure enough; null for any
 */
public record Selection(
        Set<String> kinds,
        @Nullable String type,
        @Nullable String status,
        @Nullable String speaker,
        @Nullable String role,
        @Nullable String actor,
        @Nullable String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Review.@Nullable State review,
        @Nullable Double confidence) {

    private static final List<String> KINDS = List.of("document", "statement", "event", "figure", "victim", "relation");

    /** Everything. */
    public static final Selection ALL = new Selection(Set.of(), null, null, null, null, null, null, null, null);

    public Selection {
        kinds = Set.copyOf(kinds);
        for (String kind : kinds) {
            if (!KINDS.contains(kind)) {
                throw new IllegalArgumentException(
                        "kinds must be some of " + String.join(", ", KINDS) + ", are " + kinds);
            }
        }
        if (status != null) {
            String wanted = status;
            if (Arrays.stream(Status.values()).noneMatch(one -> one.label().equals(wanted))) {
                throw new IllegalArgumentException("status must be one of "
                        + Arrays.stream(Status.values()).map(Status::label).collect(Collectors.joining(", ")) + ", is "
                        + status);
            }
        }
        if (type != null) {
            String wanted = type;
            if (types().noneMatch(one -> one.equalsIgnoreCase(wanted))) {
                throw new IllegalArgumentException(
                        "type must be one of " + types().collect(Collectors.joining(", ")) + ", is " + type);
            }
        }
        // Written so that NaN is refused too.
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("min-confidence must be within 0 to 1, is " + confidence);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from " + from + ", is " + to);
        }
    }

    /** However a fact stands and however sure it is. */
    public Selection(
            Set<String> kinds,
            @Nullable String type,
            @Nullable String status,
            @Nullable String speaker,
            @Nullable String role,
            @Nullable String actor,
            @Nullable String place,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(kinds, type, status, speaker, role, actor, place, from, to, null, null);
    }

    /** The same of facts that stand so, or are so sure. */
    public Selection with(Review.@Nullable State newReview, @Nullable Double newConfidence) {
        return new Selection(kinds, type, status, speaker, role, actor, place, from, to, newReview, newConfidence);
    }

    /** Types of events, categories of figures, how much of a statement is quoted, fates, relations. */
    private static Stream<String> types() {
        return Stream.of(
                        Arrays.stream(EventType.values()).map(EventType::name),
                        Arrays.stream(FigureCategory.values()).map(FigureCategory::label),
                        Arrays.stream(Statement.Quoted.values()).map(Statement.Quoted::label),
                        Arrays.stream(Victim.Fate.values()).map(Victim.Fate::label),
                        Arrays.stream(Relation.Type.values()).map(Relation.Type::label))
                .flatMap(labels -> labels);
    }

    /** Whether everything is wanted. */
    public boolean isAll() {
        return equals(ALL);
    }
}
