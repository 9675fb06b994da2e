// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.record.leaf.FactFacets;
import org.rapporteur.record.leaf.FactLeaf;

/**
 * A fact that somebody decided on, as filters look at it: the ledger's own columns have it as it was read.
 *
 * @param kind of fact
 * @param facets by what it can be found
 * @param role words of the office of who says it; null for none
 * @param confidence how sure it is; null where nobody weighed it
 * @param state how it stands
 */
record Candidate(
        EntryKind kind,
        Facets facets,
        @Nullable String role,
        @Nullable Double confidence,
        Review.State state) {

    static Candidate of(Fact fact, RecordedDocument document) {
        return new Candidate(
                FactLeaf.kind(document.key(fact.id())),
                FactFacets.of(fact, document.facts()),
                fact instanceof Statement statement && statement.role() != null
                        ? document.words(statement.role())
                        : null,
                fact.certainty().confidence(),
                document.review(fact.id()).state());
    }

    /** Whether it is wanted. */
    boolean isWanted(Selection wanted) {
        return isState(wanted.review())
                && (wanted.kinds().isEmpty() || wanted.kinds().contains(kind.label()))
                && (wanted.type() == null || wanted.type().equalsIgnoreCase(facets.type()))
                && (wanted.status() == null || wanted.status().equals(facets.status()))
                && holds(facets.speakers(), wanted.speaker())
                && holds(role == null ? List.of() : List.of(role), wanted.role())
                && holds(facets.actors(), wanted.actor())
                && holds(facets.places(), wanted.place())
                && isFrom(wanted.from())
                && isTo(wanted.to())
                && (wanted.confidence() == null || confidence == null || confidence >= wanted.confidence());
    }

    private boolean isState(Review.@Nullable State wanted) {
        return wanted == null ? state != Review.State.REJECTED : state == wanted;
    }

    private boolean isFrom(@Nullable LocalDate from) {
        LocalDate last = facets.last();
        return from == null || (last != null && !last.isBefore(from));
    }

    private boolean isTo(@Nullable LocalDate to) {
        LocalDate first = facets.first();
        return to == null || (first != null && !first.isAfter(to));
    }

    private static boolean holds(List<String> names, @Nullable String words) {
        return words == null
                || String.join("\n", names).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
