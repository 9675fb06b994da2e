// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import org.rapporteur.model.text.Span;

/** Told of every candidate that is weighed, for training and measuring. */
public interface CandidateListener {

    /** Told of nothing. */
    CandidateListener NONE = (task, place, candidate, features) -> {};

    /**
     * A candidate.
     *
     * @param task what is asked, such as {@code actor}
     * @param place the words of the fact
     * @param candidate an entity id, a date, or {@code fact} where the whole fact is weighed
     */
    void weighed(String task, Span place, String candidate, Features features);
}
