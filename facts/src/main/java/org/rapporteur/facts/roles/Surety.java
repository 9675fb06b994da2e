// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.fact.Certainty;
import org.rapporteur.model.fact.Doubt;
import org.rapporteur.model.text.Span;

/** How sure the fields of one fact are, and the whole of it: as likely as all that count are right together. */
final class Surety {

    private static final double LEAST = 1e-6;

    private final Weights weights;
    private final String kind;
    private final Span place;
    private final Features features;
    private final Map<String, Double> likely = new LinkedHashMap<>();
    private final Map<String, Doubt> doubts = new LinkedHashMap<>();
    private double whole = 1;

    /** @param kind {@code event}, {@code figure} or {@code statement} */
    Surety(Weights weights, String kind, Span place, Features features) {
        this.weights = weights;
        this.kind = kind;
        this.place = place;
        this.features = features;
        weights.listener().weighed(kind, place, "fact", features);
    }

    boolean isKnown() {
        return weights.has(kind);
    }

    /** How likely a field is right where the fact is one at all. */
    double likelihood(String field) {
        return likely.computeIfAbsent(field, name -> weights.scorers().likelihood(kind + "." + name, features));
    }

    /** Takes a field up. */
    Surety field(String field, List<String> candidates) {
        return field(field, likelihood(field), candidates);
    }

    Surety field(String field, double likelihood, List<String> candidates) {
        whole *= likelihood;
        return aside(field, likelihood, candidates);
    }

    /** Takes a field up that does not count for the whole. */
    Surety aside(String field, double likelihood, List<String> candidates) {
        if (likelihood < Doubt.LEAST) {
            doubt(field, likelihood, candidates);
        }
        return this;
    }

    void doubt(String field, double likelihood, List<String> candidates) {
        doubts.put(field, new Doubt(field, rounded(likelihood), candidates));
    }

    /** Takes up what is no field but must be right too. */
    Surety basis(String name) {
        whole *= likelihood(name);
        return this;
    }

    Certainty certainty() {
        double sure = weights.scorers().onCurve(kind, odds(whole));
        return new Certainty(rounded(sure), List.copyOf(doubts.values()));
    }

    static double odds(double likelihood) {
        double inside = Math.clamp(likelihood, LEAST, 1 - LEAST);
        return Math.log(inside / (1 - inside));
    }

    /** Three digits are more than the measure bears. */
    private static double rounded(double likelihood) {
        return Math.round(likelihood * 1000) / 1000.0;
    }

    Span place() {
        return place;
    }
}
