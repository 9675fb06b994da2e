// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.Span;

/** The tables of facts: one a kind. */
final class FactColumns {

    static final Columns<Statement> STATEMENTS = FactColumns.<Statement>facts("statements")
            .with("quoted", (statement, document) -> statement.quoted().label())
            .with("cue", (statement, document) -> words(statement.cue(), document))
            .with("source", (statement, document) -> words(statement.source(), document))
            .with("speakers:TEXTS", (statement, document) -> names(statement.speakers(), document))
            .with("speaker_ids:TEXTS", (statement, document) -> keys(statement.speakers(), document))
            .with("on_behalf_of", (statement, document) -> name(statement.onBehalfOf(), document))
            .with("on_behalf_of_id", (statement, document) -> key(statement.onBehalfOf(), document))
            .with("role", (statement, document) -> words(statement.role(), document))
            .with("repeats", (statement, document) -> key(statement.repeats(), document));

    static final Columns<Event> EVENTS = days("date", Event::date, place(Event::place, parties()))
            .with("status", (event, document) -> event.status().label())
            .with("voice", (event, document) -> event.voice().label())
            .with("statement", (event, document) -> key(event.statement(), document))
            .with(
                    "figures:TEXTS",
                    (event, document) ->
                            event.figures().stream().map(document::key).toList())
            .with(
                    "items:TEXTS",
                    (event, document) ->
                            event.items().stream().map(document::words).toList())
            .with(
                    DetailColumns.columns(),
                    (row, event, document) -> row.addAll(DetailColumns.cells(event, document.facts())));

    static final Columns<Figure> FIGURES = days("as_of", Figure::asOf, place(Figure::place, quantity()))
            .with("since", (figure, document) -> figure.since())
            .with("status", (figure, document) -> figure.status().label())
            .with("voice", (figure, document) -> figure.voice().label())
            .with("source", (figure, document) -> name(figure.source(), document))
            .with("source_id", (figure, document) -> key(figure.source(), document))
            .with("part_of", (figure, document) -> key(figure.partOf(), document))
            .with("statement", (figure, document) -> key(figure.statement(), document));

    static final Columns<Victim> VICTIMS = FactColumns.<Victim>facts("victims")
            .with("name", (victim, document) -> victim.name())
            .with("entity_id", (victim, document) -> key(victim.entity(), document))
            .with("fate", (victim, document) -> victim.fate().label())
            .with(
                    "age:INTEGER",
                    (victim, document) ->
                            victim.age() == null ? null : (Object) victim.age().longValue())
            .with("home", (victim, document) -> name(victim.home(), document))
            .with("home_id", (victim, document) -> key(victim.home(), document))
            .with("nationality", (victim, document) -> victim.nationality())
            .with("occupation", (victim, document) -> words(victim.occupation(), document))
            .with("event", (victim, document) -> key(victim.event(), document))
            .with("figure", (victim, document) -> key(victim.figure(), document));

    static final Columns<Relation> RELATIONS = FactColumns.<Relation>facts("relations")
            .with("type", (relation, document) -> relation.type().label())
            .with("polarity", (relation, document) -> relation.polarity().label())
            .with("subject", (relation, document) -> name(relation.subject(), document))
            .with("subject_id", (relation, document) -> key(relation.subject(), document))
            .with("object", (relation, document) -> name(relation.object(), document))
            .with("object_id", (relation, document) -> key(relation.object(), document))
            .with("role", (relation, document) -> words(relation.role(), document))
            .with("since", (relation, document) -> relation.since())
            .with("until", (relation, document) -> relation.until())
            .with("statement", (relation, document) -> key(relation.statement(), document));

    private FactColumns() {}

    /** What every fact has: where it stands and why it is believed. */
    private static <T extends Fact> Columns<T> facts(String name) {
        return Columns.<T>of(name)
                .with("id", (fact, document) -> document.key(fact.id()))
                .with("document", (fact, document) -> document.document().id())
                .with("published:DATE", (fact, document) -> document.document().published())
                .with("words", (fact, document) -> document.words(fact.evidence()))
                .with("start:INTEGER", (fact, document) ->
                        (long) document.codePoints(fact.evidence().getFirst()).start())
                .with("end:INTEGER", (fact, document) ->
                        (long) document.codePoints(fact.evidence().getLast()).end())
                .with("rule", (fact, document) -> fact.why().rule())
                .with("confidence:NUMBER", (fact, document) -> fact.why().confidence())
                .with(
                        "review",
                        (fact, document) -> document.review(fact.id()).state().label());
    }

    private static Columns<Event> parties() {
        return FactColumns.<Event>facts("events")
                .with("type", (event, document) -> event.type())
                .with("mode", (event, document) -> event.mode())
                .with("contexts:TEXTS", (event, document) -> event.contexts())
                .with("actors:TEXTS", (event, document) -> names(event.actors(), document))
                .with("actor_ids:TEXTS", (event, document) -> keys(event.actors(), document))
                .with("recipients:TEXTS", (event, document) -> names(event.recipients(), document))
                .with("recipient_ids:TEXTS", (event, document) -> keys(event.recipients(), document));
    }

    private static Columns<Figure> quantity() {
        return FactColumns.<Figure>facts("figures")
                .with("category", (figure, document) -> figure.category().label())
                .with("bound", (figure, document) -> figure.quantity().bound().label())
                .with(
                        "value:NUMBER",
                        (figure, document) -> number(figure.quantity().value()))
                .with(
                        "min:NUMBER",
                        (figure, document) -> number(figure.quantity().min()))
                .with(
                        "max:NUMBER",
                        (figure, document) -> number(figure.quantity().max()))
                .with("unit", (figure, document) -> figure.unit())
                .with("of", (figure, document) -> figure.of());
    }

    /** The place of a fact, after these columns. */
    private static <T> Columns<T> place(Function<T, @Nullable EntityId> of, Columns<T> columns) {
        return columns.with("place", (fact, document) -> name(of.apply(fact), document))
                .with("place_id", (fact, document) -> key(of.apply(fact), document))
                .with("latitude:NUMBER", (fact, document) -> {
                    Locality locality = locality(of.apply(fact), document);
                    return locality == null ? null : (Object) locality.latitude();
                })
                .with("longitude:NUMBER", (fact, document) -> {
                    Locality locality = locality(of.apply(fact), document);
                    return locality == null ? null : (Object) locality.longitude();
                })
                .with("country", (fact, document) -> {
                    Entity place = document.entity(of.apply(fact));
                    return place == null ? null : place.country();
                });
    }

    private static @Nullable Locality locality(@Nullable EntityId id, RecordedDocument document) {
        Entity place = document.entity(id);
        return place == null ? null : place.locality();
    }

    /** A date as it is known, with the first and last day that it may mean, after these columns. */
    private static <T> Columns<T> days(String name, Function<T, @Nullable When> of, Columns<T> columns) {
        return columns.with(name, (fact, document) -> of.apply(fact))
                .with("first_day:DATE", (fact, document) -> {
                    When when = of.apply(fact);
                    return when == null ? null : when.firstDay();
                })
                .with("last_day:DATE", (fact, document) -> {
                    When when = of.apply(fact);
                    return when == null ? null : when.lastDay();
                });
    }

    static @Nullable String words(@Nullable Span span, RecordedDocument document) {
        return span == null ? null : document.words(span);
    }

    private static @Nullable String name(@Nullable EntityId id, RecordedDocument document) {
        return id == null ? null : document.facts().entity(id).name();
    }

    private static @Nullable String key(@Nullable EntityId id, RecordedDocument document) {
        return id == null ? null : document.key(id);
    }

    private static @Nullable String key(@Nullable FactId id, RecordedDocument document) {
        return id == null ? null : document.key(id);
    }

    private static List<String> names(List<EntityId> ids, RecordedDocument document) {
        return document.entities(ids).stream().map(Entity::name).toList();
    }

    private static List<String> keys(List<EntityId> ids, RecordedDocument document) {
        return ids.stream().map(document::key).toList();
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : (Double) number.doubleValue();
    }
}
