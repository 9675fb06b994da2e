// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
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
import org.rapporteur.model.fact.RecordedDocument;
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
 * Reads leaves back that {@link LeafJson} wrote. A role and the items of an event are written as words alone; they come
 * back as the first place where the text has them, which need not be the one they were taken from.
 */
public final class LeafReader {

    private final Text text;

    private LeafReader(Text text) {
        this.text = text;
    }

    /**
     * A document with all its facts.
     *
     * @param leaf of the document
     * @param facts leaves of its facts, in order
     * @throws IllegalArgumentException if one of them is no such leaf
     */
    public static RecordedDocument read(String leaf, List<String> facts) {
        JsonObject whole = JsonObject.parse(leaf);
        JsonObject head = object(whole, "document");
        Text text = new Text(head.string("text"));
        LeafReader reader = new LeafReader(text);
        List<Statement> statements = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        Map<FactId, String> keys = new HashMap<>();
        for (String line : facts) {
            JsonObject fact = JsonObject.parse(line);
            JsonObject body = object(fact, "fact");
            Why why = reader.why(object(fact, "why"));
            keys.put(new FactId(body.string("id")), fact.string("id"));
            switch (fact.string("kind")) {
                case "statement" -> statements.add(reader.statement(body, why));
                case "event" -> events.add(reader.event(body, why));
                case "figure" -> figures.add(reader.figure(body, why));
                default -> throw new IllegalArgumentException("kind must be one of a fact, is " + fact.string("kind"));
            }
        }
        Document document = document(head, whole.optional("url"), text);
        List<Entity> entities =
                whole.objects("entities").stream().map(reader::entity).toList();
        List<TimeExpression> times =
                whole.objects("times").stream().map(reader::time).toList();
        return new RecordedDocument(
                new FactsDocument(document, entities, times, statements, events, figures),
                whole.string("reader"),
                keys);
    }

    /** The version of the program and model that a leaf says it was read by. */
    public static String reader(String leaf) {
        return JsonObject.parse(leaf).string("reader");
    }

    private static Document document(JsonObject head, @Nullable String url, Text text) {
        return new Document(
                new DocumentId(head.string("id")),
                head.string("source"),
                head.optional("title"),
                map(head.optional("published"), LocalDate::parse),
                map(head.optional("outlet"), Outlet::new),
                url,
                head.string("language"),
                text);
    }

    private Entity entity(JsonObject entity) {
        Set<Sector> sectors = new LinkedHashSet<>();
        entity.strings("sectors").forEach(sector -> sectors.add(Sector.valueOf(sector)));
        return new Entity(
                new EntityId(entity.string("id")),
                constant(EntityKind.class, entity.string("kind")),
                entity.string("name"),
                words(entity.optional("role")),
                map(entity.optional("country"), CountryCode::new),
                sectors,
                map(entity.object("place"), LeafReader::locality),
                entity.objects("mentions").stream()
                        .map(mention ->
                                new Mention(span(mention), constant(Mention.Form.class, mention.string("form"))))
                        .toList());
    }

    private static Locality locality(JsonObject place) {
        return new Locality(
                number(place, "lat"),
                number(place, "lon"),
                map(place.number("geonames"), number -> number.longValueExact()),
                place.string("name"),
                place.optional("admin1"),
                map(place.optional("country"), CountryCode::new),
                constant(Locality.Precision.class, place.string("precision")));
    }

    private TimeExpression time(JsonObject time) {
        return new TimeExpression(span(time), TimeExpression.Type.valueOf(time.string("type")), time.string("value"));
    }

    private Statement statement(JsonObject fact, Why why) {
        return new Statement(
                new FactId(fact.string("id")),
                constant(Statement.Quoted.class, fact.string("quoted")),
                spans(fact, "content"),
                map(fact.object("cue"), this::span),
                map(fact.object("source"), this::span),
                ids(fact, "speakers"),
                map(fact.optional("onBehalfOf"), EntityId::new),
                words(fact.optional("role")),
                map(fact.optional("repeats"), FactId::new),
                why);
    }

    private Event event(JsonObject fact, Why why) {
        List<Span> items = new ArrayList<>();
        for (String item : fact.strings("items")) {
            Span place = words(item);
            if (place != null) {
                items.add(place);
            }
        }
        return new Event(
                new FactId(fact.string("id")),
                EventType.valueOf(fact.string("type")),
                fact.optional("mode"),
                fact.strings("contexts"),
                spans(fact, "anchors"),
                ids(fact, "actors"),
                ids(fact, "recipients"),
                map(fact.optional("place"), EntityId::new),
                map(fact.optional("date"), When::parse),
                constant(Status.class, fact.string("status")),
                constant(Voice.class, fact.string("voice")),
                map(fact.optional("statement"), FactId::new),
                fact.strings("figures").stream().map(FactId::new).toList(),
                items,
                why);
    }

    private Figure figure(JsonObject fact, Why why) {
        Quantity.Bound bound = null;
        for (Quantity.Bound one : Quantity.Bound.values()) {
            bound = one.label().equals(fact.string("bound")) ? one : bound;
        }
        if (bound == null) {
            throw new IllegalArgumentException("bound must be one of a figure, is " + fact.string("bound"));
        }
        return new Figure(
                new FactId(fact.string("id")),
                span(fact),
                constant(FigureCategory.class, fact.string("category")),
                new Quantity(bound, fact.number("value"), fact.number("min"), fact.number("max")),
                fact.optional("unit"),
                fact.optional("of"),
                map(fact.optional("place"), EntityId::new),
                map(fact.optional("asOf"), When::parse),
                map(fact.optional("since"), When::parse),
                constant(Status.class, fact.string("status")),
                constant(Voice.class, fact.string("voice")),
                map(fact.optional("source"), EntityId::new),
                map(fact.optional("partOf"), FactId::new),
                map(fact.optional("statement"), FactId::new),
                why);
    }

    private Why why(JsonObject why) {
        return new Why(
                why.string("rule"),
                spans(why, "words"),
                number(why, "confidence"),
                why.objects("details").stream().map(this::why).toList());
    }

    private Span span(JsonObject place) {
        return text.toCodeUnits(new CodePointSpan(place.integer("start"), place.integer("end")));
    }

    private List<Span> spans(JsonObject object, String name) {
        return object.objects(name).stream().map(this::span).toList();
    }

    private static List<EntityId> ids(JsonObject object, String name) {
        return object.strings(name).stream().map(EntityId::new).toList();
    }

    /** The first place with these words; null for null, and where they cut a character in two. */
    private @Nullable Span words(@Nullable String words) {
        int start = words == null ? -1 : text.value().indexOf(words);
        return start < 0 || words == null ? null : new Span(start, start + words.length());
    }

    private static JsonObject object(JsonObject parent, String name) {
        JsonObject found = parent.object(name);
        if (found == null) {
            throw new IllegalArgumentException("a leaf must have " + name + ", has not");
        }
        return found;
    }

    private static double number(JsonObject object, String name) {
        Double value = map(object.number(name), number -> number.doubleValue());
        if (value == null) {
            throw new IllegalArgumentException(name + " must be given, is missing");
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
    }

    private static <T, R> @Nullable R map(@Nullable T value, Function<T, R> mapping) {
        return value == null ? null : mapping.apply(value);
    }
}
