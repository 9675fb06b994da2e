// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.Span;

/**
 * What a report tells of an act beside who, whom, where and when. Null and empty mean that it does not say.
 *
 * @param amount the figure given, pledged, asked for, frozen or set as bail
 * @param purpose what for, from its preposition on
 * @param condition what it hangs on, from its conjunction on
 * @param deadline until when
 * @param victims the persons it befell
 * @param particulars what only acts of its kind have
 */
public record Details(
        @Nullable FactId amount,
        @Nullable Span purpose,
        @Nullable Span condition,
        @Nullable Deadline deadline,
        List<FactId> victims,
        @Nullable Particulars particulars) {

    /** Nothing is told. */
    public static final Details NONE = new Details(null, null, null, null, List.of(), null);

    public Details {
        if (amount != null) {
            FactId.require("amount", amount, 'f');
        }
        victims = List.copyOf(victims);
        victims.forEach(victim -> FactId.require("victims", victim, 'p'));
    }

    public Details withAmount(@Nullable FactId newAmount) {
        return new Details(newAmount, purpose, condition, deadline, victims, particulars);
    }

    public Details withPurpose(@Nullable Span newPurpose) {
        return new Details(amount, newPurpose, condition, deadline, victims, particulars);
    }

    public Details withCondition(@Nullable Span newCondition) {
        return new Details(amount, purpose, newCondition, deadline, victims, particulars);
    }

    public Details withDeadline(@Nullable Deadline newDeadline) {
        return new Details(amount, purpose, condition, newDeadline, victims, particulars);
    }

    public Details withVictims(List<FactId> newVictims) {
        return new Details(amount, purpose, condition, deadline, newVictims, particulars);
    }

    public Details withParticulars(@Nullable Particulars newParticulars) {
        return new Details(amount, purpose, condition, deadline, victims, newParticulars);
    }
}
