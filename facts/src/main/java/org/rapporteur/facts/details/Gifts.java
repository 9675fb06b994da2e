// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Reads gifts and pledges: who gives what, how much and for what. Immutable and safe for use by many threads. */
final class Gifts {

    /** What the words of the list do. */
    enum Use {
        GIVE,
        PAY,
        PROMISE,
        OFFER,
        GIFT,
        GOODS,
        STRENGTHEN,
        INCLUDE,
        REWARD
    }

    private final WordRoles<Use> words;
    private final GivenThings things;

    Gifts(Language language) {
        this.words = language.roles("gift-words", Use.class);
        this.things = new GivenThings(words);
    }

    /** Adds what is given to the events of a report, and the gifts that are no event yet. */
    void read(Telling telling, Bodies bodies, Draft draft) {
        Set<Figure> used = new HashSet<>();
        for (Token token : telling.analysis().tokens()) {
            if (words.is(token.lemma(), Use.STRENGTHEN)) {
                strengthened(telling, bodies, draft, token);
            } else if (token.pos() == PartOfSpeech.VERB) {
                verb(telling, bodies, draft, token, used);
            } else if (words.is(token.lemma(), Use.GIFT)) {
                noun(telling, draft, token, used);
            }
        }
        rescues(telling, draft);
    }

    /** Who is rescued is no gift, and of what nobody gives only goods that came are one. */
    private void rescues(Telling telling, Draft draft) {
        for (Event event : draft.events()) {
            if (event.type() == EventType.AID
                    && event.details().amount() == null
                    && !event.items().isEmpty()) {
                boolean isGoods = event.items().stream()
                        .flatMap(item -> telling.analysis().tokens(item).stream())
                        .anyMatch(token -> words.is(token.lemma(), Use.GOODS)
                                || (words.is(token.lemma(), Use.GIFT)
                                        && !event.actors().isEmpty()));
                boolean isTold = !event.actors().isEmpty() || event.status() == Status.HAPPENED;
                List<Span> goods = isGoods && isTold ? event.items() : List.of();
                draft.put(
                        event,
                        draft.retyped(
                                event, EventType.AID, null, event.status(), event.actors(), event.recipients(), goods));
            }
        }
    }

    private void verb(Telling telling, Bodies bodies, Draft draft, Token verb, Set<Figure> used) {
        boolean promise = words.is(verb.lemma(), Use.PROMISE);
        boolean offer = words.is(verb.lemma(), Use.OFFER);
        boolean act = words.is(verb.lemma(), Use.GIVE) || words.is(verb.lemma(), Use.PAY);
        Optional<HandedOver> given =
                promise || offer ? promised(telling, verb) : act ? HandedOver.of(telling, verb) : Optional.empty();
        if (given.isEmpty()) {
            return;
        }
        Token inner = given.get().verb();
        List<Integer> places = new ArrayList<>(List.of(verb.index(), inner.index()));
        given.get().things().forEach(thing -> places.add(thing.index()));
        Optional<Event> known = draft.at(places, EventType.AID);
        Optional<Event> agreed = draft.at(List.of(verb.index()), EventType.AGREE);
        boolean gift = things.isGift(
                telling,
                given.get(),
                promise || offer,
                !receivers(telling, bodies, given.get(), given.get().verb(), List.of())
                        .isEmpty());
        if (!gift && (known.isEmpty() || GivenThings.arePersons(telling, given.get()))) {
            return;
        }
        if (known.isEmpty() && agreed.isEmpty() && draft.isTaken(verb) && !(promise || offer)) {
            return;
        }
        List<EntityId> agents = who(telling, bodies, telling.clause().agents(verb));
        if (known.isEmpty() && agreed.isEmpty() && agents.isEmpty()) {
            // Plants provide food: what nobody gives is no gift.
            return;
        }
        Factuality told = draft.factuality(verb, EventType.AID);
        Status status =
                known.isPresent() && !promise && !offer ? known.get().status() : status(told.status(), promise, offer);
        Event base = known.or(() -> agreed)
                .orElseGet(() -> draft.event(
                        EventType.AID,
                        verb.span(),
                        told,
                        Why.of("gift-verb", verb.span()).withConfidence(0.8)));
        List<EntityId> giver = base.actors().isEmpty() ? agents : base.actors();
        List<EntityId> receiver = receivers(telling, bodies, given.get(), verb, giver);
        Figure amount = GivenThings.amount(telling, given.get().things(), used);
        List<Span> items = things.items(telling, given.get().things(), amount != null);
        List<EntityId> towards = receiver.isEmpty() ? base.recipients() : receiver;
        Event gone =
                draft.retyped(base, EventType.AID, null, status, giver, without(telling, towards, given.get()), items);
        gone = gone.withDetails(
                gone.details()
                        // What was promised to be given is told by two verbs, and by the first already.
                        .withAmount(amount == null ? gone.details().amount() : amount.id())
                        .withPurpose(
                                amount == null
                                        ? gone.details().purpose()
                                        : GivenThings.purpose(
                                                telling, inner, given.get().things())),
                gone.why()
                        .because(
                                gone.why(),
                                Why.of(
                                        "gift-object",
                                        given.get().things().getFirst().span())));
        draft.put(base, gone);
        agreed.filter(other -> !other.id().equals(base.id())).ifPresent(draft::remove);
        if (promise || offer) {
            others(telling, draft, verb, gone, used);
        }
    }

    /** <em>The allies are stepping up their support for Kyiv, including tanks and greater financial help</em>. */
    private void strengthened(Telling telling, Bodies bodies, Draft draft, Token verb) {
        Optional<Token> gift = verb.dependents(Ud.OBJ).stream()
                .filter(word -> words.is(word.lemma(), Use.GIFT))
                .findFirst();
        // Support that is stepped up by things is help, not words.
        Optional<Event> told = draft.at(verb).stream()
                .filter(event -> event.type() == EventType.SUPPORT || event.type() == EventType.AID)
                .findFirst();
        if (gift.isEmpty() || (told.isEmpty() && !draft.at(verb).isEmpty())) {
            return;
        }
        TokenRange phrase = Phrases.under(gift.get());
        List<Token> within = Phrases.between(telling.analysis(), phrase.first(), phrase.end());
        List<Token> things = within.stream()
                .filter(word -> word.dependents(Ud.CASE).stream()
                        .anyMatch(preposition -> words.is(preposition.lemma(), Use.INCLUDE)))
                .flatMap(word -> Telling.joined(word).stream())
                .toList();
        List<Token> agents = telling.clause().agents(verb);
        List<EntityId> members = agents.stream()
                .flatMap(agent -> bodies.members(agent).stream())
                .map(Entity::id)
                .toList();
        List<EntityId> giver = members.isEmpty() ? who(telling, bodies, agents) : members;
        if (things.isEmpty() || giver.isEmpty()) {
            return;
        }
        Factuality factual = draft.factuality(verb, EventType.AID);
        List<EntityId> receiver = within.stream()
                .filter(word ->
                        word.dependents(Ud.CASE).stream().anyMatch(one -> telling.is(one, FunctionWord.PURPOSE)))
                .flatMap(word -> Stream.concat(Stream.of(word), word.dependents(Ud.NMOD_POSS).stream()))
                .flatMap(word -> telling.named(word).stream())
                .map(Entity::id)
                .filter(id -> !giver.contains(id))
                .distinct()
                .toList();
        Why why = Why.of("gift-strengthened", verb.span()).withConfidence(0.8);
        Event event = told.orElseGet(() -> draft.event(EventType.AID, verb.span(), factual, why));
        Event gone = draft.retyped(
                event,
                EventType.AID,
                null,
                factual.status(),
                giver,
                receiver,
                this.things.items(telling, things, false));
        draft.put(event, gone.withDetails(gone.details(), gone.why().because(gone.why(), why)));
    }

    /** Those who receive, without what they receive: <em>sent doctors</em>. */
    private static List<EntityId> without(Telling telling, List<EntityId> receivers, HandedOver given) {
        Set<EntityId> things = new HashSet<>();
        for (Token thing : given.things()) {
            telling.meant(thing).map(Entity::id).ifPresent(things::add);
            TokenRange range = Phrases.noun(thing);
            Phrases.between(telling.analysis(), range.first(), range.end())
                    .forEach(token -> telling.meant(token).map(Entity::id).ifPresent(things::add));
        }
        return receivers.stream().filter(id -> !things.contains(id)).toList();
    }

    private static Status status(Status told, boolean promise, boolean offer) {
        boolean real = told == Status.HAPPENED || told == Status.ONGOING || told == Status.EXPECTED;
        return real && promise ? Status.EXPECTED : real && offer ? Status.POSSIBLE : told;
    }

    private Optional<HandedOver> promised(Telling telling, Token verb) {
        Optional<HandedOver> own = HandedOver.of(telling, verb);
        return own.isPresent()
                ? own
                : Stream.concat(verb.dependents(Ud.XCOMP).stream(), verb.dependents(Ud.CCOMP).stream())
                        .filter(inner -> words.is(inner.lemma(), Use.GIVE) || words.is(inner.lemma(), Use.PAY))
                        .findFirst()
                        .flatMap(inner -> HandedOver.of(telling, inner));
    }

    /** Gifts that a list goes on with and leaves the verb out: <em>Oslo promised 4 million, Bergen 2 million</em>. */
    private void others(Telling telling, Draft draft, Token verb, Event first, Set<Figure> used) {
        int end = verb.sentence().tokens().end();
        for (int i = verb.index() + 1; i < end; i++) {
            Token token = telling.analysis().token(i);
            Optional<Figure> figure = telling.figure(token).filter(one -> !used.contains(one));
            Optional<Entity> giver = telling.named(telling.analysis().token(i - 1))
                    .filter(entity -> entity.kind() == EntityKind.COUNTRY || entity.kind() == EntityKind.ORGANIZATION);
            if (figure.isEmpty()
                    || giver.isEmpty()
                    || first.actors().contains(giver.get().id())) {
                continue;
            }
            used.add(figure.get());
            boolean money = figure.get().category() == FigureCategory.MONEY;
            Event more = draft.event(
                    EventType.AID,
                    figure.get().span(),
                    draft.factuality(verb, EventType.AID),
                    Why.of("gift-listed", verb.span(), figure.get().span()).withConfidence(0.8));
            more = draft.retyped(
                    more,
                    EventType.AID,
                    null,
                    first.status(),
                    List.of(giver.get().id()),
                    first.recipients(),
                    money ? List.of() : List.of(figure.get().span()));
            draft.put(
                    more,
                    more.withDetails(more.details().withAmount(figure.get().id()), more.why()));
        }
    }

    /** Aid told by a noun: <em>compensation of 100,000 rupees</em>. */
    private void noun(Telling telling, Draft draft, Token noun, Set<Figure> used) {
        Optional<Event> known = draft.at(List.of(noun.index()), EventType.AID);
        if (known.isEmpty() || known.get().details().amount() != null) {
            return;
        }
        Figure amount = telling.with(noun, FunctionWord.POSSESSION)
                .flatMap(token -> GivenThings.figure(telling, token).stream())
                .filter(figure -> figure.category() == FigureCategory.MONEY && used.add(figure))
                .findFirst()
                .orElseGet(() -> noun.dependents().stream()
                        .flatMap(token -> GivenThings.figure(telling, token).stream())
                        .filter(figure -> figure.category() == FigureCategory.MONEY && used.add(figure))
                        .findFirst()
                        .orElse(null));
        if (amount != null) {
            Event event = known.get();
            draft.put(event, event.withDetails(event.details().withAmount(amount.id()), event.why()));
        }
    }

    private static List<EntityId> who(Telling telling, Bodies bodies, List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> Telling.joined(token).stream())
                .flatMap(token -> telling.meant(token).or(() -> bodies.of(token)).stream())
                .map(Entity::id)
                .distinct()
                .toList();
    }

    private static List<EntityId> receivers(
            Telling telling, Bodies bodies, HandedOver given, Token verb, List<EntityId> giver) {
        return Stream.concat(
                        given.receivers().stream().flatMap(token -> bodies.hearer(token).stream()),
                        Stream.of(
                                        given.verb().dependents(Ud.IOBJ).stream(),
                                        verb.dependents(Ud.IOBJ).stream(),
                                        telling.with(given.verb(), FunctionWord.ADDRESSEE))
                                .flatMap(tokens -> tokens)
                                .filter(token -> telling.time(token).isEmpty())
                                .flatMap(token -> Telling.joined(token).stream())
                                .flatMap(token -> telling.meant(token).stream()))
                .filter(entity -> !giver.contains(entity.id()) && entity.kind() != EntityKind.PLACE)
                .map(Entity::id)
                .distinct()
                .toList();
    }
}
