// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Facets;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.When;

/** What facts can be found by. */
public final class FactFacets {

    private FactFacets() {}

    public static Facets of(Fact fact, FactsDocument facts) {
        LocalDate published = facts.document().published();
        return switch (fact) {
            case Statement statement ->
                new Facets(
                        statement.quoted().label(),
                        null,
                        names(statement.speakers(), facts),
                        names(
                                Stream.concat(statement.speakers().stream(), Stream.ofNullable(statement.onBehalfOf()))
                                        .toList(),
                                facts),
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
            case Victim victim ->
                new Facets(
                        victim.fate().label(),
                        null,
                        List.of(),
                        name(victim.entity(), facts),
                        name(victim.home(), facts),
                        published,
                        published);
            case Relation relation ->
                new Facets(
                        relation.type().label().toLowerCase(Locale.ROOT),
                        null,
                        List.of(),
                        names(FactLeaf.named(relation), facts),
                        List.of(),
                        published,
                        published);
        };
    }

    /** What a document can be found by. */
    public static Facets of(FactsDocument facts) {
        LocalDate published = facts.document().published();
        return new Facets(null, null, List.of(), List.of(), List.of(), published, published);
    }

    private static List<String> names(Collection<EntityId> ids, FactsDocument facts) {
        return ids.stream().distinct().map(facts::entity).map(Entity::name).toList();
    }

    private static List<String> name(@Nullable EntityId id, FactsDocument facts) {
        return id == null ? List.of() : List.of(facts.entity(id).name());
    }

    private static @Nullable LocalDate first(@Nullable When when) {
        return when == null ? null : when.firstDay();
    }

    private static @Nullable LocalDate last(@Nullable When when) {
        return when == null ? null : when.lastDay();
    }
}
