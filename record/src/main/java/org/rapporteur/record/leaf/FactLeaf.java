// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.FactShapes;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.Why;

/**
 * A fact of a document, with who is named in it, so that it can be understood alone.
 *
 * <pre>
 * {"kind":"statement","id":"s-...","document":"sha256:...","reader":"...","entities":[who it names, without mentions],
 *  "why":{...},"fact":{as in the facts document}}
 * </pre>
 *
 * @param id what it goes by in the record: see {@link FactKeys}
 * @param document that it was read from
 */
public record FactLeaf(String id, DocumentLeaf document, Fact fact) implements Leaf {

    private static final JsonType<EntryKind> KIND = JsonType.oneOf(
            new EntryKind[] {
                EntryKind.STATEMENT, EntryKind.EVENT, EntryKind.FIGURE, EntryKind.VICTIM, EntryKind.RELATION
            },
            EntryKind::label);

    /** The name of that kind in outputs, such as {@code event}. */
    public static String kindLabel(String id) {
        return kind(id).label();
    }

    /** The kind of a fact by what it goes by in the record. */
    public static EntryKind kind(String id) {
        return switch (id.charAt(0)) {
            case 's' -> EntryKind.STATEMENT;
            case 'v' -> EntryKind.EVENT;
            case 'f' -> EntryKind.FIGURE;
            case 'p' -> EntryKind.VICTIM;
            case 'r' -> EntryKind.RELATION;
            default -> throw new IllegalArgumentException("a fact must begin with s, v, f, p or r, is " + id);
        };
    }

    @Override
    public EntryKind kind() {
        return switch (fact) {
            case Statement _ -> EntryKind.STATEMENT;
            case Event _ -> EntryKind.EVENT;
            case Figure _ -> EntryKind.FIGURE;
            case Victim _ -> EntryKind.VICTIM;
            case Relation _ -> EntryKind.RELATION;
        };
    }

    /** The entities that it names, each once, in the order in which it names them. */
    public List<Entity> named() {
        return named(fact).stream()
                .map(id -> document.entities().stream()
                        .filter(entity -> entity.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    static Set<EntityId> named(Fact fact) {
        Stream<@Nullable EntityId> ids = switch (fact) {
            case Statement statement ->
                Stream.concat(
                        Stream.concat(statement.speakers().stream(), statement.setting().addressees().stream()),
                        Stream.of(statement)
                                .flatMap(it ->
                                        Stream.of(it.onBehalfOf(), it.setting().place())));
            case Event event ->
                Stream.concat(
                        Stream.concat(event.actors().stream(), event.recipients().stream()),
                        Stream.concat(Stream.of(event).map(Event::place), besides(event).stream()));
            case Figure figure -> Stream.of(figure).flatMap(it -> Stream.of(it.source(), it.place()));
            case Victim victim -> Stream.of(victim).flatMap(it -> Stream.of(it.entity(), it.home()));
            case Relation relation -> Stream.of(relation).flatMap(it -> Stream.of(it.subject(), it.object()));
        };
        return new LinkedHashSet<>(ids.filter(Objects::nonNull).toList());
    }

    private static List<EntityId> besides(Event event) {
        Particulars particulars = event.details().particulars();
        return particulars == null ? List.of() : particulars.named();
    }

    static FactLeaf shape(Fields<FactLeaf> fields, DocumentLeaf document) {
        FactShapes shapes = document.shapes();
        EntryKind kind = fields.field("kind", KIND, FactLeaf::kind);
        String id = fields.field("id", JsonType.TEXT, FactLeaf::id);
        fields.derived("document", JsonType.TEXT, leaf -> document.id());
        fields.derived("reader", JsonType.TEXT, leaf -> document.reader());
        fields.derived("entities", JsonType.list(JsonType.output(shapes::named)), FactLeaf::named);
        Why why = fields.field(
                "why", JsonType.object(shapes::why), leaf -> leaf.fact().why());
        Fact fact = switch (kind) {
            case STATEMENT ->
                fields.field("fact", JsonType.object((Fields<Statement> part) -> shapes.statement(part, why)), leaf ->
                        (Statement) leaf.fact());
            case EVENT ->
                fields.field("fact", JsonType.object((Fields<Event> part) -> shapes.event(part, why)), leaf ->
                        (Event) leaf.fact());
            case VICTIM ->
                fields.field("fact", JsonType.object((Fields<Victim> part) -> shapes.victim(part, why)), leaf ->
                        (Victim) leaf.fact());
            case RELATION ->
                fields.field("fact", JsonType.object((Fields<Relation> part) -> shapes.relation(part, why)), leaf ->
                        (Relation) leaf.fact());
            default ->
                fields.field("fact", JsonType.object((Fields<Figure> part) -> shapes.figure(part, why)), leaf ->
                        (Figure) leaf.fact());
        };
        return new FactLeaf(id, document, fact);
    }
}
