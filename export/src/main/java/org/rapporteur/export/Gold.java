// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.text.Span;

/**
 * Writes reports that people have looked through as gold annotations, one JSON object a line: what programs can be measured by and
 * trained on. A report with a fact on which nobody decided, or on which people differ, is left out, for it is no measure of
 * anything.
 */
public final class Gold implements Export {

    /** Characters of its sentence by which the anchor of an event is found. */
    private static final int SENTENCE = 40;

    private static final JsonType<String> TEXT = JsonType.TEXT;

    private final OutputStream out;

    public Gold(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        if (isWhole(document)) {
            JsonType<RecordedDocument> line = JsonType.output(Gold::article);
            out.write(JsonText.about(document.document().text(), json -> {
                line.write(json, document);
                json.writeRaw('\n');
            }));
        }
    }

    /** Whether people have decided on all that was found, and agree. */
    private static boolean isWhole(RecordedDocument document) {
        return !document.reviews().isEmpty()
                && document.facts().facts().stream()
                        .map(fact -> document.review(fact.id()))
                        .allMatch(review -> review.isLookedAt() && review.isHeld() && review.waiting() == 0);
    }

    private static void article(Fields<RecordedDocument> fields) {
        fields.derived("id", TEXT, document -> document.document().source());
        fields.derived("title", TEXT, document -> document.document().title());
        fields.derived(
                "published", JsonType.DAY, document -> document.document().published());
        fields.derived("text", TEXT, document -> document.document().text().value());
        fields.derived(
                "statements",
                list(Gold::statement),
                document -> all(document.facts().statements(), document));
        fields.derived(
                "figures", list(Gold::figure), document -> all(document.facts().figures(), document));
        // Each mention of an event is a record of its own.
        fields.derived(
                "events",
                list(Gold::event),
                document -> document.facts().events().stream()
                        .flatMap(event -> event.anchors().stream()
                                .map(anchor -> new Told<>(new Mentioned(event, anchor), document)))
                        .toList());
        fields.derived(
                "places",
                list(Gold::place),
                document -> document.facts().entities().stream()
                        .filter(entity -> entity.isPlace())
                        .filter(entity -> entity.country() != null && isNamed(entity))
                        .map(entity -> new Told<>(entity, document))
                        .toList());
    }

    private static boolean isNamed(Entity entity) {
        return entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
    }

    private static <T> JsonType<List<Told<T>>> list(JsonType.Layout<Told<T>> layout) {
        return JsonType.list(JsonType.output(layout));
    }

    private static <F extends Fact> List<Told<F>> all(List<F> facts, RecordedDocument document) {
        return facts.stream().map(fact -> new Told<>(fact, document)).toList();
    }

    /** Something with the report that tells it. */
    private record Told<T>(T what, RecordedDocument in) {

        @Nullable
        String words(@Nullable Span span) {
            return span == null ? null : in.words(span);
        }

        @Nullable
        String name(@Nullable EntityId id) {
            return id == null ? null : in.facts().entity(id).name();
        }

        List<String> names(List<EntityId> ids) {
            return in.entities(ids).stream().map(Entity::name).toList();
        }
    }

    private record Mentioned(Event event, Span anchor) {}

    private static void statement(Fields<Told<Statement>> fields) {
        fields.derived(
                "content",
                JsonType.list(TEXT),
                told -> told.what().content().stream().map(told.in()::words).toList());
        fields.derived("quoted", TEXT, told -> told.what().quoted().label());
        fields.derived("cue", TEXT, told -> told.words(told.what().cue()));
        fields.derived("source", TEXT, told -> told.words(told.what().source()));
        fields.derived(
                "speaker",
                TEXT,
                told -> told.what().speakers().isEmpty()
                        ? null
                        : String.join(" and ", told.names(told.what().speakers())));
        fields.derived("kind", TEXT, Gold::kind);
    }

    /** Who speaks: a place or thing is none of those that do. */
    private static @Nullable String kind(Told<Statement> told) {
        EntityId speaker = told.what().speaker();
        if (speaker == null) {
            return null;
        }
        String kind = told.in().facts().entity(speaker).kind().label();
        return List.of("person", "organization", "group", "country").contains(kind) ? kind : null;
    }

    private static void figure(Fields<Told<Figure>> fields) {
        fields.derived("text", TEXT, told -> told.words(told.what().span()));
        fields.derived("category", TEXT, told -> told.what().category().label());
        fields.derived("bound", TEXT, told -> quantity(told).bound().label());
        fields.derived("value", JsonType.NUMBER, told -> quantity(told).value());
        fields.derived("min", JsonType.NUMBER, told -> quantity(told).min());
        fields.derived("max", JsonType.NUMBER, told -> quantity(told).max());
        fields.derived("of", TEXT, told -> told.what().of());
        fields.derived("place", TEXT, told -> told.name(told.what().place()));
        fields.derived("asOf", TEXT, told -> Objects.toString(told.what().asOf(), null));
        fields.derived("status", TEXT, told -> told.what().status().label());
        fields.derived("voice", TEXT, told -> told.what().voice().label());
        fields.derived("source", TEXT, told -> told.name(told.what().source()));
    }

    private static Quantity quantity(Told<Figure> told) {
        return told.what().quantity();
    }

    private static void event(Fields<Told<Mentioned>> fields) {
        fields.derived("anchor", TEXT, told -> told.words(told.what().anchor()));
        fields.derived(
                "sentence",
                TEXT,
                told -> sentence(
                        told.in().document().text().value(), told.what().anchor()));
        fields.derived("type", TEXT, told -> told.what().event().type().name());
        fields.derived(
                "actors",
                JsonType.list(TEXT),
                told -> told.names(told.what().event().actors()));
        fields.derived(
                "recipients",
                JsonType.list(TEXT),
                told -> told.names(told.what().event().recipients()));
        fields.derived("place", TEXT, told -> told.name(told.what().event().place()));
        fields.derived(
                "date", TEXT, told -> Objects.toString(told.what().event().date(), null));
        fields.derived("status", TEXT, told -> told.what().event().status().label());
        fields.derived("voice", TEXT, told -> told.what().event().voice().label());
    }

    /** The first characters of the sentence that a place lies in. */
    private static String sentence(String text, Span place) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        var _ = sentences.following(Math.min(place.start(), text.length() - 1));
        int start = Math.max(0, sentences.previous());
        String sentence = text.substring(start, place.end()).stripLeading();
        int from = place.end() - sentence.length();
        return text.substring(
                from, text.offsetByCodePoints(from, Math.min(SENTENCE, text.codePointCount(from, text.length()))));
    }

    private static void place(Fields<Told<Entity>> fields) {
        fields.derived("name", TEXT, told -> told.what().name());
        fields.derived("country", TEXT, told -> Objects.toString(told.what().country(), null));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
