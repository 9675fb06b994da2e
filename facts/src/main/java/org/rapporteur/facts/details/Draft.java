// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.extraction.factuality.FactualityReader;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** The events of a report while details are added to them. Confined to one reading. */
final class Draft {

    private final Telling telling;
    private final FactualityReader factuality;
    private final List<Span> contents;
    private final Map<FactId, Event> events = new HashMap<>();
    private final List<FactId> order = new ArrayList<>();
    private final Map<Integer, List<FactId>> at = new HashMap<>();
    private int last;

    Draft(Telling telling, FactualityReader factuality) {
        this.telling = telling;
        this.factuality = factuality;
        this.contents = telling.facts().statements().stream()
                .flatMap(statement -> statement.content().stream())
                .toList();
        for (Event event : telling.facts().events()) {
            last++;
            add(event);
        }
    }

    private void add(Event event) {
        events.put(event.id(), event);
        order.add(event.id());
        for (Span anchor : event.anchors()) {
            telling.analysis()
                    .tokens(anchor)
                    .forEach(token -> at.computeIfAbsent(token.index(), key -> new ArrayList<>())
                            .add(event.id()));
        }
    }

    List<Event> events() {
        return order.stream().map(events::get).filter(Objects::nonNull).toList();
    }

    /** The first event of a type that one of some words carries. */
    Optional<Event> at(List<Integer> words, EventType type) {
        return words.stream()
                .flatMap(word -> at.getOrDefault(word, List.of()).stream())
                .map(events::get)
                .filter(Objects::nonNull)
                .filter(event -> event.type() == type)
                .findFirst();
    }

    /** The events that a word carries. */
    List<Event> at(Token word) {
        return at.getOrDefault(word.index(), List.of()).stream()
                .map(events::get)
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isTaken(Token word) {
        return !at(word).isEmpty();
    }

    Factuality factuality(Token word, EventType type) {
        return factuality.read(word, type, word.trigger().orElse(null), contents);
    }

    /** A new event, on record from now on. */
    Event event(EventType type, Span anchor, Factuality told, Why why) {
        last++;
        Event event = new Event(
                FactId.event(last),
                type,
                null,
                List.of(),
                List.of(anchor),
                List.of(),
                List.of(),
                null,
                null,
                told.status(),
                told.voice(),
                telling.statement(anchor),
                List.of(),
                List.of(),
                why);
        add(event);
        return event;
    }

    /** The same event as one of another type, with other parties. */
    Event retyped(
            Event event,
            EventType type,
            @Nullable String mode,
            Status status,
            List<EntityId> actors,
            List<EntityId> recipients,
            List<Span> items) {
        return new Event(
                event.id(),
                type,
                event.type() == type ? event.mode() : mode,
                event.contexts(),
                event.anchors(),
                new Event.Roles(actors, recipients, event.place(), event.date()),
                status,
                event.attribution(),
                event.figures(),
                items,
                event.details(),
                event.grounds());
    }

    /** Puts an event in the place of another. */
    void put(Event old, Event event) {
        events.put(old.id(), event);
    }

    void remove(Event event) {
        events.remove(event.id());
        order.remove(event.id());
    }
}
