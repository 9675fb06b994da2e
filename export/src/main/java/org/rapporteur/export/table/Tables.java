// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Export;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;

/** The facts document as eight tables: documents, entities, places, statements, events, figures, victims and relations, tied by ids. */
public final class Tables implements Export {

    private static final Columns<RecordedDocument> DOCUMENTS = Columns.<RecordedDocument>of("documents")
            .with("id", (it, document) -> document.document().id())
            .with("source", (it, document) -> document.document().source())
            .with("title", (it, document) -> document.document().title())
            .with("published:DATE", (it, document) -> document.document().published())
            .with("outlet", (it, document) -> document.document().outlet())
            .with("url", (it, document) -> document.document().url())
            .with("language", (it, document) -> document.document().language())
            .with("reader", (it, document) -> document.reader())
            .with("text", (it, document) -> document.document().text());

    private static final Columns<Entity> ENTITIES = Columns.<Entity>of("entities")
            .with("id", (entity, document) -> document.key(entity.id()))
            .with("document", (entity, document) -> document.document().id())
            .with("kind", (entity, document) -> entity.kind().label())
            .with("name", (entity, document) -> entity.name())
            .with("role", (entity, document) -> FactColumns.words(entity.role(), document))
            .with("country", (entity, document) -> entity.country())
            .with(
                    "sectors:TEXTS",
                    (entity, document) ->
                            entity.sectors().stream().map(Enum::name).toList())
            .with("latitude:NUMBER", located(Function.identity(), Locality::latitude))
            .with("longitude:NUMBER", located(Function.identity(), Locality::longitude))
            .with("geonames:INTEGER", located(Function.identity(), Locality::geonames))
            .with("place_name", located(Function.identity(), Locality::name))
            .with("admin1", located(Function.identity(), Locality::admin1))
            .with(
                    "precision",
                    located(
                            Function.identity(),
                            locality -> locality.precision().label()))
            .with("mentions:INTEGER", (entity, document) ->
                    (long) entity.mentions().size());

    /** A mention of a place or country. */
    private record PlaceMention(Entity place, Mention mention) {}

    /** Each mention of a place or country: what a map of the reports wants. */
    private static final Columns<PlaceMention> PLACES = Columns.<PlaceMention>of("places")
            .with("entity", (it, document) -> document.key(it.place().id()))
            .with("document", (it, document) -> document.document().id())
            .with("published:DATE", (it, document) -> document.document().published())
            .with("kind", (it, document) -> it.place().kind().label())
            .with("name", (it, document) -> it.place().name())
            .with("words", (it, document) -> document.words(it.mention().span()))
            .with("start:INTEGER", (it, document) ->
                    (long) document.codePoints(it.mention().span()).start())
            .with("end:INTEGER", (it, document) ->
                    (long) document.codePoints(it.mention().span()).end())
            .with("latitude:NUMBER", located(PlaceMention::place, Locality::latitude))
            .with("longitude:NUMBER", located(PlaceMention::place, Locality::longitude))
            .with("country", (it, document) -> it.place().country())
            .with("geonames:INTEGER", located(PlaceMention::place, Locality::geonames))
            .with("place_name", located(PlaceMention::place, Locality::name))
            .with("admin1", located(PlaceMention::place, Locality::admin1))
            .with(
                    "precision",
                    located(
                            PlaceMention::place,
                            locality -> locality.precision().label()));

    /** Makes the file of a table. */
    public interface Files {
        TableFile open(Table table) throws IOException;
    }

    /** The file of a table, open for rows. */
    private record Rows<T>(Columns<T> columns, TableFile file) {

        void add(Iterable<? extends T> values, RecordedDocument document) throws IOException {
            for (T value : values) {
                file.add(columns.row(value, document));
            }
        }
    }

    private final List<TableFile> open = new ArrayList<>();
    private final Rows<RecordedDocument> documents;
    private final Rows<Entity> entities;
    private final Rows<PlaceMention> places;
    private final Rows<Statement> statements;
    private final Rows<Event> events;
    private final Rows<Figure> figures;
    private final Rows<Victim> victims;
    private final Rows<Relation> relations;

    public Tables(Files files) throws IOException {
        documents = open(files, DOCUMENTS);
        entities = open(files, ENTITIES);
        places = open(files, PLACES);
        statements = open(files, FactColumns.STATEMENTS);
        events = open(files, FactColumns.EVENTS);
        figures = open(files, FactColumns.FIGURES);
        victims = open(files, FactColumns.VICTIMS);
        relations = open(files, FactColumns.RELATIONS);
    }

    private <T> Rows<T> open(Files files, Columns<T> columns) throws IOException {
        TableFile file = files.open(columns.table());
        open.add(file);
        return new Rows<>(columns, file);
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        documents.add(List.of(document), document);
        entities.add(document.facts().entities(), document);
        places.add(
                document.facts().entities().stream()
                        .filter(entity -> entity.isPlace())
                        .flatMap(place -> place.mentions().stream().map(mention -> new PlaceMention(place, mention)))
                        .toList(),
                document);
        statements.add(document.statements(), document);
        events.add(document.events(), document);
        figures.add(document.figures(), document);
        victims.add(document.victims(), document);
        relations.add(document.relations(), document);
    }

    /** What is known of a place; empty where nobody knows which it is. */
    private static <T> Columns.Cell<T> located(Function<T, Entity> of, Function<Locality, @Nullable Object> part) {
        return (value, document) -> {
            Locality locality = of.apply(value).locality();
            return locality == null ? null : part.apply(locality);
        };
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
