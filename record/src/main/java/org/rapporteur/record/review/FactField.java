// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;

/**
 * A field of facts that a person may set: a line for each, by its name in the facts document.
 *
 * @param kind whose field it is
 * @param name in the facts document; of a field of the object {@code details} as {@code details.charge}
 * @param form how its values are written
 * @param alias what else people call it; empty for nothing
 * @param part which events have it, by what their details are; null for all
 */
public record FactField(
        Class<? extends Fact> kind,
        String name,
        Form form,
        String alias,
        @Nullable Class<? extends Particulars> part) {

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
        /** A place in the text. */
        SPAN,
        /** Several of them. */
        SPANS
    }

    /** What the names of fields of the object {@code details} begin with. */
    static final String DETAILS = "details.";

    private static final List<FactField> ALL = List.of(
            of(Statement.class, "speakers", Form.ENTITIES, "speaker"),
            of(Statement.class, "onBehalfOf", Form.ENTITY, ""),
            of(Statement.class, "role", Form.TEXT, ""),
            of(Statement.class, "content", Form.SPANS, ""),
            of(Statement.class, "quoted", Form.TEXT, ""),
            of(Statement.class, "kind", Form.TEXT, ""),
            of(Statement.class, "addressees", Form.ENTITIES, "addressee"),
            of(Statement.class, "place", Form.ENTITY, ""),
            of(Statement.class, "date", Form.TEXT, "day"),
            of(Statement.class, "occasion", Form.SPAN, ""),
            of(Event.class, "type", Form.TEXT, ""),
            of(Event.class, "mode", Form.TEXT, ""),
            of(Event.class, "contexts", Form.TEXTS, "context"),
            of(Event.class, "actors", Form.ENTITIES, "actor"),
            of(Event.class, "recipients", Form.ENTITIES, "recipient"),
            of(Event.class, "place", Form.ENTITY, ""),
            of(Event.class, "date", Form.TEXT, "day"),
            of(Event.class, "status", Form.TEXT, ""),
            of(Event.class, "voice", Form.TEXT, ""),
            of(Event.class, "items", Form.TEXTS, "item"),
            of(Event.class, "purpose", Form.SPAN, ""),
            of(Event.class, "condition", Form.SPAN, ""),
            of(Event.class, "deadline", Form.TEXT, ""),
            of(Particulars.Court.class, "charge", Form.SPANS),
            of(Particulars.Court.class, "court", Form.ENTITY),
            of(Particulars.Court.class, "verdict", Form.TEXT),
            of(Particulars.Court.class, "sentence", Form.TEXT),
            of(Particulars.Court.class, "plea", Form.TEXT),
            of(Particulars.Listing.class, "listing", Form.TEXT),
            of(Particulars.Listing.class, "programme", Form.SPAN),
            of(Particulars.Listing.class, "basis", Form.SPAN),
            of(Particulars.Listing.class, "measures", Form.SPANS),
            of(Particulars.Deal.class, "object", Form.SPAN),
            of(Particulars.Deal.class, "terms", Form.SPANS),
            of(Particulars.Deal.class, "signed", Form.TEXT),
            of(Particulars.Meeting.class, "attendees", Form.ENTITIES),
            of(Particulars.Meeting.class, "hosts", Form.ENTITIES),
            of(Particulars.Meeting.class, "agenda", Form.SPAN),
            of(Particulars.Meeting.class, "format", Form.SPAN),
            of(Particulars.Attack.class, "weapon", Form.SPANS),
            of(Particulars.Attack.class, "target", Form.SPANS),
            of(Particulars.Movement.class, "force", Form.SPAN),
            of(Particulars.Movement.class, "from", Form.ENTITY),
            of(Particulars.Movement.class, "to", Form.ENTITY),
            of(Particulars.Demand.class, "demand", Form.SPAN),
            of(Figure.class, "category", Form.TEXT, ""),
            of(Figure.class, "bound", Form.TEXT, ""),
            of(Figure.class, "value", Form.TEXT, "number"),
            of(Figure.class, "min", Form.TEXT, ""),
            of(Figure.class, "max", Form.TEXT, ""),
            of(Figure.class, "unit", Form.TEXT, ""),
            of(Figure.class, "per", Form.TEXT, ""),
            of(Figure.class, "of", Form.TEXT, ""),
            of(Figure.class, "place", Form.ENTITY, ""),
            of(Figure.class, "asOf", Form.TEXT, "day"),
            of(Figure.class, "since", Form.TEXT, ""),
            of(Figure.class, "status", Form.TEXT, ""),
            of(Figure.class, "voice", Form.TEXT, ""),
            of(Figure.class, "source", Form.ENTITY, ""),
            of(Victim.class, "entity", Form.ENTITY, "who"),
            of(Victim.class, "name", Form.TEXT, ""),
            of(Victim.class, "age", Form.TEXT, ""),
            of(Victim.class, "home", Form.ENTITY, ""),
            of(Victim.class, "nationality", Form.TEXT, ""),
            of(Victim.class, "occupation", Form.TEXT, ""),
            of(Victim.class, "fate", Form.TEXT, ""),
            of(Relation.class, "type", Form.TEXT, ""),
            of(Relation.class, "subject", Form.ENTITY, ""),
            of(Relation.class, "object", Form.ENTITY, ""),
            of(Relation.class, "role", Form.TEXT, ""),
            of(Relation.class, "since", Form.TEXT, ""),
            of(Relation.class, "until", Form.TEXT, ""),
            of(Relation.class, "polarity", Form.TEXT, ""));

    private static FactField of(Class<? extends Fact> kind, String name, Form form, String alias) {
        return new FactField(kind, name, form, alias, null);
    }

    private static FactField of(Class<? extends Particulars> part, String name, Form form) {
        return new FactField(Event.class, DETAILS + name, form, name, part);
    }

    /** Those of a kind of fact, in the order of the facts document. */
    public static List<FactField> of(Class<? extends Fact> kind) {
        return ALL.stream().filter(field -> field.kind.equals(kind)).toList();
    }

    /** Those of a fact: of an event the details that it has or, where it has none, that its type may have. */
    public static List<FactField> of(Fact fact) {
        Class<? extends Particulars> own = fact instanceof Event event ? part(event) : null;
        return of(fact.getClass()).stream()
                .filter(field -> field.part == null || field.part.equals(own))
                .toList();
    }

    private static @Nullable Class<? extends Particulars> part(Event event) {
        Particulars particulars = event.details().particulars();
        return particulars == null ? part(event.type()) : particulars.getClass();
    }

    private static @Nullable Class<? extends Particulars> part(EventType type) {
        return switch (type) {
            case COERCE, ACCUSE -> Particulars.Court.class;
            case SANCTION, CONCEDE -> Particulars.Listing.class;
            case AGREE -> Particulars.Deal.class;
            case CONSULT -> Particulars.Meeting.class;
            case ASSAULT -> Particulars.Attack.class;
            case MOBILIZE, RETREAT -> Particulars.Movement.class;
            case PROTEST -> Particulars.Demand.class;
            case SUPPORT, COOPERATE, AID, REQUEST, REJECT, THREATEN, INCIDENT -> null;
        };
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
        return switch (form) {
            case TEXTS, ENTITIES, SPANS -> true;
            case TEXT, ENTITY, SPAN -> false;
        };
    }

    /** Whether its values are places in the text. */
    public boolean isPlace() {
        return switch (form) {
            case SPAN, SPANS -> true;
            case TEXT, TEXTS, ENTITY, ENTITIES -> false;
        };
    }

    /** The name within the object that holds it. */
    String local() {
        return part == null ? name : name.substring(DETAILS.length());
    }
}
