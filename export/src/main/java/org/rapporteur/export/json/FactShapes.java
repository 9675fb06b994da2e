// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.rapporteur.model.fact.Attribution;
import org.rapporteur.model.fact.Certainty;
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.Doubt;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Grounds;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Setting;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.source.Outlet;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * The objects of the facts document, as the contract has them, over the text that their places are of. The leaves of the record
 * are made of the same objects. A role and the items of an event are written as words alone; they come back as the first place
 * where the text has them, which need not be the one they were taken from. Safe for use by many threads.
 *
 * @param text of the document
 */
public record FactShapes(Text text) {

    static final JsonType<DocumentId> DOCUMENT_ID = JsonType.text(DocumentId::new);
    private static final JsonType<EntityId> ENTITY_ID = JsonType.text(EntityId::new);
    private static final JsonType<FactId> FACT_ID = JsonType.text(FactId::new);
    private static final JsonType<Outlet> OUTLET = JsonType.text(Outlet::new);
    private static final JsonType<CountryCode> COUNTRY = JsonType.text(CountryCode::new);
    private static final JsonType<When> WHEN = JsonType.text(When::parse);
    private static final JsonType<Status> STATUS = JsonType.oneOf(Status.values(), Status::label);
    private static final JsonType<Voice> VOICE = JsonType.oneOf(Voice.values(), Voice::label);
    private static final JsonType<Sector> SECTOR = JsonType.oneOf(Sector.values(), Sector::name);
    private static final JsonType<EntityKind> KIND = JsonType.oneOf(EntityKind.values(), EntityKind::label);
    private static final JsonType<Locality.Precision> PRECISION =
            JsonType.oneOf(Locality.Precision.values(), Locality.Precision::label);
    private static final JsonType<Mention.Form> FORM = JsonType.oneOf(Mention.Form.values(), Mention.Form::label);
    private static final JsonType<TimeExpression.Type> TIME =
            JsonType.oneOf(TimeExpression.Type.values(), TimeExpression.Type::name);
    private static final JsonType<Statement.Quoted> QUOTED =
            JsonType.oneOf(Statement.Quoted.values(), Statement.Quoted::label);
    private static final JsonType<EventType> EVENT = JsonType.oneOf(EventType.values(), EventType::name);
    private static final JsonType<Quantity.Bound> BOUND =
            JsonType.oneOf(Quantity.Bound.values(), Quantity.Bound::label);
    private static final JsonType<FigureCategory> CATEGORY =
            JsonType.oneOf(FigureCategory.values(), FigureCategory::label);

    /** The facts document has no reasons; leaves have them beside the fact. */
    private static final Why UNTOLD = Why.of("not-written");

    /** The whole, which is written alone: what is read back are leaves. */
    public void document(Fields<FactsDocument> fields) {
        fields.derived("document", JsonType.object(this::head), FactsDocument::document);
        fields.list("entities", JsonType.object(this::entity), FactsDocument::entities);
        fields.list("times", JsonType.object(this::time), FactsDocument::times);
        fields.list("statements", JsonType.object(this::statement), FactsDocument::statements);
        fields.list("events", JsonType.object(this::event), FactsDocument::events);
        fields.list("figures", JsonType.object(this::figure), FactsDocument::figures);
        fields.list("victims", JsonType.object(this::victim), FactsDocument::victims);
        fields.list("relations", JsonType.object(this::relation), FactsDocument::relations);
    }

    /** The head of a document with its text. Its address is no part of it. */
    public Document head(Fields<Document> fields) {
        DocumentId id = fields.field("id", DOCUMENT_ID, Document::id);
        String source = fields.field("source", JsonType.TEXT, Document::source);
        String title = fields.orNull("title", JsonType.TEXT, Document::title);
        LocalDate published = fields.orNull("published", JsonType.DAY, Document::published);
        Outlet outlet = fields.orNull("outlet", OUTLET, Document::outlet);
        List<String> authors = fields.list("authors", JsonType.TEXT, Document::authors);
        String language = fields.field("language", JsonType.TEXT, Document::language);
        fields.derived("text", JsonType.TEXT, document -> document.text().value());
        fields.nothing("rejected");
        return new Document(id, source, title, published, outlet, null, language, text, authors);
    }

    public Entity entity(Fields<Entity> fields) {
        EntityId id = fields.field("id", ENTITY_ID, Entity::id);
        EntityKind kind = fields.field("kind", KIND, Entity::kind);
        String name = fields.field("name", JsonType.TEXT, Entity::name);
        Span role = fields.orNull("role", words(), Entity::role);
        CountryCode country = fields.orNull("country", COUNTRY, Entity::country);
        List<Sector> sectors = fields.list("sectors", SECTOR, entity -> List.copyOf(entity.sectors()));
        Locality locality = fields.orNull("place", JsonType.object(FactShapes::locality), Entity::locality);
        List<Mention> mentions = fields.list("mentions", JsonType.object(this::mention), Entity::mentions);
        return new Entity(id, kind, name, role, country, new LinkedHashSet<>(sectors), locality, mentions);
    }

    /** An entity without its mentions, as a fact that names it has it; written alone. */
    public void named(Fields<Entity> fields) {
        fields.derived("id", ENTITY_ID, Entity::id);
        fields.derived("kind", JsonType.TEXT, entity -> entity.kind().label());
        fields.derived("name", JsonType.TEXT, Entity::name);
        fields.derived("role", words(), Entity::role);
        fields.derived("country", COUNTRY, Entity::country);
        fields.derived("sectors", JsonType.list(SECTOR), entity -> List.copyOf(entity.sectors()));
        fields.derived("place", JsonType.object(FactShapes::locality), Entity::locality);
    }

    private static Locality locality(Fields<Locality> fields) {
        return new Locality(
                fields.field("lat", JsonType.DOUBLE, Locality::latitude),
                fields.field("lon", JsonType.DOUBLE, Locality::longitude),
                fields.orNull("geonames", JsonType.LONG, Locality::geonames),
                fields.field("name", JsonType.TEXT, Locality::name),
                fields.orNull("admin1", JsonType.TEXT, Locality::admin1),
                fields.orNull("country", COUNTRY, Locality::country),
                fields.field("precision", PRECISION, Locality::precision));
    }

    private Mention mention(Fields<Mention> fields) {
        return new Mention(fields.part(this::span, Mention::span), fields.field("form", FORM, Mention::form));
    }

    public TimeExpression time(Fields<TimeExpression> fields) {
        return new TimeExpression(
                fields.part(this::span, TimeExpression::span),
                fields.field("type", TIME, TimeExpression::type),
                fields.field("value", JsonType.TEXT, TimeExpression::value));
    }

    /** @param why its reason, which stands beside the object; as that of the next four */
    public Statement statement(Fields<Statement> fields, Why why) {
        FactId id = fields.field("id", FACT_ID, Statement::id);
        Statement.Quoted quoted = fields.field("quoted", QUOTED, Statement::quoted);
        List<Span> content = fields.list("content", place(), Statement::content);
        Span cue = fields.orNull("cue", place(), Statement::cue);
        Span source = fields.orNull("source", place(), Statement::source);
        fields.derived("speaker", ENTITY_ID, Statement::speaker);
        List<EntityId> speakers = fields.list("speakers", ENTITY_ID, Statement::speakers);
        EntityId onBehalfOf = fields.orNull("onBehalfOf", ENTITY_ID, Statement::onBehalfOf);
        Span role = fields.orNull("role", words(), Statement::role);
        FactId repeats = fields.orNull("repeats", FACT_ID, Statement::repeats);
        Certainty certainty = fields.part(FactShapes::certainty, Statement::certainty);
        Statement.Kind kind = DetailShapes.kind(fields);
        Setting setting = fields.part(besides()::setting, Statement::setting);
        Grounds grounds = new Grounds(why, certainty);
        return new Statement(
                id, quoted, content, cue, source, speakers, onBehalfOf, role, repeats, kind, setting, grounds);
    }

    public Event event(Fields<Event> fields, Why why) {
        FactId id = fields.field("id", FACT_ID, Event::id);
        EventType type = fields.field("type", EVENT, Event::type);
        String mode = fields.orNull("mode", JsonType.TEXT, Event::mode);
        List<String> contexts = fields.list("contexts", JsonType.TEXT, Event::contexts);
        fields.derived("anchor", place(), Event::anchor);
        List<Span> anchors = fields.list("anchors", place(), Event::anchors);
        Event.Roles roles = fields.part(FactShapes::roles, Event::roles);
        Status status = fields.field("status", STATUS, Event::status);
        Attribution attribution = fields.part(FactShapes::attribution, Event::attribution);
        List<FactId> figures = fields.list("figures", FACT_ID, Event::figures);
        List<Span> items = fields.list("items", words(), Event::items);
        Certainty certainty = fields.part(FactShapes::certainty, Event::certainty);
        Details details = fields.part(besides()::details, Event::details);
        Grounds grounds = new Grounds(why, certainty);
        return new Event(
                id, type, mode, contexts, anchors, roles, status, attribution, figures, items, details, grounds);
    }

    private static Event.Roles roles(Fields<Event.Roles> fields) {
        return new Event.Roles(
                fields.list("actors", ENTITY_ID, Event.Roles::actors),
                fields.list("recipients", ENTITY_ID, Event.Roles::recipients),
                fields.orNull("place", ENTITY_ID, Event.Roles::place),
                fields.orNull("date", WHEN, Event.Roles::date));
    }

    private static Attribution attribution(Fields<Attribution> fields) {
        return new Attribution(
                fields.field("voice", VOICE, Attribution::voice),
                fields.orNull("statement", FACT_ID, Attribution::statement));
    }

    public Figure figure(Fields<Figure> fields, Why why) {
        FactId id = fields.field("id", FACT_ID, Figure::id);
        Span span = fields.part(this::span, Figure::span);
        FigureCategory category = fields.field("category", CATEGORY, Figure::category);
        Quantity quantity = fields.part(FactShapes::quantity, Figure::quantity);
        String unit = fields.orNull("unit", JsonType.TEXT, Figure::unit);
        String per = fields.orNull("per", JsonType.TEXT, Figure::per);
        String of = fields.orNull("of", JsonType.TEXT, Figure::of);
        EntityId place = fields.orNull("place", ENTITY_ID, Figure::place);
        When asOf = fields.orNull("asOf", WHEN, Figure::asOf);
        When since = fields.orNull("since", WHEN, Figure::since);
        Status status = fields.field("status", STATUS, Figure::status);
        Voice voice = fields.field("voice", VOICE, Figure::voice);
        EntityId source = fields.orNull("source", ENTITY_ID, Figure::source);
        FactId partOf = fields.orNull("partOf", FACT_ID, Figure::partOf);
        Attribution attribution = new Attribution(voice, fields.orNull("statement", FACT_ID, Figure::statement));
        Grounds grounds = new Grounds(why, fields.part(FactShapes::certainty, Figure::certainty));
        return new Figure(
                id,
                span,
                category,
                quantity,
                unit,
                per,
                of,
                place,
                asOf,
                since,
                status,
                attribution,
                source,
                partOf,
                grounds);
    }

    public Victim victim(Fields<Victim> fields, Why why) {
        return besides().victim(fields, why);
    }

    public Relation relation(Fields<Relation> fields, Why why) {
        return besides().relation(fields, why);
    }

    private DetailShapes besides() {
        return new DetailShapes(place(), words());
    }

    /** Without the reason, which the facts document does not have. */
    public Victim victim(Fields<Victim> fields) {
        return victim(fields, UNTOLD);
    }

    /** Without the reason, which the facts document does not have. */
    public Relation relation(Fields<Relation> fields) {
        return relation(fields, UNTOLD);
    }

    /** Without the reason, which the facts document does not have. */
    public Statement statement(Fields<Statement> fields) {
        return statement(fields, UNTOLD);
    }

    /** Without the reason, which the facts document does not have. */
    public Event event(Fields<Event> fields) {
        return event(fields, UNTOLD);
    }

    /** Without the reason, which the facts document does not have. */
    public Figure figure(Fields<Figure> fields) {
        return figure(fields, UNTOLD);
    }

    /** A number with its bound, among the fields of whatever counts. */
    public static Quantity quantity(Fields<Quantity> fields) {
        Quantity.Bound bound = fields.field("bound", BOUND, Quantity::bound);
        BigDecimal value = fields.orNull("value", JsonType.NUMBER, Quantity::value);
        BigDecimal min = fields.orNull("min", JsonType.NUMBER, Quantity::min);
        BigDecimal max = fields.orNull("max", JsonType.NUMBER, Quantity::max);
        return new Quantity(bound, value, min, max);
    }

    /** How sure a fact is, among its fields; what was written before facts had it was weighed by nobody. */
    static Certainty certainty(Fields<Certainty> fields) {
        return new Certainty(
                fields.orNull("confidence", JsonType.DOUBLE, Certainty::confidence),
                fields.list("doubts", JsonType.object(FactShapes::doubt), Certainty::doubts));
    }

    private static Doubt doubt(Fields<Doubt> fields) {
        return new Doubt(
                fields.field("field", JsonType.TEXT, Doubt::field),
                fields.field("probability", JsonType.DOUBLE, Doubt::probability),
                fields.list("candidates", JsonType.TEXT, Doubt::candidates));
    }

    public Why why(Fields<Why> fields) {
        return new Why(
                fields.field("rule", JsonType.TEXT, Why::rule),
                fields.list("words", place(), Why::words),
                fields.field("confidence", JsonType.DOUBLE, Why::confidence),
                fields.list("details", JsonType.object(this::why), Why::details));
    }

    private JsonType<Span> place() {
        return JsonType.object(this::span);
    }

    /** A place with its words, or its three fields among those of whatever stands there. */
    private Span span(Fields<Span> fields) {
        int start = fields.field(
                "start", JsonType.INTEGER, span -> text.toCodePoints(span).start());
        int end = fields.field(
                "end", JsonType.INTEGER, span -> text.toCodePoints(span).end());
        fields.derived("text", JsonType.TEXT, text::slice);
        return text.toCodeUnits(new CodePointSpan(start, end));
    }

    /** Words alone; the first place that has them. */
    private JsonType<Span> words() {
        return new JsonType<>((out, span) -> out.writeString(text.slice(span)), json -> first(json.scalar()));
    }

    private Span first(@Nullable String words) {
        int start = words == null ? -1 : text.value().indexOf(words);
        if (words == null || start < 0) {
            throw new IllegalArgumentException("words must stand in the text, do not: " + words);
        }
        return new Span(start, start + words.length());
    }
}
