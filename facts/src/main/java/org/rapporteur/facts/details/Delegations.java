// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.details.Attendance.Use;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Particulars.Meeting;
import org.rapporteur.model.text.Span;

/**
 * Reads who is at talks of two or three parties for them: their negotiators, the heads of their delegations and the mediator. Confined to one reading.
 *
 * @param telling the report
 * @param draft its events, meetings whose guests are listed among them
 * @param words for those who are at meetings
 */
record Delegations(Telling telling, Draft draft, WordRoles<Use> words) {

    /** Parties from which on talks are between some. */
    private static final int PARTIES = 2;

    /** Adds them to the first meeting that tells its parties. */
    void read() {
        Optional<Event> talks = draft.events().stream()
                .filter(event -> event.type() == EventType.CONSULT && Attendance.isReal(event.status()))
                .filter(event -> parties(event).size() >= PARTIES)
                .findFirst();
        if (talks.isEmpty()) {
            return;
        }
        Set<EntityId> there = new LinkedHashSet<>(parties(talks.get()));
        if (!there.addAll(delegates())) {
            return;
        }
        List<EntityId> hosts = List.of();
        @Nullable Span agenda = null;
        @Nullable Span format = null;
        if (talks.get().details().particulars() instanceof Meeting before) {
            there.addAll(before.attendees());
            hosts = before.hosts();
            agenda = before.agenda();
            format = before.format();
        }
        hosts.forEach(there::remove);
        draft.put(
                talks.get(),
                talks.get()
                        .withDetails(
                                talks.get()
                                        .details()
                                        .withParticulars(new Meeting(List.copyOf(there), hosts, agenda, format)),
                                talks.get().why()));
    }

    private static List<EntityId> parties(Event event) {
        return Stream.concat(event.actors().stream(), event.recipients().stream())
                .distinct()
                .toList();
    }

    private List<EntityId> delegates() {
        return telling.analysis().tokens().stream()
                .flatMap(word -> delegates(word).stream())
                .filter(Telling::hasName)
                .map(Entity::id)
                .distinct()
                .toList();
    }

    /** <em>The mediator, Jan Kos; the head of its delegation, Jan Kos; Jan Kos, who leads its team</em>. */
    private List<Entity> delegates(Token word) {
        if (Telling.isNominal(word)) {
            boolean heads = words.is(word.lemma(), Use.HEAD)
                    && word.dependents(Ud.NMOD).stream().anyMatch(team -> words.is(team.lemma(), Use.TEAM));
            return words.is(word.lemma(), Use.DELEGATE) || heads ? OfficeHolders.of(telling, word) : List.of();
        }
        if (word.pos() != PartOfSpeech.VERB || !words.is(word.lemma(), Use.LEAD)) {
            return List.of();
        }
        boolean passive = telling.clause().isPassive(word);
        List<Token> led = passive ? telling.clause().patients(word) : word.dependents(Ud.OBJ);
        return led.stream().anyMatch(team -> words.is(team.lemma(), Use.TEAM))
                ? telling.clause().agents(word).stream()
                        .flatMap(agent -> person(agent).stream())
                        .toList()
                : List.of();
    }

    /** A person, or the one whom an apposition is about: <em>Ana Brik, a physician, who leads its team</em>. */
    private Optional<Entity> person(Token agent) {
        return OfficeHolders.personOf(telling, agent)
                .or(() -> agent.head().filter(name -> agent.is(Ud.APPOS)).flatMap(telling::person));
    }
}
