// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.screening.match.Feature;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Level;

/**
 * What a person decided about a hit; a later decision on the same hit is a new version.
 *
 * <pre>
 * {"kind":"decision","id":"d-...","hit":"h-...","name","list","entry","entryName","row","verdict","reason","reviewer","at"}
 * </pre>
 *
 * @param hit what the hit goes by in the record
 * @param name of the actor
 * @param listing the entry as it was: with another row the decision holds no longer
 * @param review what was decided, by whom and why
 */
public record DecisionLeaf(String hit, String name, Listing listing, Review review) implements Leaf {

    private static final JsonType<Verdict> VERDICT = JsonType.oneOf(Verdict.values(), Verdict::label);

    /**
     * What was decided.
     *
     * @param reason why, not blank
     * @param reviewer who decided, not blank
     * @param at when, to the second
     */
    public record Review(Verdict verdict, String reason, String reviewer, Instant at) {

        public Review {
            requireNotBlank("reason", reason);
            requireNotBlank("reviewer", reviewer);
        }

        /**
         * What is decided now.
         *
         * @throws IllegalArgumentException if reason or reviewer is blank
         */
        public static Review now(Verdict verdict, String reason, String reviewer, InstantSource clock) {
            return new Review(
                    verdict, reason.strip(), reviewer.strip(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }

        private static void requireNotBlank(String name, String value) {
            if (value.isBlank()) {
                throw new IllegalArgumentException(name + " must not be blank, is \"" + value + "\"");
            }
        }

        /** As it stands among the fields of a decision. */
        public static Review shape(Fields<Review> fields) {
            return new Review(
                    fields.field("verdict", VERDICT, Review::verdict),
                    fields.field("reason", JsonType.TEXT, Review::reason),
                    fields.field("reviewer", JsonType.TEXT, Review::reviewer),
                    fields.field("at", JsonType.TIME, Review::at));
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.DECISION;
    }

    @Override
    public String id() {
        return id(hit);
    }

    /** What decisions on a hit go by. */
    public static String id(String hit) {
        return "d-" + hit.substring(hit.indexOf('-') + 1);
    }

    /** Whether it is about an entry with this hash. */
    public boolean holdsFor(String row) {
        return listing.row().equals(row);
    }

    /** The level of a hit after the decision: another where that holds. */
    public Level levelOf(Level level, String row) {
        if (!holdsFor(row)) {
            return level;
        }
        return switch (review.verdict()) {
            case CLEARED -> Level.NONE;
            // Who is tied to a listed one is not the listed one, whoever confirms the tie.
            case CONFIRMED -> level == Level.RELATED ? level : Level.CONFIRMED;
        };
    }

    /** The hit as it stands after the decision, which is one reason more. */
    public Hit applyTo(Hit found) {
        String row = found.entry().fingerprint();
        boolean holds = holdsFor(row);
        String note = sentence() + (holds ? "" : "; holds no longer, for the entry has changed");
        double effect = !holds ? 0 : review.verdict() == Verdict.CONFIRMED ? 1 : -1;
        return found.at(levelOf(found.level(), row), new Feature("decision", name, listing.entryName(), effect, note));
    }

    /** Such as <em>cleared by A. Lee on 2024-05-06: born in another country</em>. */
    public String sentence() {
        return "%s by %s on %s: %s"
                .formatted(
                        review.verdict().label(),
                        review.reviewer(),
                        review.at().atZone(ZoneOffset.UTC).toLocalDate(),
                        review.reason());
    }

    static DecisionLeaf shape(Fields<DecisionLeaf> fields) {
        fields.constant("kind", EntryKind.DECISION.label());
        fields.derived("id", JsonType.TEXT, DecisionLeaf::id);
        return new DecisionLeaf(
                fields.field("hit", JsonType.TEXT, DecisionLeaf::hit),
                fields.field("name", JsonType.TEXT, DecisionLeaf::name),
                fields.part(part -> Listing.shape(part, "list"), DecisionLeaf::listing),
                fields.part(Review::shape, DecisionLeaf::review));
    }
}
