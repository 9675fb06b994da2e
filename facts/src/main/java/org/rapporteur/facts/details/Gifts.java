// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private enum Use {
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

    Gifts(Language language) {
        this.words = language.roles("gift-words", Use.class);
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
        boolean gift = isGift(telling, bodies, given.get(), promise || offer);
        if (!gift && (known.isEmpty() || arePersons(telling, given.get()))) {
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
        Figure amount = amount(telling, given.get().things(), used);
        List<Span> items = items(telling, given.get().things(), amount != null);
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
                                        : purpose(telling, inner, given.get().things())),
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
        if (gift.isEmpty() || !draft.at(verb).isEmpty()) {
            return;
        }
        TokenRange phrase = Phrases.under(gift.get());
        List<Token> within = Phrases.between(telling.analysis(), phrase.first(), phrase.end());
        List<Token> things = within.stream()
                .filter(word -> word.dependents(Ud.CASE).stream()
                        .anyMatch(preposition -> words.is(preposition.lemma(), Use.INCLUDE)))
                .flatMap(word -> Telling.joined(word).stream())
                .toList();
        List<EntityId> giver = who(telling, bodies, telling.clause().agents(verb));
        if (things.isEmpty() || giver.isEmpty()) {
            return;
        }
        Factuality told = draft.factuality(verb, EventType.AID);
        List<EntityId> receiver = within.stream()
                .filter(word ->
                        word.dependents(Ud.CASE).stream().anyMatch(one -> telling.is(one, FunctionWord.PURPOSE)))
                .flatMap(word -> Stream.concat(Stream.of(word), word.dependents(Ud.NMOD_POSS).stream()))
                .flatMap(word -> telling.named(word).stream())
                .map(Entity::id)
                .filter(id -> !giver.contains(id))
                .distinct()
                .toList();
        Event event = draft.event(
                EventType.AID,
                verb.span(),
                told,
                Why.of("gift-strengthened", verb.span()).withConfidence(0.8));
        draft.put(
                event,
                draft.retyped(
                        event, EventType.AID, null, told.status(), giver, receiver, items(telling, things, false)));
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

    /** Whether persons are brought, not things: <em>airlifted 30 inhabitants</em>. */
    private static boolean arePersons(Telling telling, HandedOver given) {
        return given.things().stream()
                .anyMatch(thing -> figure(telling, thing)
                                .filter(one -> "person".equals(one.unit()))
                                .isPresent()
                        || telling.meant(thing)
                                .filter(entity ->
                                        entity.kind() == EntityKind.PERSON || entity.kind() == EntityKind.GROUP)
                                .isPresent());
    }

    /** Whether what is given is money, goods in need or help. Whoever is paid for something is given nothing. */
    private boolean isGift(Telling telling, Bodies bodies, HandedOver given, boolean promised) {
        boolean pay = words.is(given.verb().lemma(), Use.PAY);
        boolean somebody = given.things().stream().anyMatch(thing -> telling.person(thing).isPresent());
        boolean reward = purposes(telling, given.verb(), given.things()).stream()
                .anyMatch(purpose -> words.is(purpose.lemma(), Use.REWARD));
        return !somebody && !reward && given.things().stream().anyMatch(thing -> {
            boolean money = figure(telling, thing)
                    .filter(one -> one.category() == FigureCategory.MONEY && isBare(telling, one))
                    .isPresent();
            boolean goods = words.is(thing.lemma(), Use.GOODS) || words.is(thing.lemma(), Use.GIFT);
            boolean received = pay
                    ? !given.receivers().isEmpty()
                            && purposes(telling, given.verb(), given.things()).isEmpty()
                    : !receivers(telling, bodies, given, given.verb(), List.of())
                            .isEmpty();
            return (money && (promised || received))
                    || (goods && (promised || words.is(given.verb().lemma(), Use.GIVE)));
        });
    }

    /** Whether a sum is no attribute of something else: not <em>the $2 million budget gap</em>. */
    private boolean isBare(Telling telling, Figure sum) {
        List<Token> all = telling.analysis().tokens(sum.span());
        Token last = all.getLast();
        int next = last.index() + 1;
        int end = last.sentence().tokens().end();
        if (next < end && telling.is(telling.analysis().token(next), FunctionWord.PLACE)) {
            // Promised 4 billion in tax cuts.
            int i = next + 1;
            while (i < end && isAttributive(telling.analysis().token(i))) {
                i++;
            }
            Token what = telling.analysis().token(i - 1);
            return what.pos() != PartOfSpeech.NOUN
                    || telling.time(what).isPresent()
                    || words.is(what.lemma(), Use.GIFT)
                    || words.is(what.lemma(), Use.GOODS);
        }
        Token head = next < end
                        && telling.analysis().token(next).pos() == PartOfSpeech.NOUN
                ? telling.analysis().token(next)
                : last;
        return head.pos() != PartOfSpeech.NOUN
                || telling.time(head).isPresent()
                || words.is(head.lemma(), Use.GIFT)
                || isUnit(all, head, telling);
    }

    private static boolean isAttributive(Token word) {
        return switch (word.pos()) {
            case ADJ, NOUN, PROPN -> true;
            default -> false;
        };
    }

    /** Whether a noun is the word for the money itself: <em>2 million euros</em>. */
    private static boolean isUnit(List<Token> sum, Token noun, Telling telling) {
        int at = noun.index() - 1;
        return sum.contains(noun)
                && at >= sum.getFirst().index()
                && telling.analysis().token(at).pos() == PartOfSpeech.NUM;
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
                .flatMap(token -> figure(telling, token).stream())
                .filter(figure -> figure.category() == FigureCategory.MONEY && used.add(figure))
                .findFirst()
                .orElseGet(() -> noun.dependents().stream()
                        .flatMap(token -> figure(telling, token).stream())
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

    private static Optional<Figure> figure(Telling telling, Token thing) {
        TokenRange range = Phrases.noun(thing);
        return telling.figure(thing)
                .or(() ->
                        Phrases.between(telling.analysis(), range.first(), Math.min(range.end(), thing.index() + 1))
                                .stream()
                                .flatMap(token -> telling.figure(token).stream())
                                .findFirst());
    }

    private static @Nullable Figure amount(Telling telling, List<Token> things, Set<Figure> used) {
        Optional<Figure> own = things.stream()
                .flatMap(thing -> Stream.concat(
                        figure(telling, thing).stream(),
                        telling.with(thing, FunctionWord.POSSESSION).flatMap(token -> figure(telling, token).stream())))
                .filter(figure -> switch (figure.category()) {
                    case MONEY, EQUIPMENT, FORCES, OTHER, AFFECTED -> true;
                    case KILLED, INJURED, MISSING, DISPLACED, DETAINED, SICK, CROWD, DAMAGED, VOTES -> false;
                })
                .filter(figure -> !used.contains(figure))
                .filter(figure -> figure.category() == FigureCategory.MONEY || figure.of() != null)
                .findFirst();
        own.ifPresent(used::add);
        return own.orElse(null);
    }

    /** What is given that is no money, each thing of its own. */
    private List<Span> items(Telling telling, List<Token> things, boolean counted) {
        List<Span> items = new ArrayList<>();
        for (Token thing : things) {
            boolean money = figure(telling, thing)
                    .filter(one -> one.category() == FigureCategory.MONEY)
                    .isPresent();
            boolean qualified = thing.dependents().stream().anyMatch(part -> part.is(Ud.AMOD) || part.is(Ud.COMPOUND));
            boolean bare = words.is(thing.lemma(), Use.GIFT) && (!qualified || counted);
            if (!money
                    && !bare
                    && Telling.isNominal(thing)
                    && telling.named(thing).isEmpty()) {
                int first = Phrases.noun(thing).first();
                Token next = thing.dependents(Ud.CONJ).stream().findFirst().orElse(null);
                int last = next == null
                        ? Phrases.noun(thing).last()
                        : Math.max(thing.index(), lastBefore(telling, thing.index(), next));
                items.add(telling.span(Math.min(first, thing.index()), last));
            }
        }
        return items.stream().sorted().distinct().toList();
    }

    /** The last word of a noun's own before the next of its row. */
    private static int lastBefore(Telling telling, int from, Token next) {
        int last = Phrases.under(next).first() - 1;
        while (last > from
                && (Phrases.isPunctuation(telling.analysis().token(last))
                        || telling.analysis().token(last).pos() == PartOfSpeech.CCONJ)) {
            last--;
        }
        return last;
    }

    private static List<Token> purposes(Telling telling, Token verb, List<Token> things) {
        return Stream.concat(things.stream(), Stream.of(verb))
                .flatMap(head -> telling.with(head, FunctionWord.PURPOSE))
                .toList();
    }

    /** What for: a phrase of its preposition that means nobody. */
    private static @Nullable Span purpose(Telling telling, Token verb, List<Token> things) {
        return purposes(telling, verb, things).stream()
                .filter(noun -> telling.meant(noun).isEmpty()
                        && telling.time(noun).isEmpty()
                        && telling.figure(noun).isEmpty()
                        && noun.pos() == PartOfSpeech.NOUN
                        && noun.dependents(Ud.NUMMOD).isEmpty())
                .findFirst()
                .map(noun -> telling.analysis().span(Phrases.withPreposition(noun, Phrases.noun(noun))))
                .orElse(null);
    }
}
