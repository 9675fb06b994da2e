// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.codes.CountrySchemes;
import org.rapporteur.export.codes.Quadrant;
import org.rapporteur.export.conflict.Tally;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.When;

/**
 * Events as the JSON lines of PLOVER: chapter <em>Data Fields</em> of its manual, draft of 2024. What PLOVER has no field for
 * keeps the name that it has in the facts document: {@code status}, {@code voice}, {@code items}, {@code review}.
 *
 * <p>PLOVER wants a date: where an event has none it is the day of publication, which {@code comment} says; an event with
 * neither is left out.
 */
public final class Plover implements Export {

    private final JsonFile out;

    public Plover(OutputStream stream) throws IOException {
        out = new JsonFile(stream);
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        out.escapeFor(document.document().text());
        for (Event event : document.acts()) {
            LocalDate published = document.document().published();
            LocalDate date = event.date() == null ? published : event.date().firstDay();
            if (date != null) {
                out.line(() -> event(event, date, document));
            }
        }
    }

    private void event(Event event, LocalDate date, RecordedDocument document) throws IOException {
        out.field("id", document.key(event.id()));
        out.field("date", date);
        LocalDate end = end(event.date());
        out.field("enddate", date.equals(end) ? null : end);
        if (event.actors().isEmpty()) {
            // Required, even where nobody is known.
            out.startList("actor");
            out.endList();
        }
        out.list("actor", document.entities(event.actors()), actor -> actor(actor, document));
        out.list("recipient", document.entities(event.recipients()), recipient -> actor(recipient, document));
        out.strings("event", List.of(event.type()));
        if (event.place() != null) {
            location(document.facts().entity(event.place()));
        }
        out.strings("event_text", event.anchors().stream().map(document::words).toList());
        out.field("quad_code", Quadrant.of(event.type()));
        out.strings("mode", event.mode() == null ? List.of() : List.of(event.mode()));
        out.strings("context", event.contexts());
        size(event, document);
        out.object("text_info", () -> {
            out.field("start", document.codePoints(event.anchor()).start());
            out.field("end", document.codePoints(event.anchor()).end());
        });
        citation(document);
        out.field("coder", document.reader());
        out.field("status", event.status().label());
        out.field("voice", event.voice().label());
        out.strings("items", event.items().stream().map(document::words).toList());
        out.field("review", document.review(event.id()).state().label());
        out.field("comment", event.date() == null ? "date of publication" : null);
    }

    private static @Nullable LocalDate end(@Nullable When when) {
        return when == null ? null : when.lastDay();
    }

    private void actor(Entity entity, RecordedDocument document) throws IOException {
        out.object(() -> {
            out.field("code", entity.country());
            out.field("sector", sector(entity));
            out.field("entity_text", entity.name());
            out.field("office", entity.role() == null ? null : document.words(entity.role()));
        });
    }

    /** One sector, or two run together, as PLOVER writes them. */
    private static @Nullable String sector(Entity entity) {
        return entity.sectors().isEmpty()
                ? null
                : String.join(
                        "", entity.sectors().stream().limit(2).map(Enum::name).toList());
    }

    private void location(Entity place) throws IOException {
        out.object("event_loc", () -> {
            out.field("extracted_place", place.name());
            Locality locality = place.locality();
            if (locality == null) {
                out.field("country_code", place.country());
                return;
            }
            out.field("resolved_place", locality.name());
            out.field("geonameid", locality.geonames());
            out.field("lat", locality.latitude());
            out.field("lon", locality.longitude());
            out.field("city", locality.precision() == Locality.Precision.CITY ? locality.name() : null);
            out.field("province", locality.admin1());
            out.field("country", CountrySchemes.name(locality.country()));
            out.field("country_code", locality.country());
            out.field(
                    "resolution",
                    switch (locality.precision()) {
                        case SITE -> 5;
                        case CITY -> 4;
                        case REGION -> 2;
                        case COUNTRY -> 1;
                    });
        });
    }

    private void size(Event event, RecordedDocument document) throws IOException {
        Tally dead = Tally.of(document.figures(event), FigureCategory.KILLED);
        Tally injured = Tally.of(document.figures(event), FigureCategory.INJURED);
        Tally arrested = Tally.of(document.figures(event), FigureCategory.DETAINED);
        if (dead != null || injured != null || arrested != null) {
            out.object("size", () -> {
                out.field("dead", dead == null ? null : dead.best());
                out.field("injured", injured == null ? null : injured.best());
                out.field("arrested", arrested == null ? null : arrested.best());
            });
        }
    }

    private void citation(RecordedDocument document) throws IOException {
        out.object("cite_info", () -> {
            out.field("citation", document.document().id());
            out.field("url", document.document().url());
            out.field("title", document.document().title());
            out.field("language", document.document().language().toLowerCase(Locale.ROOT));
            out.field("publication", document.document().outlet());
        });
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
