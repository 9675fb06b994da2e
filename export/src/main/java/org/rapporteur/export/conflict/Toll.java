// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.conflict;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;

/** How many dead a fact tells of: those that its sentence ties to an act, or that a figure counts. */
public final class Toll {

    /** Whose dead are those of the act itself: who is tried for a killing is not killed by the trial. */
    private static final Set<EventType> OF_DEATHS =
            EnumSet.of(EventType.ASSAULT, EventType.PROTEST, EventType.INCIDENT);

    private Toll() {}

    /** Null where it tells of none. */
    public static @Nullable Tally of(Fact fact, RecordedDocument document) {
        return switch (fact) {
            case Statement _, Victim _, Relation _ -> null;
            case Event event when !OF_DEATHS.contains(event.type()) -> null;
            case Event event -> Tally.of(ActDeaths.figures(event, document), FigureCategory.KILLED);
            case Figure figure -> figure.category() == FigureCategory.KILLED ? Tally.of(figure.quantity()) : null;
        };
    }
}
