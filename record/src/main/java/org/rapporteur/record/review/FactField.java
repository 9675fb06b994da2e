// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;

/**
 * A field of facts that a person may set: a line for each, by its name in the facts document.
 *
 * @param kind whose field it is
 * @param name in the facts document
 * @param form how its values are written
 * @param alias what else people call it; empty for nothing
 */
public record FactField(Class<? extends Fact> kind, String name, Form form, String alias) {

    /** How values of a field are written. */
    public enum Form {
        /** A label, number, day or words. */
        TEXT,
        /** Several of them. */
        TEXTS,
        /** Somebody or a place. */
        ENTITY,
        /** Several of them. */
        ENTITIES,
        /** Places in the text. */
        SPANS
    }

    private static final List<FactField> ALL = List.of(
            new FactField(Statement.class, "speakers", Form.ENTITIES, "speaker"),
            new FactField(Statement.class, "onBehalfOf", Form.ENTITY, ""),
            new FactField(Statement.class, "role", Form.TEXT, ""),
            new FactField(Statement.class, "content", Form.SPANS, ""),
            new FactField(Statement.class, "quoted", Form.TEXT, ""),
            new FactField(Event.class, "type", Form.TEXT, ""),
            new FactField(Event.class, "mode", Form.TEXT, ""),
            new FactField(Event.class, "contexts", Form.TEXTS, "context"),
            new FactField(Event.class, "actors", Form.ENTITIES, "actor"),
            new FactField(Event.class, "recipients", Form.ENTITIES, "recipient"),
            new FactField(Event.class, "place", Form.ENTITY, ""),
            new FactField(Event.class, "date", Form.TEXT, "day"),
            new FactField(Event.class, "status", Form.TEXT, ""),
            new FactField(Event.class, "voice", Form.TEXT, ""),
            new FactField(Event.class, "items", Form.TEXTS, "item"),
            new FactField(Figure.class, "category", Form.TEXT, ""),
            new FactField(Figure.class, "bound", Form.TEXT, ""),
            new FactField(Figure.class, "value", Form.TEXT, "number"),
            new FactField(Figure.class, "min", Form.TEXT, ""),
            new FactField(Figure.class, "max", Form.TEXT, ""),
            new FactField(Figure.class, "unit", Form.TEXT, ""),
            new FactField(Figure.class, "per", Form.TEXT, ""),
            new FactField(Figure.class, "of", Form.TEXT, ""),
            new FactField(Figure.class, "place", Form.ENTITY, ""),
            new FactField(Figure.class, "asOf", Form.TEXT, "day"),
            new FactField(Figure.class, "since", Form.TEXT, ""),
            new FactField(Figure.class, "status", Form.TEXT, ""),
            new FactField(Figure.class, "voice", Form.TEXT, ""),
            new FactField(Figure.class, "source", Form.ENTITY, ""));

    /** Those of a kind of fact, in the order of the facts document. */
    public static List<FactField> of(Class<? extends Fact> kind) {
        return ALL.stream().filter(field -> field.kind.equals(kind)).toList();
    }

    /** The kind of fact with this letter: s, v, f, p or r. */
    public static Class<? extends Fact> kind(String fact) {
        return switch (fact.charAt(0)) {
            case 's' -> Statement.class;
            case 'v' -> Event.class;
            case 'f' -> Figure.class;
            case 'p' -> Victim.class;
            case 'r' -> Relation.class;
            default -> throw new IllegalArgumentException("a fact must begin with s, v, f, p or r, is " + fact);
        };
    }

    /** @throws IllegalArgumentException if facts of this kind have no such field */
    public static FactField named(Class<? extends Fact> kind, String name) {
        Optional<FactField> found = of(kind).stream()
                .filter(field -> field.name.equals(name) || (field.alias.equals(name) && !name.isEmpty()))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("field must be one of "
                + of(kind).stream().map(FactField::name).collect(Collectors.joining(", ")) + ", is " + name));
    }

    /** Whether it may have more than one value. */
    public boolean isMany() {
        return form == Form.TEXTS || form == Form.ENTITIES || form == Form.SPANS;
    }
}
