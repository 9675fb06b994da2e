// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.source.Outlet;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * Reads facts documents back, from a line of the contract or from the leaves of a ledger. What the contract writes as bare
 * words, not as places (roles, items), is not read, nor are expressions of time. Safe for use by many threads.
 */
public final class FactsParser {

    private static final Why RECORDED = Why.of("on-record");

    private final Text text;

    private FactsParser(Text text) {
        this.text = text;
    }

    /** The facts document of a line that {@code read --format jsonl} wrote. */
    public static FactsDocument line(String line) {
        JsonValue json = JsonValue.parse(line);
        return parse(
                json,
                json.at("statements").elements(),
                json.at("events").elements(),
                json.at("figures").elements());
    }

    /**
     * The facts document of leaves.
     *
     * @param document the leaf of the document
     * @param facts those of its facts, in the order of the log
     */
    public static FactsDocument leaves(String document, List<String> facts) {
        List<JsonValue> parsed = facts.stream().map(JsonValue::parse).toList();
        Function<String, List<JsonValue>> ofKind = kind -> parsed.stream()
                .filter(leaf -> leaf.required("kind").equals(kind))
                .map(leaf -> leaf.at("fact"))
                .toList();
        return parse(
                JsonValue.parse(document), ofKind.apply("statement"), ofKind.apply("event"), ofKind.apply("figure"));
    }

    private static FactsDocument parse(
            JsonValue json, List<JsonValue> statements, List<JsonValue> events, List<JsonValue> figures) {
        JsonValue head = json.at("document");
        Text text = new Text(head.required("text"));
        Document document = new Document(
                new DocumentId(head.required("id")),
                head.required("source"),
                head.string("title"),
                head.map("published", LocalDate::parse),
                head.map("outlet", Outlet::new),
                json.string("url"),
                head.required("language"),
                text);
        FactsParser parser = new FactsParser(text);
        return new FactsDocument(
                document,
                json.list("entities", parser::entity),
                List.of(),
                statements.stream().map(parser::statement).toList(),
                events.stream().map(parser::event).toList(),
                figures.stream().map(parser::figure).toList());
    }

    private Entity entity(JsonValue json) {
        Set<Sector> sectors =
                json.list("sectors", value -> Sector.valueOf(Objects.requireNonNull(value.scalar()))).stream()
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sector.class)));
        return new Entity(
                new EntityId(json.required("id")),
                constant(EntityKind.class, json.required("kind")),
                json.required("name"),
                null,
                json.map("country", CountryCode::new),
                sectors,
                locality(json.at("place")),
                json.list(
                        "mentions",
                        mention -> new Mention(span(mention), constant(Mention.Form.class, mention.required("form")))));
    }

    private static @Nullable Locality locality(JsonValue json) {
        return json.isNull()
                ? null
                : new Locality(
                        Double.parseDouble(json.required("lat")),
                        Double.parseDouble(json.required("lon")),
                        json.map("geonames", Long::valueOf),
                        json.required("name"),
                        json.string("admin1"),
                        json.map("country", CountryCode::new),
                        constant(Locality.Precision.class, json.required("precision")));
    }

    private Statement statement(JsonValue json) {
        return new Statement(
                new FactId(json.required("id")),
                constant(Statement.Quoted.class, json.required("quoted")),
                json.list("content", this::span),
                spanOrNull(json.at("cue")),
                spanOrNull(json.at("source")),
                entities(json, "speakers"),
                json.map("onBehalfOf", EntityId::new),
                null,
                json.map("repeats", FactId::new),
                RECORDED);
    }

    private Event event(JsonValue json) {
        return new Event(
                new FactId(json.required("id")),
                EventType.valueOf(json.required("type")),
                json.string("mode"),
                json.list("contexts", value -> Objects.requireNonNull(value.scalar())),
                json.list("anchors", this::span),
                entities(json, "actors"),
                entities(json, "recipients"),
                json.map("place", EntityId::new),
                json.map("date", When::parse),
                constant(Status.class, json.required("status")),
                constant(Voice.class, json.required("voice")),
                json.map("statement", FactId::new),
                json.list("figures", value -> new FactId(Objects.requireNonNull(value.scalar()))),
                List.of(),
                RECORDED);
    }

    private Figure figure(JsonValue json) {
        return new Figure(
                new FactId(json.required("id")),
                span(json),
                constant(FigureCategory.class, json.required("category")),
                new Quantity(
                        bound(json.required("bound")), json.number("value"), json.number("min"), json.number("max")),
                json.string("unit"),
                json.string("of"),
                json.map("place", EntityId::new),
                json.map("asOf", When::parse),
                json.map("since", When::parse),
                constant(Status.class, json.required("status")),
                constant(Voice.class, json.required("voice")),
                json.map("source", EntityId::new),
                json.map("partOf", FactId::new),
                json.map("statement", FactId::new),
                RECORDED);
    }

    private static List<EntityId> entities(JsonValue json, String name) {
        return json.list(name, value -> new EntityId(Objects.requireNonNull(value.scalar())));
    }

    private Span span(JsonValue json) {
        return text.toCodeUnits(new CodePointSpan(json.integer("start"), json.integer("end")));
    }

    private @Nullable Span spanOrNull(JsonValue json) {
        return json.isNull() ? null : span(json);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
    }

    private static Quantity.Bound bound(String label) {
        return Arrays.stream(Quantity.Bound.values())
                .filter(bound -> bound.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bound must be one of the contract, is " + label));
    }
}
