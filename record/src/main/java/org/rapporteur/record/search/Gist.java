// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import org.jspecify.annotations.Nullable;

/**
 * A fact in short, as lists and maps show it.
 *
 * @param heading who speaks, who does what to whom, how many
 * @param details what goes on after the heading: the verb and what is said, or where, when and who says so
 * @param code how programs name its kind: type and mode, category, fate or relation; null for a statement
 * @param speaker name of who says it, tells of the act or gives the number, where that is one alone; null for others
 * @param status as the contract writes it; null for a statement
 * @param isAlleged whether others than the report say so
 * @param day when it happened or holds, as the contract writes it; null where that is not told
 * @param spot where it happened; null where that is not told or not known
 * @param review how it stands after review, as the contract writes it; null where nobody decided
 * @param confidence how sure it is, 0 to 1; null where nobody weighed it
 * @param unsure what is not sure of it, in words; null where all is
 */
public record Gist(
        String heading,
        String details,
        @Nullable String code,
        @Nullable String speaker,
        @Nullable String status,
        boolean isAlleged,
        @Nullable String day,
        @Nullable Spot spot,
        @Nullable String review,
        @Nullable Double confidence,
        @Nullable String unsure) {

    /** The same with its heading alone. */
    public Gist brief() {
        return new Gist(heading, "", code, speaker, status, isAlleged, day, spot, review, confidence, unsure);
    }

    /** The same with how it stands and how sure it is. */
    Gist with(@Nullable String newReview, @Nullable Double newConfidence, @Nullable String newUnsure) {
        return new Gist(
                heading, details, code, speaker, status, isAlleged, day, spot, newReview, newConfidence, newUnsure);
    }
}
