// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.text.Span;

/**
 * An act of one actor towards another, in the PLOVER ontology.
 *
 * @param id which one, within the document
 * @param type what kind of act
 * @param mode the PLOVER mode that narrows the type, where one does
 * @param contexts context words of the PLOVER manual, lower case
 * @param anchors the words that carry it, one for each mention, in the order of the text
 * @param roles who takes part, where and when
 * @param status whether it took place
 * @param attribution who vouches for it
 * @param figures the numbers that belong to it
 * @param items what is given, taken, used, signed or discussed
 * @param details what else is told of it
 * @param grounds how it was found and how sure it is
 */
public record Event(
        FactId id,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        List<Span> anchors,
        Roles roles,
        Status status,
        Attribution attribution,
        List<FactId> figures,
        List<Span> items,
        Details details,
        Grounds grounds)
        implements Fact {

    /**
     * Who takes part in an event, where and when.
     *
     * @param actors who acts
     * @param recipients whom it is done to
     * @param place where, an entity of the document
     * @param date when
     */
    public record Roles(
            List<EntityId> actors,
            List<EntityId> recipients,
            @Nullable EntityId place,
            @Nullable When date) {

        public Roles {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }

    public Event {
        FactId.require("id", id, 'v');
        Objects.requireNonNull(type, "type must be given, is null");
        Objects.requireNonNull(roles, "roles must be given, are null");
        Objects.requireNonNull(status, "status must be given, is null");
        Objects.requireNonNull(attribution, "attribution must be given, is null");
        Objects.requireNonNull(details, "details must be given, are null");
        Objects.requireNonNull(grounds, "grounds must be given, are null");
        contexts = List.copyOf(contexts);
        anchors = Spans.ordered("anchors", anchors);
        figures = List.copyOf(figures);
        items = List.copyOf(items);
        figures.forEach(figure -> FactId.require("figures", figure, 'f'));
    }

    /** One that nobody has weighed. */
    public Event(
            FactId id,
            EventType type,
            @Nullable String mode,
            List<String> contexts,
            List<Span> anchors,
            List<EntityId> actors,
            List<EntityId> recipients,
            @Nullable EntityId place,
            @Nullable When date,
            Status status,
            Voice voice,
            @Nullable FactId statement,
            List<FactId> figures,
            List<Span> items,
            Why why) {
        this(
                id,
                type,
                mode,
                contexts,
                anchors,
                new Roles(actors, recipients, place, date),
                status,
                new Attribution(voice, statement),
                figures,
                items,
                Details.NONE,
                Grounds.of(why));
    }

    /** The first of the words that carry it. */
    public Span anchor() {
        return anchors.getFirst();
    }

    /** Who acts. */
    public List<EntityId> actors() {
        return roles.actors();
    }

    /** Whom it is done to. */
    public List<EntityId> recipients() {
        return roles.recipients();
    }

    /** Where, an entity of the document. */
    public @Nullable EntityId place() {
        return roles.place();
    }

    public @Nullable When date() {
        return roles.date();
    }

    public Voice voice() {
        return attribution.voice();
    }

    /** The statement it is told in, where it is told in one. */
    public @Nullable FactId statement() {
        return attribution.statement();
    }

    public Event withId(FactId newId) {
        return new Event(
                newId, type, mode, contexts, anchors, roles, status, attribution, figures, items, details, grounds);
    }

    public Event withCertainty(Certainty newCertainty) {
        Grounds sure = grounds.withCertainty(newCertainty);
        return new Event(id, type, mode, contexts, anchors, roles, status, attribution, figures, items, details, sure);
    }

    /** The same act with these numbers. */
    public Event withFigures(List<FactId> newFigures) {
        return new Event(
                id, type, mode, contexts, anchors, roles, status, attribution, newFigures, items, details, grounds);
    }

    /** The same act with what else is told of it, for the reasons that it has and those. */
    public Event withDetails(Details newDetails, Why newWhy) {
        Grounds known = grounds.withWhy(newWhy);
        return new Event(
                id, type, mode, contexts, anchors, roles, status, attribution, figures, items, newDetails, known);
    }

    /**
     * The same event as another vouches for it.
     *
     * @param newStatement the statement it is told in, where it is told in one
     */
    public Event withVoice(Voice newVoice, @Nullable FactId newStatement) {
        Attribution told = new Attribution(newVoice, newStatement);
        return new Event(id, type, mode, contexts, anchors, roles, status, told, figures, items, details, grounds);
    }

    /** The same act with others taking part, or elsewhere, or on another day, for a reason. */
    public Event withRoles(
            List<EntityId> newActors,
            List<EntityId> newRecipients,
            @Nullable EntityId newPlace,
            @Nullable When newDate,
            Why newWhy) {
        Roles others = new Roles(newActors, newRecipients, newPlace, newDate);
        Grounds known = grounds.withWhy(newWhy);
        return new Event(
                id, type, mode, contexts, anchors, others, status, attribution, figures, items, details, known);
    }

    @Override
    public List<Span> evidence() {
        return anchors;
    }
}
