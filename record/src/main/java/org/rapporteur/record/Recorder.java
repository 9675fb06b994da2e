// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.LeafJson;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.Packed;
import org.rapporteur.ledger.Recording;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.When;

/** Turns facts documents into what the ledger keeps. Safe for use by many threads. */
public final class Recorder {

    private final String reader;

    /** @param reader version of what reads: see {@link ReaderVersion} */
    public Recorder(String reader) {
        this.reader = reader;
    }

    /**
     * A document with its facts as leaves.
     *
     * @param original the bytes it was read from
     */
    public Recording of(FactsDocument facts, byte[] original) {
        LeafJson json = new LeafJson(facts, reader);
        FactKeys keys = new FactKeys(facts.document());
        List<Entry> leaves = new ArrayList<>();
        for (Fact fact : facts.facts()) {
            EntryKind kind = kind(fact);
            String key = keys.next(fact);
            leaves.add(
                    new Entry(kind, key, facets(fact, facts), json.fact(kind.label(), key, fact, named(fact, facts))));
        }
        LocalDate published = facts.document().published();
        Facets facets = new Facets(null, null, List.of(), List.of(), List.of(), published, published);
        return new Recording(
                facts.document().id(),
                Packed.of(original),
                facts.document().source(),
                reader,
                published,
                new Entry(EntryKind.DOCUMENT, facts.document().id().value(), facets, json.document()),
                leaves);
    }

    private static EntryKind kind(Fact fact) {
        return switch (fact) {
            case Statement _ -> EntryKind.STATEMENT;
            case Event _ -> EntryKind.EVENT;
            case Figure _ -> EntryKind.FIGURE;
        };
    }

    /** The entities that a fact names, each once, in the order in which it names them. */
    private static List<Entity> named(Fact fact, FactsDocument facts) {
        Stream<@Nullable EntityId> ids = switch (fact) {
            case Statement statement ->
                Stream.concat(
                        statement.speakers().stream(), Stream.of(statement).map(Statement::onBehalfOf));
            case Event event ->
                Stream.concat(
                        Stream.concat(event.actors().stream(), event.recipients().stream()),
                        Stream.of(event).map(Event::place));
            case Figure figure -> Stream.of(figure).flatMap(it -> Stream.of(it.source(), it.place()));
        };
        Set<EntityId> distinct =
                new LinkedHashSet<>(ids.filter(Objects::nonNull).toList());
        return distinct.stream().map(facts::entity).toList();
    }

    /** What a fact can be found by. */
    public static Facets facets(Fact fact, FactsDocument facts) {
        LocalDate published = facts.document().published();
        return switch (fact) {
            case Statement statement ->
                new Facets(
                        statement.quoted().label(),
                        null,
                        names(statement.speakers(), facts),
                        named(statement, facts).stream().map(Entity::name).toList(),
                        List.of(),
                        published,
                        published);
            case Event event ->
                new Facets(
                        event.type().name(),
                        event.status().label(),
                        List.of(),
                        names(
                                Stream.concat(event.actors().stream(), event.recipients().stream())
                                        .toList(),
                                facts),
                        name(event.place(), facts),
                        first(event.date()),
                        last(event.date()));
            case Figure figure ->
                new Facets(
                        figure.category().label(),
                        figure.status().label(),
                        name(figure.source(), facts),
                        name(figure.source(), facts),
                        name(figure.place(), facts),
                        first(figure.asOf()),
                        last(figure.asOf()));
        };
    }

    private static List<String> names(List<EntityId> ids, FactsDocument facts) {
        return ids.stream().distinct().map(id -> facts.entity(id).name()).toList();
    }

    private static List<String> name(@Nullable EntityId id, FactsDocument facts) {
        return id == null ? List.of() : List.of(facts.entity(id).name());
    }

    private static @Nullable LocalDate first(@Nullable When when) {
        return when == null ? null : when.start().firstDay();
    }

    private static @Nullable LocalDate last(@Nullable When when) {
        return when == null ? null : (when.end() == null ? when.start() : when.end()).lastDay();
    }
}
