// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.export.json.FactShapes;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Text;

/**
 * The values of a fact by the names of its fields, read from the object that the facts document has of it, and set there: so a
 * field of {@link FactField} needs no code of its own.
 *
 * @param text of the document
 * @param entities of the document
 */
record FactValues(Text text, EntityBook entities) {

    /** Why a fact is believed that a person added. */
    private static final Why BY_HAND = Why.of("added-by-hand");

    /** The values of the fields that a person may set, as the log writes them; a field without any has an empty list. */
    Map<String, List<String>> of(Fact fact) {
        JsonValue json = JsonValue.parse(json(fact));
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (FactField field : FactField.of(fact.getClass())) {
            values.put(field.name(), values(json.at(field.name()), field.form()));
        }
        return values;
    }

    private List<String> values(JsonValue json, FactField.Form form) {
        if (json.isNull()) {
            return List.of();
        }
        return switch (form) {
            case TEXT -> List.of(String.valueOf(json.scalar()));
            case TEXTS ->
                json.elements().stream()
                        .map(value -> String.valueOf(value.scalar()))
                        .toList();
            case ENTITY -> List.of(entities.written(new EntityId(String.valueOf(json.scalar()))));
            case ENTITIES ->
                json.elements().stream()
                        .map(value -> entities.written(new EntityId(String.valueOf(value.scalar()))))
                        .toList();
            case SPANS ->
                json.elements().stream()
                        .map(value -> value.integer("start") + "-" + value.integer("end"))
                        .toList();
        };
    }

    private String json(Fact fact) {
        FactShapes shapes = new FactShapes(text);
        return switch (fact) {
            case Statement statement ->
                JsonType.object((Fields<Statement> fields) -> shapes.statement(fields))
                        .json(statement);
            case Event event ->
                JsonType.object((Fields<Event> fields) -> shapes.event(fields)).json(event);
            case Figure figure ->
                JsonType.object((Fields<Figure> fields) -> shapes.figure(fields))
                        .json(figure);
            case Victim victim ->
                JsonType.object((Fields<Victim> fields) -> shapes.victim(fields))
                        .json(victim);
            case Relation relation ->
                JsonType.object((Fields<Relation> fields) -> shapes.relation(fields))
                        .json(relation);
        };
    }

    /**
     * The fact with some fields set.
     *
     * @throws IllegalArgumentException if a value cannot be; the message says of which field
     */
    Fact with(Fact fact, Map<String, List<String>> values) {
        return read(JsonValue.parse(json(fact)), fact.getClass(), fact.why(), values);
    }

    /**
     * A fact over words of the text, with fields set and all others left open.
     *
     * @throws IllegalArgumentException if a value cannot be, or one is missing
     */
    Fact made(FactId id, Class<? extends Fact> kind, List<CodePointSpan> rests, Map<String, List<String>> values) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("id", text(id.value()));
        List<JsonValue> spans = rests.stream().map(FactValues::span).toList();
        if (kind == Statement.class) {
            fields.put("content", list(spans));
            fields.put("quoted", text(Statement.Quoted.NONE.label()));
        } else if (kind == Event.class) {
            fields.put("anchors", list(spans));
            fields.put("status", text("happened"));
            fields.put("voice", text("reported"));
        } else {
            fields.putAll(spans.getFirst().fields());
            fields.put("bound", text("exactly"));
            fields.put("status", text("happened"));
            fields.put("voice", text("reported"));
        }
        return read(new JsonValue(fields, List.of(), null), kind, BY_HAND, values);
    }

    private Fact read(JsonValue json, Class<? extends Fact> kind, Why why, Map<String, List<String>> values) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(json.fields());
        values.forEach((name, given) -> {
            FactField field = FactField.named(kind, name);
            fields.put(field.name(), written(field, given));
        });
        JsonValue whole = new JsonValue(fields, List.of(), null);
        FactShapes shapes = new FactShapes(text);
        if (kind == Statement.class) {
            return JsonType.object((Fields<Statement> part) -> shapes.statement(part, why))
                    .read(whole);
        }
        if (kind == Event.class) {
            return JsonType.object((Fields<Event> part) -> shapes.event(part, why))
                    .read(whole);
        }
        return JsonType.object((Fields<Figure> part) -> shapes.figure(part, why))
                .read(whole);
    }

    private JsonValue written(FactField field, List<String> values) {
        if (!field.isMany() && values.size() > 1) {
            throw new IllegalArgumentException(field.name() + " must have one value, has " + values);
        }
        List<JsonValue> written = new ArrayList<>();
        for (String value : values) {
            written.add(
                    switch (field.form()) {
                        case TEXT, TEXTS -> text(value);
                        case ENTITY, ENTITIES -> text(entities.of(value).value());
                        case SPANS -> span(span(value));
                    });
        }
        return field.isMany() ? list(written) : written.isEmpty() ? list(List.of()) : written.getFirst();
    }

    /** @throws IllegalArgumentException if it is not as {@code 12-40} */
    static CodePointSpan span(String written) {
        String[] ends = written.split("-", 2);
        try {
            return new CodePointSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("a place in the text must be as 12-40, is " + written, e);
        }
    }

    private static JsonValue span(CodePointSpan span) {
        return new JsonValue(
                Map.of("start", text(String.valueOf(span.start())), "end", text(String.valueOf(span.end()))),
                List.of(),
                null);
    }

    private static JsonValue text(String value) {
        return new JsonValue(Map.of(), List.of(), Objects.requireNonNull(value));
    }

    private static JsonValue list(List<JsonValue> values) {
        return new JsonValue(Map.of(), List.copyOf(values), null);
    }
}
