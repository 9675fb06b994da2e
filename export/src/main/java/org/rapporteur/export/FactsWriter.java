// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/** Writes the parts of facts documents as the contract has them. */
record FactsWriter(JsonGenerator out, Text text) {

    interface Element<T> {
        void write(T value) throws IOException;
    }

    void write(FactsDocument facts) throws IOException {
        out.writeStartObject();
        document(facts.document());
        list("entities", facts.entities(), this::entity);
        list("times", facts.times(), this::time);
        list("statements", facts.statements(), this::statement);
        list("events", facts.events(), this::event);
        list("figures", facts.figures(), this::figure);
        out.writeEndObject();
    }

    void document(Document document) throws IOException {
        out.writeObjectFieldStart("document");
        string("id", document.id());
        string("source", document.source());
        string("title", document.title());
        string("published", document.published());
        string("outlet", document.outlet());
        string("language", document.language());
        string("text", text.value());
        out.writeNullField("rejected");
        out.writeEndObject();
    }

    void entity(Entity entity) throws IOException {
        out.writeStartObject();
        entityHead(entity);
        list("mentions", entity.mentions(), mention -> {
            out.writeStartObject();
            place(mention.span());
            string("form", mention.form().label());
            out.writeEndObject();
        });
        out.writeEndObject();
    }

    /** All about an entity but its mentions, into an object already begun. */
    void entityHead(Entity entity) throws IOException {
        string("id", entity.id());
        string("kind", entity.kind().label());
        string("name", entity.name());
        string("role", words(entity.role()));
        string("country", entity.country());
        list("sectors", List.copyOf(entity.sectors()), sector -> out.writeString(sector.name()));
        out.writeFieldName("place");
        locality(entity.locality());
    }

    void locality(@Nullable Locality locality) throws IOException {
        if (locality == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeNumberField("lat", locality.latitude());
        out.writeNumberField("lon", locality.longitude());
        out.writeFieldName("geonames");
        if (locality.geonames() == null) {
            out.writeNull();
        } else {
            out.writeNumber(locality.geonames());
        }
        string("name", locality.name());
        string("admin1", locality.admin1());
        CountryCode country = locality.country();
        string("country", country);
        string("precision", locality.precision().label());
        out.writeEndObject();
    }

    void time(TimeExpression time) throws IOException {
        out.writeStartObject();
        place(time.span());
        string("type", time.type().name());
        string("value", time.value());
        out.writeEndObject();
    }

    void statement(Statement statement) throws IOException {
        out.writeStartObject();
        string("id", statement.id());
        string("quoted", statement.quoted().label());
        list("content", statement.content(), this::span);
        out.writeFieldName("cue");
        span(statement.cue());
        out.writeFieldName("source");
        span(statement.source());
        string("speaker", statement.speaker());
        list("speakers", statement.speakers(), speaker -> out.writeString(speaker.value()));
        string("onBehalfOf", statement.onBehalfOf());
        string("role", words(statement.role()));
        string("repeats", statement.repeats());
        out.writeEndObject();
    }

    void event(Event event) throws IOException {
        out.writeStartObject();
        string("id", event.id());
        string("type", event.type().name());
        string("mode", event.mode());
        list("contexts", event.contexts(), out::writeString);
        out.writeFieldName("anchor");
        span(event.anchor());
        list("anchors", event.anchors(), this::span);
        list("actors", event.actors(), actor -> out.writeString(actor.value()));
        list("recipients", event.recipients(), recipient -> out.writeString(recipient.value()));
        string("place", event.place());
        string("date", event.date());
        string("status", event.status().label());
        string("voice", event.voice().label());
        string("statement", event.statement());
        list("figures", event.figures(), figure -> out.writeString(figure.value()));
        list("items", event.items(), item -> out.writeString(text.slice(item)));
        out.writeEndObject();
    }

    void figure(Figure figure) throws IOException {
        out.writeStartObject();
        string("id", figure.id());
        place(figure.span());
        string("category", figure.category().label());
        string("bound", figure.quantity().bound().label());
        number("value", figure.quantity().value());
        number("min", figure.quantity().min());
        number("max", figure.quantity().max());
        string("unit", figure.unit());
        string("of", figure.of());
        string("place", figure.place());
        string("asOf", figure.asOf());
        string("since", figure.since());
        string("status", figure.status().label());
        string("voice", figure.voice().label());
        string("source", figure.source());
        string("partOf", figure.partOf());
        string("statement", figure.statement());
        out.writeEndObject();
    }

    <T> void list(String name, List<T> values, Element<T> element) throws IOException {
        out.writeArrayFieldStart(name);
        for (T value : values) {
            element.write(value);
        }
        out.writeEndArray();
    }

    void span(@Nullable Span span) throws IOException {
        if (span == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        place(span);
        out.writeEndObject();
    }

    /** The three fields of a place, into an object already begun. */
    void place(Span span) throws IOException {
        CodePointSpan place = text.toCodePoints(span);
        out.writeNumberField("start", place.start());
        out.writeNumberField("end", place.end());
        out.writeStringField("text", text.slice(span));
    }

    @Nullable
    String words(@Nullable Span span) {
        return span == null ? null : text.slice(span);
    }

    void string(String name, @Nullable Object value) throws IOException {
        out.writeStringField(name, value == null ? null : value.toString());
    }

    /** Whole numbers are written as such: 1400, neither 1400.0 nor 1.4E3. */
    void number(String name, @Nullable BigDecimal value) throws IOException {
        out.writeFieldName(name);
        if (value == null) {
            out.writeNull();
        } else {
            BigDecimal plain = value.stripTrailingZeros();
            out.writeNumber((plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString());
        }
    }
}
