// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * The values of a fact by the names of its fields, read from the object that the facts document has of it, and set there: so a
 * field of {@link FactField} needs no code of its own.
 *
 * @param text of the document
 * @param entities of the document
 */
record FactValues(Text text, EntityBook entities) {

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,9}-[0-9]{1,9}");

    /** Why a fact is believed that a person added. */
    private static final Why BY_HAND = Why.of("added-by-hand");

    /** The values of the fields that a person may set, as the log writes them; a field without any has an empty list. */
    Map<String, List<String>> of(Fact fact) {
        JsonValue json = JsonValue.parse(json(fact));
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (FactField field : FactField.of(fact)) {
            JsonValue whole = field.part() == null ? json : json.at("details");
            values.put(field.name(), values(whole.at(field.local()), field.form()));
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
            case SPAN -> List.of(place(json));
            case SPANS -> json.elements().stream().map(FactValues::place).toList();
        };
    }

    private static String place(JsonValue span) {
        return span.integer("start") + "-" + span.integer("end");
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
        JsonValue first = spans.getFirst();
        if (kind == Statement.class) {
            fields.put("content", list(spans));
            fields.put("quoted", text(Statement.Quoted.NONE.label()));
        } else if (kind == Event.class) {
            fields.put("anchors", list(spans));
            fields.put("status", text("happened"));
            fields.put("voice", text("reported"));
        } else if (kind == Figure.class) {
            fields.putAll(first.fields());
            fields.put("bound", text("exactly"));
            fields.put("status", text("happened"));
            fields.put("voice", text("reported"));
        } else {
            fields.put("anchor", first);
            // Of a victim the same words tell who and what befell them.
            fields.put("words", first);
            fields.put("polarity", text(Relation.Polarity.IS.label()));
        }
        return read(new JsonValue(fields, List.of(), null), kind, BY_HAND, values);
    }

    private Fact read(JsonValue json, Class<? extends Fact> kind, Why why, Map<String, List<String>> values) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(json.fields());
        Map<String, JsonValue> details = new LinkedHashMap<>(json.at("details").fields());
        values.forEach((name, given) -> {
            FactField field = FactField.named(kind, name);
            (field.part() == null ? fields : details).put(field.local(), written(field, given));
        });
        if (kind == Event.class) {
            fields.put("details", details(details));
        }
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
        if (kind == Victim.class) {
            return JsonType.object((Fields<Victim> part) -> shapes.victim(part, why))
                    .read(whole);
        }
        if (kind == Relation.class) {
            return JsonType.object((Fields<Relation> part) -> shapes.relation(part, why))
                    .read(whole);
        }
        return JsonType.object((Fields<Figure> part) -> shapes.figure(part, why))
                .read(whole);
    }

    /** The object of what only events of one kind have: with all fields of that kind, or nothing where none has a value. */
    private static JsonValue details(Map<String, JsonValue> given) {
        Map<Class<?>, List<FactField>> parts = FactField.of(Event.class).stream()
                .filter(field -> field.part() != null)
                .collect(Collectors.groupingBy(
                        field -> Objects.requireNonNull(field.part()), LinkedHashMap::new, Collectors.toList()));
        List<List<FactField>> told = parts.values().stream()
                .filter(fields -> fields.stream().anyMatch(field -> isGiven(given.get(field.local()))))
                .toList();
        if (told.size() > 1) {
            throw new IllegalArgumentException("details must be those of one kind of event, are of "
                    + told.stream()
                            .map(fields -> fields.stream().map(FactField::name).collect(Collectors.joining(", ")))
                            .collect(Collectors.joining(" and of "))
                    + ". Leave those of one kind open.");
        }
        Map<String, JsonValue> whole = new LinkedHashMap<>();
        told.stream()
                .flatMap(List::stream)
                .forEach(field -> whole.put(field.local(), given.getOrDefault(field.local(), list(List.of()))));
        return new JsonValue(whole, List.of(), null);
    }

    private static boolean isGiven(@Nullable JsonValue value) {
        return value != null && !value.isNull();
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
                        case SPAN, SPANS -> span(span(value));
                    });
        }
        return field.isMany() ? list(written) : written.isEmpty() ? list(List.of()) : written.getFirst();
    }

    /**
     * A place as the log writes it.
     *
     * @param given such, or words of the text: of several places that have them the one nearest to {@code near}
     * @throws IllegalArgumentException if the text does not have the words
     */
    static String place(String given, Text text, int near) {
        if (PLACE.matcher(given).matches()) {
            return given;
        }
        int best = -1;
        for (int at = text.value().indexOf(given); at >= 0; at = text.value().indexOf(given, at + 1)) {
            best = best < 0 || Math.abs(at - near) < Math.abs(best - near) ? at : best;
        }
        if (best < 0) {
            throw new IllegalArgumentException("words must stand in the report as they are given, do not: " + given
                    + ". Or give a place as 12-40.");
        }
        CodePointSpan span = text.toCodePoints(new Span(best, best + given.length()));
        return span.start() + "-" + span.end();
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
