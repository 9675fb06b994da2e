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
 * @param actors who acts
 * @param recipients whom it is done to
 * @param place where, an entity of the document
 * @param date when
 * @param status whether it took place
 * @param voice who vouches for it
 * @param statement the statement it is told in, where it is told in one
 * @param figures the numbers that belong to it
 * @param items what is given, taken, used, signed or discussed
 * @param why how it was found
 * @param certainty how sure it is
 * @param details what else is told of it
 */
public record Event(
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
        Why why,
        Certainty certainty,
        Details details)
        implements Fact {

    public Event {
        FactId.require("id", id, 'v');
        Objects.requireNonNull(type, "type must be given, is null");
        Objects.requireNonNull(status, "status must be given, is null");
        Objects.requireNonNull(voice, "voice must be given, is null");
        Objects.requireNonNull(why, "why must be given, is null");
        Objects.requireNonNull(certainty, "certainty must be given, is null");
        Objects.requireNonNull(details, "details must be given, are null");
        contexts = List.copyOf(contexts);
        anchors = Spans.ordered("anchors", anchors);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        figures = List.copyOf(figures);
        items = List.copyOf(items);
        if (statement != null) {
            FactId.require("statement", statement, 's');
        }
        figures.forEach(figure -> FactId.require("figures", figure, 'f'));
    }

    /** The first of the words that carry it. */
    public Span anchor() {
        return anchors.getFirst();
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
                actors,
                recipients,
                place,
                date,
                status,
                voice,
                statement,
                figures,
                items,
                why,
                Certainty.UNKNOWN,
                Details.NONE);
    }

    public Event withId(FactId newId) {
        return new Event(
                newId,
                type,
                mode,
                contexts,
                anchors,
                actors,
                recipients,
                place,
                date,
                status,
                voice,
                statement,
                figures,
                items,
                why,
                certainty,
                details);
    }

    public Event withCertainty(Certainty newCertainty) {
        return new Event(
                id,
                type,
                mode,
                contexts,
                anchors,
                actors,
                recipients,
                place,
                date,
                status,
                voice,
                statement,
                figures,
                items,
                why,
                newCertainty,
                details);
    }

    /** The same act with these numbers. */
    public Event withFigures(List<FactId> newFigures) {
        return new Event(
                id,
                type,
                mode,
                contexts,
                anchors,
                actors,
                recipients,
                place,
                date,
                status,
                voice,
                statement,
                newFigures,
                items,
                why,
                certainty,
                details);
    }

    /** The same act with what else is told of it, for the reasons that it has and those. */
    public Event withDetails(Details newDetails, Why newWhy) {
        return new Event(
                id,
                type,
                mode,
                contexts,
                anchors,
                actors,
                recipients,
                place,
                date,
                status,
                voice,
                statement,
                figures,
                items,
                newWhy,
                certainty,
                newDetails);
    }

    /**
     * The same event as another vouches for it.
     *
     * @param newStatement the statement it is told in, where it is told in one
     */
    public Event withVoice(Voice newVoice, @Nullable FactId newStatement) {
        return new Event(
                id,
                type,
                mode,
                contexts,
                anchors,
                actors,
                recipients,
                place,
                date,
                status,
                newVoice,
                newStatement,
                figures,
                items,
                why,
                certainty,
                details);
    }

    /** The same act with others taking part, or elsewhere, or on another day, for a reason. */
    public Event withRoles(
            List<EntityId> newActors,
            List<EntityId> newRecipients,
            @Nullable EntityId newPlace,
            @Nullable When newDate,
            Why newWhy) {
        return new Event(
                id,
                type,
                mode,
                contexts,
                anchors,
                newActors,
                newRecipients,
                newPlace,
                newDate,
                status,
                voice,
                statement,
                figures,
                items,
                newWhy,
                certainty,
                details);
    }

    @Override
    public List<Span> evidence() {
        return anchors;
    }
}
