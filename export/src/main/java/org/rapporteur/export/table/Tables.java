// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Export;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;

/** The facts document as eight tables: documents, entities, places, statements, events, figures, victims and relations, tied by ids. */
public final class Tables implements Export {

    private static final Table DOCUMENTS = Table.of(
            "documents", "id", "source", "title", "published:DATE", "outlet", "url", "language", "reader", "text");
    private static final Table ENTITIES = Table.of(
            "entities",
            "id",
            "document",
            "kind",
            "name",
            "role",
            "country",
            "sectors:TEXTS",
            "latitude:NUMBER",
            "longitude:NUMBER",
            "geonames:INTEGER",
            "place_name",
            "admin1",
            "precision",
            "mentions:INTEGER");

    /** Each mention of a place or country: what a map of the reports wants. */
    private static final Table PLACES = Table.of(
            "places",
            "entity",
            "document",
            "published:DATE",
            "kind",
            "name",
            "words",
            "start:INTEGER",
            "end:INTEGER",
            "latitude:NUMBER",
            "longitude:NUMBER",
            "country",
            "geonames:INTEGER",
            "place_name",
            "admin1",
            "precision");

    /** What every fact has: where it stands and why it is believed. */
    private static final String[] FACT = {
        "id",
        "document",
        "published:DATE",
        "words",
        "start:INTEGER",
        "end:INTEGER",
        "rule",
        "confidence:NUMBER",
        "review"
    };

    private static final Table STATEMENTS = Table.of("statements", FACT)
            .with(
                    "quoted",
                    "cue",
                    "source",
                    "speakers:TEXTS",
                    "speaker_ids:TEXTS",
                    "on_behalf_of",
                    "on_behalf_of_id",
                    "role",
                    "repeats");
    private static final Table EVENTS = Table.of("events", FACT)
            .with(
                    "type",
                    "mode",
                    "contexts:TEXTS",
                    "actors:TEXTS",
                    "actor_ids:TEXTS",
                    "recipients:TEXTS",
                    "recipient_ids:TEXTS",
                    "place",
                    "place_id",
                    "latitude:NUMBER",
                    "longitude:NUMBER",
                    "country",
                    "date",
                    "first_day:DATE",
                    "last_day:DATE",
                    "status",
                    "voice",
                    "statement",
                    "figures:TEXTS",
                    "items:TEXTS")
            .with(DetailColumns.columns());
    private static final Table FIGURES = Table.of("figures", FACT)
            .with(
                    "category",
                    "bound",
                    "value:NUMBER",
                    "min:NUMBER",
                    "max:NUMBER",
                    "unit",
                    "of",
                    "place",
                    "place_id",
                    "latitude:NUMBER",
                    "longitude:NUMBER",
                    "country",
                    "as_of",
                    "first_day:DATE",
                    "last_day:DATE",
                    "since",
                    "status",
                    "voice",
                    "source",
                    "source_id",
                    "part_of",
                    "statement");
    private static final Table VICTIMS = Table.of("victims", FACT)
            .with(
                    "name",
                    "entity_id",
                    "fate",
                    "age:INTEGER",
                    "home",
                    "home_id",
                    "nationality",
                    "occupation",
                    "event",
                    "figure");
    private static final Table RELATIONS = Table.of("relations", FACT)
            .with(
                    "type",
                    "polarity",
                    "subject",
                    "subject_id",
                    "object",
                    "object_id",
                    "role",
                    "since",
                    "until",
                    "statement");

    /** Makes the file of a table. */
    public interface Files {
        TableFile open(Table table) throws IOException;
    }

    private final List<TableFile> open = new ArrayList<>();
    private final TableFile documents;
    private final TableFile entities;
    private final TableFile places;
    private final TableFile statements;
    private final TableFile events;
    private final TableFile figures;
    private final TableFile victims;
    private final TableFile relations;

    public Tables(Files files) throws IOException {
        documents = open(files, DOCUMENTS);
        entities = open(files, ENTITIES);
        places = open(files, PLACES);
        statements = open(files, STATEMENTS);
        events = open(files, EVENTS);
        figures = open(files, FIGURES);
        victims = open(files, VICTIMS);
        relations = open(files, RELATIONS);
    }

    private TableFile open(Files files, Table table) throws IOException {
        TableFile file = files.open(table);
        open.add(file);
        return file;
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        documents.add(row(
                document.document().id(),
                document.document().source(),
                document.document().title(),
                document.document().published(),
                document.document().outlet(),
                document.document().url(),
                document.document().language(),
                document.reader(),
                document.document().text()));
        for (Entity entity : document.facts().entities()) {
            entities.add(row(entity, document));
            if (entity.kind() == EntityKind.PLACE || entity.kind() == EntityKind.COUNTRY) {
                for (Mention mention : entity.mentions()) {
                    places.add(place(entity, mention, document));
                }
            }
        }
        for (Statement statement : document.statements()) {
            statements.add(row(statement, document));
        }
        for (Event event : document.events()) {
            events.add(row(event, document));
        }
        for (Figure figure : document.figures()) {
            figures.add(row(figure, document));
        }
        for (Victim victim : document.victims()) {
            victims.add(row(victim, document));
        }
        for (Relation relation : document.relations()) {
            relations.add(row(relation, document));
        }
    }

    private static List<@Nullable Object> row(Entity entity, RecordedDocument document) {
        Locality locality = entity.locality();
        return row(
                document.key(entity.id()),
                document.document().id(),
                entity.kind().label(),
                entity.name(),
                words(entity.role(), document),
                entity.country(),
                entity.sectors().stream().map(Enum::name).toList(),
                locality == null ? null : locality.latitude(),
                locality == null ? null : locality.longitude(),
                locality == null ? null : locality.geonames(),
                locality == null ? null : locality.name(),
                locality == null ? null : locality.admin1(),
                locality == null ? null : locality.precision().label(),
                (long) entity.mentions().size());
    }

    private static List<@Nullable Object> place(Entity entity, Mention mention, RecordedDocument document) {
        Locality locality = entity.locality();
        CodePointSpan span = document.codePoints(mention.span());
        return row(
                document.key(entity.id()),
                document.document().id(),
                document.document().published(),
                entity.kind().label(),
                entity.name(),
                document.words(mention.span()),
                (long) span.start(),
                (long) span.end(),
                locality == null ? null : locality.latitude(),
                locality == null ? null : locality.longitude(),
                entity.country(),
                locality == null ? null : locality.geonames(),
                locality == null ? null : locality.name(),
                locality == null ? null : locality.admin1(),
                locality == null ? null : locality.precision().label());
    }

    private static List<@Nullable Object> row(Statement statement, RecordedDocument document) {
        List<@Nullable Object> row = fact(statement, document);
        row.addAll(row(
                statement.quoted().label(),
                words(statement.cue(), document),
                words(statement.source(), document),
                names(statement.speakers(), document),
                keys(statement.speakers(), document),
                name(statement.onBehalfOf(), document),
                key(statement.onBehalfOf(), document),
                words(statement.role(), document),
                key(statement.repeats(), document)));
        return row;
    }

    private static List<@Nullable Object> row(Event event, RecordedDocument document) {
        List<@Nullable Object> row = fact(event, document);
        row.addAll(row(
                event.type(),
                event.mode(),
                event.contexts(),
                names(event.actors(), document),
                keys(event.actors(), document),
                names(event.recipients(), document),
                keys(event.recipients(), document)));
        row.addAll(place(event.place(), document));
        row.addAll(days(event.date()));
        row.addAll(row(
                event.status().label(),
                event.voice().label(),
                key(event.statement(), document),
                event.figures().stream().map(document::key).toList(),
                event.items().stream().map(document::words).toList()));
        row.addAll(DetailColumns.cells(event, document.facts()));
        return row;
    }

    private static List<@Nullable Object> row(Figure figure, RecordedDocument document) {
        List<@Nullable Object> row = fact(figure, document);
        row.addAll(row(
                figure.category().label(),
                figure.quantity().bound().label(),
                number(figure.quantity().value()),
                number(figure.quantity().min()),
                number(figure.quantity().max()),
                figure.unit(),
                figure.of()));
        row.addAll(place(figure.place(), document));
        row.addAll(days(figure.asOf()));
        row.addAll(row(
                figure.since() == null ? null : figure.since().toString(),
                figure.status().label(),
                figure.voice().label(),
                name(figure.source(), document),
                key(figure.source(), document),
                key(figure.partOf(), document),
                key(figure.statement(), document)));
        return row;
    }

    private static List<@Nullable Object> row(Victim victim, RecordedDocument document) {
        List<@Nullable Object> row = fact(victim, document);
        row.addAll(row(
                victim.name(),
                key(victim.entity(), document),
                victim.fate().label(),
                victim.age() == null ? null : (Object) victim.age().longValue(),
                name(victim.home(), document),
                key(victim.home(), document),
                victim.nationality(),
                words(victim.occupation(), document),
                key(victim.event(), document),
                key(victim.figure(), document)));
        return row;
    }

    private static List<@Nullable Object> row(Relation relation, RecordedDocument document) {
        List<@Nullable Object> row = fact(relation, document);
        row.addAll(row(
                relation.type().label(),
                relation.polarity().label(),
                name(relation.subject(), document),
                key(relation.subject(), document),
                name(relation.object(), document),
                key(relation.object(), document),
                words(relation.role(), document),
                relation.since() == null ? null : relation.since().toString(),
                relation.until() == null ? null : relation.until().toString(),
                key(relation.statement(), document)));
        return row;
    }

    private static List<@Nullable Object> fact(Fact fact, RecordedDocument document) {
        List<Span> evidence = fact.evidence();
        return row(
                document.key(fact.id()),
                document.document().id(),
                document.document().published(),
                document.words(evidence),
                (long) document.codePoints(evidence.getFirst()).start(),
                (long) document.codePoints(evidence.getLast()).end(),
                fact.why().rule(),
                fact.why().confidence(),
                document.review(fact.id()).state().label());
    }

    /** Name, id, latitude, longitude and country of a place. */
    private static List<@Nullable Object> place(@Nullable EntityId id, RecordedDocument document) {
        Entity place = document.entity(id);
        Locality locality = place == null ? null : place.locality();
        return row(
                place == null ? null : place.name(),
                key(id, document),
                locality == null ? null : locality.latitude(),
                locality == null ? null : locality.longitude(),
                place == null ? null : place.country());
    }

    /** A date as it is known, with the first and last day that it may mean. */
    private static List<@Nullable Object> days(@Nullable When when) {
        return when == null
                ? row(null, null, null)
                : row(
                        when.toString(),
                        when.start().firstDay(),
                        (when.end() == null ? when.start() : when.end()).lastDay());
    }

    private static @Nullable String words(@Nullable Span span, RecordedDocument document) {
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

    /** Cells as tables want them: what has another type is written as its words. */
    private static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>(cells.length);
        for (Object cell : Arrays.asList(cells)) {
            boolean isPlain = cell == null
                    || cell instanceof List<?>
                    || cell instanceof Long
                    || cell instanceof Double
                    || cell instanceof LocalDate;
            row.add(isPlain ? cell : String.valueOf(cell));
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (TableFile file : open) {
            try {
                file.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
