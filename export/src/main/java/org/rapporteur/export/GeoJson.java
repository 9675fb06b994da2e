// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.codes.Uncertainty;
import org.rapporteur.export.conflict.Tally;
import org.rapporteur.export.conflict.Toll;
import org.rapporteur.export.view.DetailValues;
import org.rapporteur.export.view.FactView;
import org.rapporteur.export.view.Sentence;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;

/** Events and figures that have a place with coordinates, as one collection of GeoJSON (RFC 7946), a feature a line. */
public final class GeoJson implements Export {

    private final JsonFile out;

    public GeoJson(OutputStream stream) throws IOException {
        out = new JsonFile(stream);
        out.startObject();
        out.field("type", "FeatureCollection");
        out.startList("features");
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        out.escapeFor(document.document().text());
        for (Event event : document.events()) {
            feature(event, event.place(), document, () -> {
                out.field("type", event.type());
                out.field("mode", event.mode());
                out.strings(
                        "actors",
                        document.entities(event.actors()).stream()
                                .map(Entity::name)
                                .toList());
                out.strings(
                        "recipients",
                        document.entities(event.recipients()).stream()
                                .map(Entity::name)
                                .toList());
                out.field("date", event.date());
                out.field("status", event.status().label());
                out.field("voice", event.voice().label());
                for (Map.Entry<String, List<String>> detail :
                        DetailValues.of(event, document.facts()).entrySet()) {
                    // The sentence of the text stands below; a court's is sentencedTo.
                    String name = detail.getKey().equals("sentence") ? "sentencedTo" : detail.getKey();
                    out.strings(name, detail.getValue());
                }
            });
        }
        for (Figure figure : document.figures()) {
            feature(figure, figure.place(), document, () -> {
                out.field("category", figure.category().label());
                out.field("bound", figure.quantity().bound().label());
                out.field("value", figure.quantity().value());
                out.field("min", figure.quantity().min());
                out.field("max", figure.quantity().max());
                out.field("unit", figure.unit());
                out.field("of", figure.of());
                out.field("date", figure.asOf());
                out.field("status", figure.status().label());
                out.field("voice", figure.voice().label());
            });
        }
    }

    private void feature(Fact fact, @Nullable EntityId id, RecordedDocument document, JsonFile.Body properties)
            throws IOException {
        Entity place = document.entity(id);
        Locality locality = place == null ? null : place.locality();
        if (place == null || locality == null) {
            return;
        }
        out.feed();
        out.object(() -> {
            out.field("type", "Feature");
            out.field("id", document.key(fact.id()));
            out.object("geometry", () -> {
                out.field("type", "Point");
                out.startList("coordinates");
                out.number(locality.longitude());
                out.number(locality.latitude());
                out.endList();
            });
            out.object("properties", () -> {
                out.field("kind", fact instanceof Event ? "event" : "figure");
                properties.write();
                out.field("fact", FactView.of(fact, document.facts()).sentence());
                out.field("review", document.review(fact.id()).state().label());
                out.field("words", document.words(fact.evidence()));
                out.field(
                        "sentence",
                        Sentence.words(
                                document.document().text(), fact.evidence().getFirst()));
                Tally dead = Toll.of(fact, document);
                out.field("killed", dead == null ? null : dead.best());
                out.field("killedLeast", dead == null ? null : dead.low());
                out.field("killedMost", dead == null ? null : dead.high());
                out.field("place", place.name());
                out.field("geonames", locality.geonames());
                out.field("precision", locality.precision().label());
                out.field("uncertaintyKm", Uncertainty.kilometres(locality.precision()));
                out.field("headline", document.document().title());
                out.field("outlet", document.document().outlet());
                out.field("address", document.document().url());
                out.field("document", document.document().id());
                out.field("source", document.document().source());
                out.field("published", document.document().published());
            });
        });
    }

    @Override
    public void end() throws IOException {
        out.endList();
        out.endObject();
        out.feed();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
