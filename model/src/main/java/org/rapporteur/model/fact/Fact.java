// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;
import org.rapporteur.model.text.Span;

/** What a document establishes. The family is closed: whoever handles facts handles all kinds. */
public sealed interface Fact permits Statement, Event, Figure, Victim, Relation {

    FactId id();

    /** The words it rests on, in the order of the text, at least one span. */
    List<Span> evidence();

    /** Why it is believed. */
    Grounds grounds();

    /** How it was found. */
    default Why why() {
        return grounds().why();
    }

    /** How sure it is. */
    default Certainty certainty() {
        return grounds().certainty();
    }
}
