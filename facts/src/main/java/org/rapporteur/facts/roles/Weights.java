// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import org.rapporteur.model.text.Span;

/** Weighs candidates and tells the listener. */
record Weights(Scorers scorers, CandidateListener listener) {

    boolean has(String task) {
        return scorers.has(task);
    }

    /** How likely a candidate is right; 0 where there is no scorer of the task. */
    double weigh(String task, Span place, String candidate, Features features) {
        listener.weighed(task, place, candidate, features);
        return scorers.has(task) ? scorers.likelihood(task, features) : 0;
    }

    double least(String task) {
        return scorers.least(task);
    }
}
