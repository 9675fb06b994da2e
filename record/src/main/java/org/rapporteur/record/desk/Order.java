// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.record.read.Written;

/**
 * What a person asks to put on record about a fact.
 *
 * @param fact what it goes by in the record; of one to be added the id of its document
 * @param wish what is asked for
 * @param reviewer who decides, not blank
 * @param reason why; null where none is given
 * @param seen the fact as it was shown, see {@link org.rapporteur.record.review.Docket#seen}; null where that does not matter
 */
public record Order(
        String fact,
        Wish wish,
        String reviewer,
        @Nullable String reason,
        @Nullable String seen) {

    /** What is asked for. */
    public sealed interface Wish {

        /** @param of whose correction is right, where two differ; null for the fact as it stands */
        record Confirm(@Nullable String of) implements Wish {}

        record Reject() implements Wish {}

        /** @param fields values by names of fields */
        record Correct(Map<String, List<String>> fields) implements Wish {}

        /**
         * @param letter of the kind of fact: s, v, f, p or r
         * @param rests the words that it rests on
         * @param fields values by names of fields
         */
        record Add(char letter, List<CodePointSpan> rests, Map<String, List<String>> fields) implements Wish {}

        /** @param of whose decision; null for one's own */
        record Undo(@Nullable String of) implements Wish {}
    }

    /** @throws IllegalArgumentException if reviewer or reason is blank or has control characters, or a reason is missing */
    public Order {
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("reviewer must not be blank, is \"" + reviewer + "\"");
        }
        Written.requireOnOneLine("reviewer", reviewer);
        reviewer = reviewer.strip();
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (reason != null) {
            Written.require("reason", reason);
        }
        boolean needsReason = switch (wish) {
            case Wish.Reject _, Wish.Correct _ -> true;
            case Wish.Undo undo -> undo.of() != null && !undo.of().equals(reviewer);
            case Wish.Confirm _, Wish.Add _ -> false;
        };
        if (needsReason && reason == null) {
            throw new IllegalArgumentException(
                    "reason must be given to reject or correct a fact, or to take back another's decision, is missing");
        }
    }
}
