// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.text.Span;

/** Puts the facts of a document into words for its margin, numbered in the order of the text. */
public final class Notes {

    private final FactsDocument facts;

    private Notes(FactsDocument facts) {
        this.facts = facts;
    }

    /** The facts and times of a document. */
    public static List<Note> of(FactsDocument facts) {
        Notes notes = new Notes(facts);
        List<Note> all = new ArrayList<>();
        facts.facts().forEach(fact -> all.add(notes.note(fact)));
        facts.times()
                .forEach(time ->
                        all.add(new Note(1, Kind.TIME, time.value(), List.of(), null, List.of(time.span()), null)));
        all.sort(Comparator.comparing(note -> note.words().getFirst()));
        List<Note> numbered = new ArrayList<>();
        for (Note note : all) {
            numbered.add(new Note(
                    numbered.size() + 1,
                    note.kind(),
                    note.heading(),
                    note.details(),
                    note.status(),
                    note.words(),
                    note.fact()));
        }
        return List.copyOf(numbered);
    }

    private Note note(Fact fact) {
        return switch (fact) {
            case Statement statement ->
                new Note(
                        1,
                        Kind.STATEMENT,
                        speaker(statement),
                        details(statement),
                        null,
                        statement.content(),
                        statement);
            case Event event ->
                new Note(
                        1,
                        Kind.EVENT,
                        heading(event),
                        details(event),
                        styles(event.status(), event.voice()),
                        event.anchors(),
                        event);
            case Figure figure ->
                new Note(
                        1,
                        Kind.FIGURE,
                        Amount.of(figure),
                        details(figure),
                        styles(figure.status(), figure.voice()),
                        List.of(figure.span()),
                        figure);
        };
    }

    private static String styles(Status status, Voice voice) {
        return voice == Voice.ALLEGED ? status.label() + " " + voice.label() : status.label();
    }

    private String speaker(Statement statement) {
        if (!statement.speakers().isEmpty()) {
            return names(statement.speakers());
        }
        return statement.source() == null ? "Speaker not told" : words(statement.source());
    }

    private List<String> details(Statement statement) {
        List<String> details = new ArrayList<>();
        if (statement.role() != null) {
            details.add(words(statement.role()));
        }
        details.add(
                switch (statement.quoted()) {
                    case FULL -> "quoted in full";
                    case PARTIAL -> "quoted in part";
                    case NONE -> "indirect";
                });
        if (statement.cue() != null) {
            details.add(words(statement.cue()));
        }
        if (statement.repeats() != null) {
            details.add("said before");
        }
        return details;
    }

    private String heading(Event event) {
        String actors = event.actors().isEmpty() ? "—" : names(event.actors());
        String recipients = event.recipients().isEmpty() ? "" : " → " + names(event.recipients());
        String mode = event.mode() == null ? "" : " " + event.mode();
        return event.type().name() + mode + " · " + actors + recipients;
    }

    private List<String> details(Event event) {
        List<String> details = new ArrayList<>();
        if (event.place() != null) {
            details.add(facts.entity(event.place()).name());
        }
        if (event.date() != null) {
            details.add(event.date().toString());
        }
        event.items().forEach(item -> details.add(words(item)));
        details.add(event.status().label());
        details.add(event.voice().label());
        return details;
    }

    private List<String> details(Figure figure) {
        List<String> details = new ArrayList<>();
        if (figure.of() != null) {
            details.add(figure.of());
        }
        if (figure.place() != null) {
            details.add(facts.entity(figure.place()).name());
        }
        if (figure.asOf() != null) {
            details.add("as of " + figure.asOf());
        }
        if (figure.source() != null) {
            details.add("according to " + facts.entity(figure.source()).name());
        }
        details.add(figure.status().label());
        details.add(figure.voice().label());
        return details;
    }

    private String names(List<EntityId> ids) {
        return ids.stream().map(id -> facts.entity(id).name()).collect(Collectors.joining(", "));
    }

    private String words(Span span) {
        return facts.document().text().slice(span);
    }
}
