// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Setting;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/** A sentence of a report with facts about it, put together by the words that they stand on. */
final class Sentences {

    private final String words;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    Sentences(String words) {
        this.words = words;
    }

    Span span(String part) {
        int start = words.indexOf(part);
        if (start < 0) {
            throw new IllegalArgumentException("part must be in the sentence, is " + part);
        }
        return new Span(start, start + part.length());
    }

    /** Adds somebody; {@code name} stands in the sentence. */
    Sentences with(EntityKind kind, String name) {
        entities.add(new Entity(
                EntityId.of(entities.size() + 1),
                kind,
                name,
                null,
                null,
                Set.of(),
                null,
                List.of(new Mention(span(name), Mention.Form.NAME))));
        return this;
    }

    private List<EntityId> ids(String... names) {
        List<EntityId> ids = new ArrayList<>();
        for (String name : names) {
            entities.stream()
                    .filter(entity -> entity.name().equals(name))
                    .map(Entity::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    Sentences says(@Nullable String speaker, @Nullable String cue, Quoted quoted, String content) {
        statements.add(new Statement(
                FactId.statement(statements.size() + 1),
                quoted,
                List.of(span(content)),
                cue == null ? null : span(cue),
                null,
                speaker == null ? List.of() : ids(speaker),
                null,
                null,
                null,
                Why.of("test")));
        return this;
    }

    /** Makes the last statement one of a kind, about the first. */
    Sentences of(Statement.Kind kind) {
        Statement last = statements.removeLast();
        statements.add(last.withSetting(
                kind,
                statements.isEmpty() ? Setting.NONE : Setting.NONE.withConcerns(FactId.statement(1)),
                last.why()));
        return this;
    }

    /** An act that the report itself tells of. */
    Sentences does(
            @Nullable String actor, EventType type, @Nullable String mode, String anchor, @Nullable String whom) {
        return does(actor, type, mode, anchor, whom, Status.HAPPENED, Voice.REPORTED);
    }

    Sentences does(
            @Nullable String actor,
            EventType type,
            @Nullable String mode,
            String anchor,
            @Nullable String whom,
            Status status,
            Voice voice) {
        List<EntityId> place = ids("Cebu");
        events.add(new Event(
                FactId.event(events.size() + 1),
                type,
                mode,
                List.of(),
                List.of(span(anchor)),
                actor == null ? List.of() : ids(actor),
                whom == null ? List.of() : ids(whom),
                place.isEmpty() ? null : place.getFirst(),
                words.contains("3 May") ? When.parse("2022-05-03") : null,
                status,
                voice,
                voice == Voice.REPORTED ? null : FactId.statement(1),
                List.of(),
                List.of(),
                Why.of("test")));
        return this;
    }

    FactsDocument facts() {
        Document document = Document.of(DocumentId.of(words.getBytes(UTF_8)), "test", new Text(words));
        return new FactsDocument(document, entities, List.of(), statements, events, figures);
    }

    /** The first act in words, else the first statement. */
    FactView view() {
        Fact fact = events.isEmpty() ? statements.getFirst() : events.getFirst();
        return FactView.of(fact, facts());
    }

    String sentence() {
        return view().sentence();
    }
}
