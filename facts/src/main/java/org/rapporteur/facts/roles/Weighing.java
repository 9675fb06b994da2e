// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.Span;

/** The weighing of one document: confined to one reading. */
public final class Weighing {

    /** What weighs; null where all is left to the rules. */
    private record Scales(EventWeighing events, FigureWeighing figures, StatementWeighing statements) {}

    private final @Nullable Scales scales;

    private Weighing(@Nullable Scales scales) {
        this.scales = scales;
    }

    /** One that leaves all to the rules. */
    static Weighing none() {
        return new Weighing(null);
    }

    static Weighing of(Scorers scorers, CandidateListener listener, Scene scene) {
        Weights weights = new Weights(scorers, listener);
        return new Weighing(new Scales(
                new EventWeighing(weights, scene),
                new FigureWeighing(weights, scene),
                new StatementWeighing(weights, scene)));
    }

    /**
     * The events of single mentions.
     *
     * @param events one for each mention, in the order of the text
     * @param same numbers of those that tell of one act and agree in status, each number once; null where that is left to the rules
     */
    public record Settled(List<Event> events, @Nullable List<List<Integer>> same) {}

    /**
     * The events of single mentions with the parties, place and day that are likeliest over the whole report, each with its
     * reason and the runner-up. What is not likely enough is left open.
     *
     * @param times the days that the text tells, by their words
     */
    public Settled settle(List<Act> acts, Map<Span, When> times) {
        return scales == null
                ? new Settled(acts.stream().map(Act::ruled).toList(), null)
                : scales.events().settle(acts, times);
    }

    /** The same events, joined of their mentions, with how sure they are; a named actor of a hostile act only where that is sure. */
    public List<Event> sure(List<Event> joined) {
        return scales == null ? joined : scales.events().sure(joined);
    }

    /** The same figures with the place that is likeliest, and how sure they are. */
    public List<Figure> figures(List<Figure> read) {
        return scales == null ? read : scales.figures().sure(read);
    }

    /** The same statements with how sure they are. */
    public List<Statement> statements(List<Statement> read) {
        return scales == null ? read : scales.statements().sure(read);
    }
}
