// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Quoted;

/** Puts a fact into one line for people: names, codes and the words of the document, no more. */
public final class Wording {

    private Wording() {}

    /** Such as <em>CONSULT visit: Ann Lee → Norway, Oslo, 2022-04-06 (expected, “talks”)</em>. */
    public static String of(Fact fact, RecordedDocument document) {
        return switch (fact) {
            case Statement statement -> statement(statement, document);
            case Event event -> event(event, document);
            case Figure figure -> figure(figure, document);
        };
    }

    private static String statement(Statement statement, RecordedDocument document) {
        String words = flat(document.words(statement.content()));
        String who = statement.speakers().isEmpty() ? "unnamed" : names(statement.speakers(), document);
        // The cue is part of the fact: who denies something does not assert it.
        String cue = statement.cue() == null ? "" : " (" + flat(document.words(List.of(statement.cue()))) + ")";
        return who + cue + ": " + (statement.quoted() == Quoted.FULL ? "“" + words + "”" : words);
    }

    private static String event(Event event, RecordedDocument document) {
        String type = event.mode() == null ? event.type().name() : event.type().name() + " " + event.mode();
        String parties = parties(event, document);
        String rest = joined(
                parties.isEmpty() ? null : parties,
                name(event.place(), document),
                event.date() == null ? null : event.date().toString());
        return type + (rest.isEmpty() ? "" : ": " + rest) + " (" + status(event.status(), event.voice()) + ", “"
                + flat(document.words(event.anchor())) + "”)";
    }

    /** Who does it, an arrow, to whom; a dash for who is not told, lest the other be taken for him. */
    private static String parties(Event event, RecordedDocument document) {
        String actors = event.actors().isEmpty() ? "—" : names(event.actors(), document);
        if (event.recipients().isEmpty()) {
            return event.actors().isEmpty() ? "" : actors;
        }
        return actors + " → " + names(event.recipients(), document);
    }

    private static String figure(Figure figure, RecordedDocument document) {
        return figure.category().label() + ": "
                + joined(
                        flat(document.words(figure.span())),
                        name(figure.place(), document),
                        figure.asOf() == null ? null : figure.asOf().toString())
                + " (" + status(figure.status(), figure.voice()) + ")";
    }

    /** Whether it happened, and who says so where that is not the report itself. */
    private static String status(Status status, Voice voice) {
        return voice == Voice.REPORTED ? status.label() : status.label() + ", " + voice.label();
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String names(List<EntityId> ids, RecordedDocument document) {
        return ids.stream()
                .map(id -> document.facts().entity(id).name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String name(@Nullable EntityId id, RecordedDocument document) {
        return id == null ? null : document.facts().entity(id).name();
    }

    /** How many there are, in words: <em>1 report</em>, <em>2 reports</em>. */
    public static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Without line breaks and runs of blanks. */
    public static String flat(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
