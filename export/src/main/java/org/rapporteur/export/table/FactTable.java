// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Export;
import org.rapporteur.export.codes.CountrySchemes;
import org.rapporteur.export.codes.Uncertainty;
import org.rapporteur.export.conflict.Tally;
import org.rapporteur.export.conflict.Toll;
import org.rapporteur.export.view.FactView;
import org.rapporteur.export.view.Sentence;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.source.Document;

/**
 * One row a fact, for people who open tables: the fact in words with the sentence it rests on, its report, and what one sorts,
 * counts and maps by. The same columns for each kind; what a kind has not is empty.
 */
public final class FactTable implements Export {

    public static final Table TABLE = Table.of(
                    "facts",
                    "id",
                    "kind",
                    "fact",
                    "sentence",
                    "headline",
                    "outlet",
                    "published:DATE",
                    "address",
                    "date",
                    "first_day:DATE",
                    "last_day:DATE",
                    "type",
                    "status",
                    "voice",
                    "said_by",
                    "actors:TEXTS",
                    "recipients:TEXTS",
                    "place",
                    "country",
                    "latitude:NUMBER",
                    "longitude:NUMBER",
                    "uncertainty_km:NUMBER",
                    "killed:INTEGER",
                    "killed_least:INTEGER",
                    "killed_most:INTEGER",
                    "number:NUMBER",
                    "bound",
                    "least:NUMBER",
                    "most:NUMBER",
                    "unit",
                    "counted",
                    "confidence:NUMBER",
                    "review",
                    "document",
                    "source",
                    "items:TEXTS")
            .with(DetailColumns.columns())
            .with("role", "polarity", "age:INTEGER", "home", "nationality", "occupation", "part_of");

    private final TableFile out;

    public FactTable(TableFile out) {
        this.out = out;
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        for (Statement statement : document.statements()) {
            out.add(row(statement, document));
        }
        for (Event event : document.events()) {
            out.add(row(event, document));
        }
        for (Figure figure : document.figures()) {
            out.add(row(figure, document));
        }
        for (Victim victim : document.victims()) {
            out.add(row(victim, document));
        }
        for (Relation relation : document.relations()) {
            out.add(row(relation, document));
        }
    }

    private static List<@Nullable Object> row(Fact fact, RecordedDocument document) {
        Document report = document.document();
        When when = when(fact);
        Entity place = document.entity(place(fact));
        Locality locality = place == null ? null : place.locality();
        Tally dead = Toll.of(fact, document);
        Figure figure = fact instanceof Figure one ? one : null;
        Event event = fact instanceof Event one ? one : null;
        List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                document.key(fact.id()),
                kind(fact),
                FactView.of(fact, document.facts()).sentence(),
                Sentence.words(report.text(), fact.evidence().getFirst()),
                report.title(),
                Objects.toString(report.outlet(), null),
                report.published(),
                report.url(),
                Objects.toString(when, null),
                when == null ? null : when.firstDay(),
                when == null ? null : when.lastDay(),
                type(fact),
                event != null
                        ? event.status().label()
                        : figure != null ? figure.status().label() : null,
                event != null
                        ? event.voice().label()
                        : figure != null ? figure.voice().label() : null,
                saidBy(fact, document),
                names(actors(fact), document),
                names(recipients(fact), document),
                place == null ? null : place.name(),
                place == null ? null : CountrySchemes.name(place.country()),
                locality == null ? null : locality.latitude(),
                locality == null ? null : locality.longitude(),
                locality == null ? null : Uncertainty.kilometres(locality.precision()),
                dead == null ? null : dead.best(),
                dead == null ? null : dead.low(),
                dead == null ? null : dead.high(),
                figure == null ? null : number(figure.quantity().value()),
                figure == null ? null : figure.quantity().bound().label(),
                figure == null ? null : number(figure.quantity().min()),
                figure == null ? null : number(figure.quantity().max()),
                figure == null ? null : figure.unit(),
                figure == null ? null : figure.of(),
                fact.certainty().confidence(),
                document.review(fact.id()).state().label(),
                report.id().value(),
                report.source(),
                event == null
                        ? List.of()
                        : event.items().stream().map(document::words).toList()));
        row.addAll(DetailColumns.cells(event, document.facts()));
        row.addAll(person(fact, document));
        return row;
    }

    /** What only victims and relations have, and what a victim or figure is part of. */
    private static List<@Nullable Object> person(Fact fact, RecordedDocument document) {
        return switch (fact) {
            case Victim victim ->
                Arrays.asList(
                        null,
                        null,
                        victim.age() == null ? null : (Object) victim.age().longValue(),
                        victim.home() == null
                                ? null
                                : document.facts().entity(victim.home()).name(),
                        Objects.toString(victim.nationality(), null),
                        victim.occupation() == null ? null : document.words(victim.occupation()),
                        victim.event() == null ? null : document.key(victim.event()));
            case Relation relation ->
                Arrays.asList(
                        relation.role() == null ? null : document.words(relation.role()),
                        relation.polarity().label(),
                        null,
                        null,
                        null,
                        null,
                        null);
            case Figure figure ->
                Arrays.asList(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        figure.partOf() == null ? null : document.key(figure.partOf()));
            case Statement _, Event _ -> Arrays.asList(null, null, null, null, null, null, null);
        };
    }

    private static String kind(Fact fact) {
        return switch (fact) {
            case Statement _ -> "statement";
            case Event _ -> "event";
            case Figure _ -> "figure";
            case Victim _ -> "victim";
            case Relation _ -> "relation";
        };
    }

    private static @Nullable String type(Fact fact) {
        return switch (fact) {
            case Statement statement -> statement.quoted().label();
            case Event event -> event.mode() == null ? event.type().name() : event.type() + " " + event.mode();
            case Figure figure -> figure.category().label();
            case Victim victim -> victim.fate().label();
            case Relation relation -> relation.type().label();
        };
    }

    private static @Nullable When when(Fact fact) {
        return switch (fact) {
            case Statement _ -> null;
            case Event event -> event.date();
            case Figure figure -> figure.asOf();
            case Victim _ -> null;
            case Relation relation -> relation.since();
        };
    }

    private static @Nullable EntityId place(Fact fact) {
        return switch (fact) {
            case Statement _ -> null;
            case Event event -> event.place();
            case Figure figure -> figure.place();
            case Victim _, Relation _ -> null;
        };
    }

    /** Who says it: the speakers of a statement, of an act those of the statement that tells it, of a number who gives it. */
    private static @Nullable String saidBy(Fact fact, RecordedDocument document) {
        List<String> names = switch (fact) {
            case Statement statement -> names(statement.speakers(), document);
            case Event event ->
                document.facts().statements().stream()
                        .filter(statement -> statement.id().equals(event.statement()))
                        .flatMap(statement -> names(statement.speakers(), document).stream())
                        .toList();
            case Figure figure -> figure.source() == null ? List.of() : names(List.of(figure.source()), document);
            case Victim _, Relation _ -> List.of();
        };
        return names.isEmpty() ? null : String.join("; ", names);
    }

    /** Who acts; of a relation who holds it. */
    private static List<EntityId> actors(Fact fact) {
        return switch (fact) {
            case Event event -> event.actors();
            case Relation relation -> List.of(relation.subject());
            case Statement _, Figure _, Victim _ -> List.of();
        };
    }

    /** Whom it is done to or befell; of a relation the other. */
    private static List<EntityId> recipients(Fact fact) {
        return switch (fact) {
            case Event event -> event.recipients();
            case Victim victim -> victim.entity() == null ? List.of() : List.of(victim.entity());
            case Relation relation -> relation.object() == null ? List.of() : List.of(relation.object());
            case Statement _, Figure _ -> List.of();
        };
    }

    private static List<String> names(List<EntityId> ids, RecordedDocument document) {
        return document.entities(ids).stream().map(Entity::name).toList();
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : (Double) number.doubleValue();
    }

    @Override
    public void end() throws IOException {
        out.end();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
