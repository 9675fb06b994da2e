// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;

/**
 * Takes back parties that cannot be meant by sanctions: whoever a noun of sanctions names with its preposition is alone sanctioned (<em>sanctions
 * against Oran over the invasion of Chad</em>), and whom the sentence tells to be attacked is not. Immutable and safe for use by many threads.
 */
final class SanctionedParties {

    private final ListingWords words;

    SanctionedParties(ListingWords words) {
        this.words = words;
    }

    void settle(Telling telling, Draft draft) {
        List<Event> events = draft.events();
        for (Event event : events) {
            List<Token> anchor = telling.analysis().tokens(event.anchor());
            if (event.type() != EventType.SANCTION
                    || event.recipients().isEmpty()
                    || event.details().particulars() != null
                    || anchor.isEmpty()) {
                continue;
            }
            Token noun = anchor.getLast();
            Set<EntityId> named = against(telling, noun);
            TokenRange sentence = noun.sentence().tokens();
            List<EntityId> kept = event.recipients().stream()
                    .filter(id -> named.isEmpty() || named.contains(id))
                    .filter(id -> named.contains(id)
                            || events.stream().noneMatch(other -> isAttacked(telling, other, sentence, id)))
                    .toList();
            if (kept.size() < event.recipients().size()) {
                draft.put(event, event.withRoles(event.actors(), kept, event.place(), event.date(), event.why()));
            }
        }
    }

    private Set<EntityId> against(Telling telling, Token noun) {
        Set<EntityId> named = new HashSet<>();
        noun.dependents(Ud.NMOD).stream()
                .filter(word ->
                        word.dependents(Ud.CASE).stream().anyMatch(one -> words.is(one, ListingWords.Use.AGAINST)))
                .filter(word -> telling.meant(word).isPresent())
                .limit(1)
                .flatMap(word -> Telling.joined(word).stream())
                .forEach(word -> telling.meant(word).map(Entity::id).ifPresent(named::add));
        return named;
    }

    private static boolean isAttacked(Telling telling, Event event, TokenRange sentence, EntityId id) {
        return event.type() == EventType.ASSAULT
                && event.recipients().contains(id)
                && Phrases.between(telling.analysis(), sentence.first(), sentence.end()).stream()
                        .anyMatch(token -> event.anchor().overlaps(token.span()));
    }
}
