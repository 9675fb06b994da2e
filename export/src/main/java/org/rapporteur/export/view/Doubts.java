// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;

/** What a fact leaves open, as marks: the one place where all surfaces learn what is in doubt. */
final class Doubts {

    private static final Map<String, String> FIELDS = Phrases.pairs("doubt-phrases.txt");

    private Doubts() {}

    static List<Mark> of(Fact fact) {
        return switch (fact) {
            case Statement statement ->
                statement.speakers().isEmpty() && statement.source() == null ? mark("speaker.doubt") : List.of();
            case Event event -> event.actors().isEmpty() && ActFinder.isDeed(event) ? mark("actor.doubt") : List.of();
            case Figure _, Victim _, Relation _ -> List.of();
        };
    }

    /** The fields that are not sure, in words; nothing where all are or nobody weighed them. */
    static Optional<String> unsure(Fact fact) {
        List<String> fields = fact.certainty().doubts().stream()
                .map(doubt -> FIELDS.getOrDefault(doubt.field(), doubt.field()))
                .distinct()
                .toList();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrases.fixed("unsure", "what", String.join(", ", fields)));
    }

    private static List<Mark> mark(String key) {
        return List.of(new Mark(Mark.DOUBTFUL, Phrases.fixed(key)));
    }
}
