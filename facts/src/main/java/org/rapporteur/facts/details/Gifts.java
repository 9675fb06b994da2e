// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.rapporteur.model.entity.CountryCode;
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
        REWARD,
        APPROVE,
        WITHDRAW,
        PLEDGE,
        TO,
        FOR,
        EACH,
        WORTH,
        VAGUE,
        RECEIVE,
        FROM,
        MAKE,
        READY,
        CARRY,
        MORAL,
        KIND
    }

    private final WordRoles<Use> words;
    private final GivenThings things;
    private final Map<String, CountryCode> capitals;

    Gifts(Language language) {
        this.capitals = language.table("capitals", CountryCode::new);
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
                boolean isGiven = event.anchors().stream()
                        .flatMap(anchor -> telling.analysis().tokens(anchor).stream())
                        .anyMatch(token -> token.pos() != PartOfSpeech.VERB || isGiving(token));
                boolean isTold = !event.actors().isEmpty() || event.status() == Status.HAPPENED;
                List<Span> goods = isGoods && isTold && isGiven ? event.items() : List.of();
                draft.put(
                        event,
                        draft.retyped(
                                event, EventType.AID, null, event.status(), event.actors(), event.recipients(), goods));
            }
        }
    }

    /** Whether a verb is of a use, alone or with the particle behind it, which the tree may hang elsewhere: <em>chip in, put up</em>. */
    private boolean is(Token verb, Use use) {
        int next = verb.index() + 1;
        return words.is(verb.lemma(), use)
                || (next < verb.sentence().tokens().end()
                        && words.is(
                                verb.lemma() + " " + verb.analysis().token(next).lemma(), use));
    }

    private boolean isGiving(Token verb) {
        return is(verb, Use.GIVE)
                || is(verb, Use.PAY)
                || is(verb, Use.PROMISE)
                || is(verb, Use.OFFER)
                || is(verb, Use.APPROVE)
                || is(verb, Use.WITHDRAW)
                || is(verb, Use.STRENGTHEN);
    }

    /** Help without a word of what is given. */
    private static Event bare(Draft draft, Event event) {
        return draft.retyped(event, EventType.AID, null, event.status(), event.actors(), event.recipients(), List.of());
    }

    private void verb(Telling telling, Bodies bodies, Draft draft, Token verb, Set<Figure> used) {
        boolean receive = is(verb, Use.RECEIVE);
        if (receive) {
            received(telling, bodies, draft, verb, used);
            return;
        }
        boolean promise = is(verb, Use.PROMISE) || isReadied(verb);
        boolean offer = is(verb, Use.OFFER);
        boolean approve = is(verb, Use.APPROVE);
        boolean withdraw = is(verb, Use.WITHDRAW);
        boolean act = approve || is(verb, Use.GIVE) || is(verb, Use.PAY);
        Optional<HandedOver> given = promise || offer
                ? promised(telling, verb)
                : withdraw ? offered(telling, verb) : act ? handed(telling, verb) : Optional.empty();
        given = approve ? offered(telling, verb).or(() -> handed(telling, verb)) : given;
        if (given.isEmpty()) {
            return;
        }
        Token inner = given.get().verb();
        List<Integer> places = new ArrayList<>(List.of(verb.index(), inner.index()));
        given.get().things().forEach(thing -> places.add(thing.index()));
        Optional<Event> known = draft.at(places, EventType.AID);
        Optional<Event> agreed = draft.at(List.of(verb.index()), EventType.AGREE);
        GiftPhrase phrase = GiftPhrase.of(telling, words, inner);
        boolean gift = things.isGift(
                telling,
                given.get(),
                promise
                        || offer
                        || withdraw
                        || (approve && offered(telling, verb).isPresent()),
                !receivers(telling, bodies, given.get(), given.get().verb(), List.of(), phrase)
                        .isEmpty());
        boolean persons = GivenThings.arePersons(telling, given.get());
        if (!gift && (known.isEmpty() || persons)) {
            // Who is flown out is no gift, nor is what flies him.
            known.filter(event -> persons).ifPresent(event -> draft.put(event, bare(draft, event)));
            return;
        }
        if (known.isEmpty() && agreed.isEmpty() && draft.isTaken(verb) && !(promise || offer || withdraw)) {
            return;
        }
        boolean price = !gift && is(verb, Use.PAY);
        if (price
                && receivers(telling, bodies, given.get(), verb, List.of(), phrase)
                        .isEmpty()) {
            // Paid 4 million for the ship.
            known.ifPresent(event -> draft.put(event, bare(draft, event)));
            return;
        }
        List<EntityId> agents = GiftParties.givers(telling, bodies, verb);
        if (known.isEmpty() && agreed.isEmpty() && agents.isEmpty()) {
            // Plants provide food: what nobody gives is no gift.
            return;
        }
        Factuality told = draft.factuality(verb, EventType.AID);
        boolean excepted = Telling.joined(given.get().things().getFirst()).size()
                > given.get().things().size();
        if (told.status() == Status.DENIED && !withdraw && !excepted) {
            // We gave rifles to nobody.
            known.ifPresent(event -> draft.put(event, bare(draft, event)));
            return;
        }
        Status status = withdraw
                ? Status.DENIED
                : known.isPresent() && !promise && !offer && !approve
                        ? known.get().status()
                        : status(
                                told.status() == Status.DENIED ? Status.HAPPENED : told.status(),
                                promise || approve,
                                offer);
        Event base = known.or(() -> agreed)
                .orElseGet(() -> draft.event(
                        EventType.AID,
                        verb.span(),
                        told,
                        Why.of("gift-verb", verb.span()).withConfidence(0.8)));
        List<EntityId> giver =
                countries(telling, GiftParties.settled(telling, bodies, verb, agents, base.actors(), words));
        List<EntityId> receiver = receivers(telling, bodies, given.get(), verb, giver, phrase);
        Figure amount = GivenThings.amount(telling, given.get().things(), used);
        List<Span> items = things.items(telling, given.get().things(), amount != null);
        boolean isSum = amount != null && amount.category() == FigureCategory.MONEY;
        items = items.isEmpty() && isSum ? phrase.kind().map(List::of).orElse(items) : items;
        List<EntityId> towards = receiver.isEmpty()
                ? base.recipients().stream()
                        .filter(id ->
                                GiftParties.isClear(telling, telling.facts().entity(id), words))
                        .toList()
                : receiver;
        List<EntityId> named = phrase.receivers().stream().map(Entity::id).toList();
        Event gone = draft.retyped(
                base,
                EventType.AID,
                null,
                status,
                giver,
                countries(telling, named.containsAll(towards) ? towards : without(telling, towards, given.get())),
                items);
        gone = gone.withDetails(
                gone.details()
                        // What was promised to be given is told by two verbs, and by the first already.
                        .withAmount(amount == null ? gone.details().amount() : amount.id())
                        .withPurpose(
                                amount == null || price
                                        ? gone.details().purpose()
                                        : GivenThings.purpose(
                                                telling, inner, given.get().things(), phrase)),
                gone.why()
                        .because(
                                gone.why(),
                                Why.of(
                                        "gift-object",
                                        given.get().things().getFirst().span())));
        draft.put(base, gone);
        agreed.filter(other -> !other.id().equals(base.id())).ifPresent(draft::remove);
        within(telling, draft, gone, phrase);
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
        List<EntityId> giver = members.isEmpty() ? GiftParties.who(telling, bodies, agents) : members;
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

    /** The country for its capital, where the report names it: <em>lend Kyiv a train</em>. */
    private List<EntityId> countries(Telling telling, List<EntityId> parties) {
        return parties.stream()
                .map(id -> telling.facts().entities().stream()
                        .filter(entity -> entity.id().equals(id) && capitals.containsKey(entity.name()))
                        .flatMap(entity -> telling.facts().entities().stream()
                                .filter(other -> other.kind() == EntityKind.COUNTRY
                                        && Objects.equals(capitals.get(entity.name()), other.country())))
                        .map(Entity::id)
                        .findFirst()
                        .orElse(id))
                .distinct()
                .toList();
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
        Optional<HandedOver> own = handed(telling, verb);
        return own.isPresent()
                ? own
                : Stream.concat(verb.dependents(Ud.XCOMP).stream(), verb.dependents(Ud.CCOMP).stream())
                        .filter(inner -> words.is(inner.lemma(), Use.GIVE) || words.is(inner.lemma(), Use.PAY))
                        .findFirst()
                        .flatMap(inner -> handed(telling, inner));
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
            List<EntityId> behind = GiftPhrase.of(telling, words, token).receivers().stream()
                    .map(Entity::id)
                    .toList();
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
                    behind.isEmpty() ? first.recipients() : behind,
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

    private Optional<HandedOver> handed(Telling telling, Token verb) {
        return HandedOver.of(
                telling, verb, GiftPhrase.of(telling, words, verb).words().end());
    }

    /** <em>Making 4 million available</em>. */
    private boolean isReadied(Token verb) {
        return is(verb, Use.MAKE) && verb.dependents().stream().anyMatch(word -> words.is(word.lemma(), Use.READY));
    }

    /** <em>The families will each receive 20,000 crowns from the state</em>. */
    private void received(Telling telling, Bodies bodies, Draft draft, Token verb, Set<Figure> used) {
        GiftPhrase phrase = GiftPhrase.of(telling, words, verb);
        Optional<HandedOver> given = telling.clause().isPassive(verb)
                ? Optional.empty()
                : HandedOver.of(telling, verb, phrase.words().end());
        List<Token> subjects = telling.clause().agents(verb);
        boolean gift =
                given.filter(one -> things.isGift(telling, one, false, true)).isPresent();
        Factuality told = draft.factuality(verb, EventType.AID);
        if (!gift || subjects.isEmpty() || told.status() == Status.DENIED) {
            return;
        }
        List<Entity> from = phrase.givers();
        if (from.isEmpty() && draft.at(List.of(verb.index()), EventType.AID).isEmpty()) {
            return;
        }
        Event base = draft.at(List.of(verb.index()), EventType.AID)
                .orElseGet(() -> draft.event(
                        EventType.AID,
                        verb.span(),
                        told,
                        Why.of("gift-received", verb.span()).withConfidence(0.8)));
        List<EntityId> receiver = subjects.stream()
                .flatMap(token -> Telling.joined(token).stream())
                .flatMap(token -> bodies.hearer(token).stream())
                .filter(entity -> GiftParties.isClear(telling, entity, words))
                .map(Entity::id)
                .distinct()
                .toList();
        Figure amount = GivenThings.amount(telling, given.get().things(), used);
        Event gone = draft.retyped(
                base,
                EventType.AID,
                null,
                base.status(),
                from.stream().map(Entity::id).toList(),
                receiver,
                things.items(telling, given.get().things(), amount != null));
        draft.put(
                base,
                gone.withDetails(
                        gone.details().withAmount(amount == null ? null : amount.id()),
                        gone.why().because(gone.why(), Why.of("gift-received", verb.span()))));
        within(telling, draft, gone, phrase);
    }

    /** <em>Withdrew its offer of 12 aircraft; approved a donation of 12 aircraft</em>. */
    private Optional<HandedOver> offered(Telling telling, Token verb) {
        List<Token> objects = verb.dependents(Ud.OBJ);
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        List<Token> offers = objects.stream()
                .filter(word -> words.is(word.lemma(), Use.PLEDGE))
                .flatMap(word -> telling.with(word, FunctionWord.POSSESSION))
                .flatMap(word -> Telling.joined(word).stream())
                .toList();
        return offers.isEmpty() ? Optional.empty() : Optional.of(new HandedOver(offers, verb, List.of()));
    }

    /** What the words of a gift tell again is no gift of its own: <em>pledged 4 million in aid to help them</em>. */
    private static void within(Telling telling, Draft draft, Event gift, GiftPhrase phrase) {
        for (Token word : Phrases.between(
                telling.analysis(), phrase.words().first() + 1, phrase.words().end())) {
            draft.at(word).stream()
                    .filter(event -> event.type() == EventType.AID
                            && !event.id().equals(gift.id())
                            && event.anchors().size() == 1
                            && event.details().amount() == null)
                    .filter(event -> gift.actors().containsAll(event.actors()))
                    .forEach(draft::remove);
        }
    }

    private List<EntityId> receivers(
            Telling telling, Bodies bodies, HandedOver given, Token verb, List<EntityId> giver, GiftPhrase phrase) {
        List<EntityId> named = Stream.concat(phrase.receivers().stream(), phrase.helped().stream())
                .map(Entity::id)
                .filter(id -> !giver.contains(id))
                .distinct()
                .toList();
        return named.isEmpty()
                ? GiftParties.receivers(telling, bodies, given, verb, giver).stream()
                        .filter(entity -> GiftParties.isClear(telling, entity, words))
                        .map(Entity::id)
                        .distinct()
                        .toList()
                : named;
    }
}
