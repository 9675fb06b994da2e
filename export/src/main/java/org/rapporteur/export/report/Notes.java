// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.export.view.FactView;
import org.rapporteur.export.view.TimeWords;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;

/** The facts of a document for its margin, numbered in the order of the text. */
public final class Notes {

    private Notes() {}

    /** The facts of a document, and the times of which it tells what they mean. */
    public static List<Note> of(FactsDocument facts) {
        List<Note> all = new ArrayList<>();
        facts.facts().forEach(fact -> all.add(note(FactView.of(fact, facts))));
        facts.times()
                .forEach(time -> TimeWords.of(time)
                        .ifPresent(words -> all.add(new Note(1, Kind.TIME, words, "", null, List.of(time.span())))));
        all.sort(Comparator.comparing(note -> note.words().getFirst()));
        List<Note> numbered = new ArrayList<>();
        all.forEach(note -> numbered.add(note.numbered(numbered.size() + 1)));
        return List.copyOf(numbered);
    }

    private static Note note(FactView view) {
        Fact fact = view.fact();
        // The words said stand beside the note and are not printed twice.
        String rest = fact instanceof Statement ? "" : view.rest();
        String line = Stream.concat(Stream.of(rest), view.details().stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Note(1, kind(fact), view.brief(), line, view, fact.evidence());
    }

    private static Kind kind(Fact fact) {
        return switch (fact) {
            case Statement _ -> Kind.STATEMENT;
            case Event _ -> Kind.EVENT;
            case Figure _ -> Kind.FIGURE;
            case Victim _ -> Kind.VICTIM;
            case Relation _ -> Kind.RELATION;
        };
    }
}
