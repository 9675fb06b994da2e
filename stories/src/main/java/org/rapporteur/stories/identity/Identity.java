// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.DocumentId;

/**
 * One actor with all that it is known by in reports.
 *
 * @param handles at least two, in their order
 * @param merges what joins them, one fewer than handles
 */
public record Identity(List<Handle> handles, List<Merge> merges) {

    /** The fullest name first: full before bare, then of most words, then in the order of the alphabet. */
    private static final Comparator<Handle> FULLEST = Comparator.comparing(
                    (Handle handle) -> !handle.office().isEmpty())
            .thenComparingInt(handle -> -handle.name().size())
            .thenComparing(Comparator.naturalOrder());

    /**
     * Why two handles are of one actor.
     *
     * @param from of the two the shorter, or the later in the alphabet
     * @param to the other
     * @param fromSeen where a report has the first; null where a person ruled
     * @param toSeen where a report has the other; null where a person ruled
     * @param why the rule and how sure it is
     */
    public record Merge(
            Handle from,
            Handle to,
            @Nullable Seen fromSeen,
            @Nullable Seen toSeen,
            Why why) {}

    /** A name where a report has it. */
    public record Seen(DocumentId document, ReportedName called) {}

    public Identity {
        handles = List.copyOf(handles);
        merges = List.copyOf(merges);
        if (handles.size() < 2 || merges.size() != handles.size() - 1) {
            throw new IllegalArgumentException("merges must be one fewer than handles and join two at least, are "
                    + merges.size() + " for " + handles.size());
        }
    }

    /** What it goes by in the record: the id of its fullest name. */
    public String id() {
        return handles.stream().min(FULLEST).orElseThrow().name().id();
    }
}
