// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.time.Instant;
import java.time.ZoneOffset;
import org.rapporteur.screening.match.Feature;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Level;

/**
 * What a person decided about a hit: see {@link Reviews}.
 *
 * @param hit what the hit goes by in the record
 * @param name of the actor
 * @param list title of the list
 * @param entry id of its entry
 * @param entryName main name of the entry
 * @param row hash of the entry as it was: with another the decision holds no longer
 * @param verdict the decision
 * @param reason why, not blank
 * @param reviewer who decided, not blank
 * @param at when, to the second
 */
public record Decision(
        String hit,
        String name,
        String list,
        String entry,
        String entryName,
        String row,
        Verdict verdict,
        String reason,
        String reviewer,
        Instant at) {

    public Decision {
        requireNotBlank("reason", reason);
        requireNotBlank("reviewer", reviewer);
    }

    private static void requireNotBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank, is \"" + value + "\"");
        }
    }

    /** What it goes by in the record; a later decision on the same hit is a new version. */
    String id() {
        return id(hit);
    }

    /** What decisions on a hit go by. */
    static String id(String hit) {
        return "d-" + hit.substring(hit.indexOf('-') + 1);
    }

    /** Whether it is about an entry with this hash. */
    public boolean holdsFor(String otherRow) {
        return row.equals(otherRow);
    }

    /** The level of a hit after the decision: another where that holds. */
    Level levelOf(Level level, String otherRow) {
        if (!holdsFor(otherRow)) {
            return level;
        }
        return switch (verdict) {
            case CLEARED -> Level.NONE;
            case CONFIRMED -> Level.CONFIRMED;
        };
    }

    /** The hit as it stands after the decision, which is one reason more. */
    Hit applyTo(Hit found) {
        String otherRow = found.entry().fingerprint();
        boolean holds = holdsFor(otherRow);
        String note = sentence() + (holds ? "" : "; holds no longer, for the entry has changed");
        double effect = !holds ? 0 : verdict == Verdict.CONFIRMED ? 1 : -1;
        return found.at(levelOf(found.level(), otherRow), new Feature("decision", name, entryName, effect, note));
    }

    /** Such as <em>cleared by A. Lee on 2024-05-06: born in another country</em>. */
    public String sentence() {
        return "%s by %s on %s: %s"
                .formatted(verdict.label(), reviewer, at.atZone(ZoneOffset.UTC).toLocalDate(), reason);
    }
}
