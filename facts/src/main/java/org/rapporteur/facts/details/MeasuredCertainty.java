// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapporteur.facts.extraction.speech.ReportFinder;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.Certainty;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;

/**
 * How sure facts are that nobody weighed one by one: as sure as their kind was right where it was measured. Immutable and safe for use by
 * many threads.
 */
final class MeasuredCertainty {

    private final Map<String, Double> shares;

    MeasuredCertainty(Language language) {
        this.shares = language.rows("detail-certainty", 2).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Double.valueOf(row.get(1))));
    }

    /** The event as sure as others of its type, unless it was weighed. */
    Event of(Event event) {
        Certainty known = event.certainty();
        return known.confidence() != null
                ? event
                : event.withCertainty(
                        new Certainty(shares.getOrDefault(event.type().name(), share("other")), known.doubts()));
    }

    /** Headlines and what is withheld: statements that nobody weighed. */
    Statement of(Statement statement) {
        Certainty known = statement.certainty();
        String kind = statement.why().rule().equals(ReportFinder.HEADLINE)
                ? "headline"
                : Withheld.isRead(statement) ? "withheld" : null;
        return known.confidence() != null || kind == null
                ? statement
                : statement.withCertainty(new Certainty(share(kind), known.doubts()));
    }

    Victim of(Victim victim) {
        return victim.withCertainty(
                new Certainty(share("victim"), victim.certainty().doubts()));
    }

    Relation of(Relation relation) {
        return relation.withCertainty(
                new Certainty(share("relation"), relation.certainty().doubts()));
    }

    /** Measures, nought and victims counted by name: the figures that nobody weighed. */
    Figure of(Figure figure) {
        return figure.certainty().confidence() != null
                ? figure
                : figure.withCertainty(new Certainty(
                        share(
                                figure.category() == FigureCategory.OTHER
                                        ? "measure"
                                        : figure.countsSome() ? "named" : "nought"),
                        figure.certainty().doubts()));
    }

    private double share(String kind) {
        return Objects.requireNonNull(shares.get(kind), kind);
    }
}
