// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import org.rapporteur.model.text.Span;

/** Weighs candidates and tells the listener. Safe for use by many threads, if the listener is. */
public record Weights(Scorers scorers, CandidateListener listener) {

    /** None: nothing is weighed. */
    public static final Weights NONE = new Weights(Scorers.NONE, CandidateListener.NONE);

    /** Whether anybody wants to know. */
    public boolean isAsked() {
        return !equals(NONE);
    }

    public boolean has(String task) {
        return scorers.has(task);
    }

    /** How likely a candidate is right; 0 where there is no scorer of the task. */
    public double weigh(String task, Span place, String candidate, Features features) {
        listener.weighed(task, place, candidate, features);
        return scorers.has(task) ? scorers.likelihood(task, features) : 0;
    }

    /** From which likelihood on a candidate of a task is taken. */
    public double least(String task) {
        return scorers.least(task);
    }
}
