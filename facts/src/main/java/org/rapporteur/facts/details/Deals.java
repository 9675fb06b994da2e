// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Particulars.Deal;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Reads what deals are about, when they were signed and what they lay down; those that are concluded by a verb and a noun (<em>struck a
 * deal</em>) are events from here on. Somebody who alone agrees to do something makes no deal. Immutable and safe for use by many threads.
 */
final class Deals {

    /** What the words of the list do. */
    enum Use {
        DEAL,
        MAKE,
        FORMAL,
        PACT,
        TOPIC,
        MATTER,
        UNDER,
        LAY,
        EFFECT,
        EMPTY,
        DATED
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d(-\\d\\d)?");

    /** A meeting of fewer days than these tells when something is signed; a week does not. */
    private static final int DAYS = 4;

    private final WordRoles<Use> words;
    private final DealMatter matter;

    Deals(Language language) {
        this.words = language.roles("deal-words", Use.class);
        this.matter = new DealMatter(words);
    }

    private boolean is(Token word, Use use) {
        return words.is(word.lemma(), use);
    }

    /** Adds to the events of a report what deals tell, and the deals that are no event yet. */
    void read(Telling telling, Bodies bodies, Draft draft) {
        List<Event> deals = new ArrayList<>();
        for (Token token : telling.analysis().tokens()) {
            if (is(token, Use.DEAL) || is(token, Use.MAKE)) {
                concluded(telling, bodies, draft, token, deals);
            } else if (is(token, Use.PACT)) {
                laidDown(telling, draft, token, deals);
            }
        }
    }

    private void concluded(Telling telling, Bodies bodies, Draft draft, Token verb, List<Event> deals) {
        List<Token> pacts = pacts(telling, verb);
        List<Integer> places =
                Stream.concat(Stream.of(verb), pacts.stream()).map(Token::index).toList();
        Optional<Event> known = draft.at(places, EventType.AGREE)
                .filter(event -> event.details().particulars() == null)
                // Struck a deal: no blow, whatever else the verb may tell.
                .or(() -> draft.at(verb).stream()
                        .filter(event -> is(verb, Use.MAKE) && !pacts.isEmpty())
                        .findFirst());
        // A party without a name becomes an entity only where nobody else is known to be one.
        List<EntityId> parties = known.isEmpty() || known.get().actors().isEmpty()
                ? parties(telling, bodies, verb)
                : known.get().actors();
        if (known.isEmpty() && (pacts.isEmpty() || parties.isEmpty() || draft.isTaken(verb))) {
            return;
        }
        if (known.isPresent() && pacts.isEmpty() && is(verb, Use.MAKE)) {
            return;
        }
        Factuality told = draft.factuality(verb, EventType.AGREE);
        if (known.isEmpty() && (told.status() == Status.POSSIBLE || told.status() == Status.REQUESTED)) {
            return;
        }
        Event base = known.orElseGet(() -> draft.event(
                EventType.AGREE,
                verb.span(),
                told,
                Why.of("deal-verb", verb.span()).withConfidence(0.8)));
        List<EntityId> actors = base.actors().isEmpty() ? parties : base.actors();
        boolean refused = base.status() == Status.DENIED && pacts.isEmpty() && !is(verb, Use.FORMAL);
        if (refused || isAlone(telling, verb, pacts)) {
            return;
        }
        Event event = draft.retyped(
                base, EventType.AGREE, base.mode(), base.status(), actors, base.recipients(), base.items());
        @Nullable When own = base.date() == null ? day(telling, verb) : base.date();
        @Nullable
        When day = own == null && is(verb, Use.FORMAL) && event.status() == Status.EXPECTED
                ? meeting(telling, draft, verb, actors)
                : own;
        event = event.withRoles(event.actors(), event.recipients(), event.place(), day, event.why());
        List<Span> terms = pacts.isEmpty() ? matter.several(telling, verb) : List.of();
        Optional<Span> object = pacts.stream()
                .flatMap(pact -> matter.of(telling, pact, verb).stream())
                .findFirst()
                .or(() -> pacts.isEmpty() && terms.isEmpty() ? matter.of(telling, verb) : Optional.empty());
        boolean main = !verb.is(Ud.ADVCL) && !verb.is(Ud.XCOMP);
        boolean done = main
                // Who agrees to do something has signed nothing.
                && (is(verb, Use.FORMAL) || !pacts.isEmpty())
                && event.status() == Status.HAPPENED
                && day != null
                && day.end() == null
                && DAY.matcher(day.toString()).matches();
        Optional<Event> before = object.isEmpty() && pacts.stream().anyMatch(pact -> isKnown(telling, pact))
                ? deals.stream().reduce((one, other) -> other)
                : Optional.empty();
        if (before.isPresent()) {
            // The accord was signed on Monday: the one that was told before.
            signed(draft, deals, before.get(), done ? day : null);
            draft.put(base, event);
            return;
        }
        if (object.isPresent() || done || !terms.isEmpty()) {
            event = event.withDetails(
                    event.details().withParticulars(new Deal(object.orElse(null), terms, done ? day : null)),
                    event.why());
        }
        draft.put(base, event);
        deals.add(event);
    }

    private static void signed(Draft draft, List<Event> deals, Event before, @Nullable When day) {
        Deal told = before.details().particulars() instanceof Deal deal ? deal : new Deal(null, List.of(), null);
        if (day == null || told.signed() != null) {
            return;
        }
        Event event = before.withDetails(
                before.details().withParticulars(new Deal(told.object(), told.terms(), day)), before.why());
        draft.put(before, event);
        deals.set(deals.indexOf(before), event);
    }

    /** The nouns for what a verb concludes. */
    private List<Token> pacts(Telling telling, Token verb) {
        Stream<Token> nouns = telling.clause().isPassive(verb)
                ? telling.clause().patients(verb).stream()
                : Stream.concat(
                        telling.clause().patients(verb).stream(),
                        verb.dependents(Ud.OBL).stream()
                                .filter(word -> is(verb, Use.MAKE)
                                        && !word.dependents(Ud.CASE).isEmpty()));
        return nouns.flatMap(word -> Telling.joined(word).stream())
                .filter(word -> is(word, Use.PACT))
                .toList();
    }

    private static List<EntityId> parties(Telling telling, Bodies bodies, Token verb) {
        List<Token> agents = telling.clause().agents(verb);
        return agents.stream()
                .flatMap(token -> Telling.joined(token).stream())
                .flatMap(token ->
                        telling.meant(token).or(() -> bodies.of(token)).or(() -> bodies.hearer(token)).stream())
                .map(Entity::id)
                .distinct()
                .toList();
    }

    /** Whether one party alone says that it will do something. */
    private boolean isAlone(Telling telling, Token verb, List<Token> pacts) {
        List<Token> parties = telling.clause().agents(verb).stream()
                .flatMap(token -> Telling.joined(token).stream())
                .toList();
        boolean one = parties.size() == 1
                && (telling.named(parties.getFirst())
                                .filter(entity -> entity.kind() != EntityKind.GROUP)
                                .isPresent()
                        || (parties.getFirst().pos() == PartOfSpeech.NOUN
                                && !telling.language()
                                        .looksPlural(parties.getFirst().text())));
        return one
                && pacts.isEmpty()
                && !is(verb, Use.FORMAL)
                && telling.with(verb, FunctionWord.COMPANION).findAny().isEmpty();
    }

    /** What those who are to meet are to sign, they sign where they meet: the days of the meeting that was told before, if one is told. */
    private static @Nullable When meeting(Telling telling, Draft draft, Token verb, List<EntityId> signers) {
        return draft.events().stream()
                .filter(event -> event.type() == EventType.CONSULT
                        && (event.status() == Status.EXPECTED || event.status() == Status.ONGOING)
                        && event.date() != null
                        && event.anchor().start() < verb.span().start())
                .filter(event -> event.actors().stream()
                        .anyMatch(actor -> signers.contains(actor)
                                || signers.stream()
                                        .anyMatch(signer -> noun(telling, signer)
                                                .filter(noun -> noun(telling, actor)
                                                        .filter(noun::equals)
                                                        .isPresent())
                                                .isPresent())))
                .map(Event::date)
                .filter(date -> date != null)
                .min(Comparator.comparingLong(date -> ChronoUnit.DAYS.between(date.firstDay(), date.lastDay())))
                .filter(date -> ChronoUnit.DAYS.between(date.firstDay(), date.lastDay()) < DAYS)
                .orElse(null);
    }

    /** The noun for those who are many and have no name: <em>minister</em> of <em>allied foreign ministers</em>. */
    private static Optional<String> noun(Telling telling, EntityId id) {
        return telling.facts().entities().stream()
                .filter(entity -> entity.id().equals(id) && entity.kind() == EntityKind.GROUP)
                .flatMap(entity -> entity.mentions().stream())
                .map(mention -> telling.analysis().tokens(mention.span()))
                .filter(tokens -> !tokens.isEmpty() && Telling.isNominal(above(tokens.getLast())))
                .map(tokens -> above(tokens.getLast()).lemma().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    /** The noun that a word is an attribute of, else the word. */
    private static Token above(Token word) {
        return word.is(Ud.AMOD) || word.is(Ud.COMPOUND) ? word.head().orElse(word) : word;
    }

    /** The day that the clause of a verb names. */
    private @Nullable When day(Telling telling, Token verb) {
        return verb.dependents().stream()
                .filter(word -> word.is(Ud.OBL) || word.is(Ud.OBL_UNMARKED))
                .filter(word -> word.dependents(Ud.CASE).stream().allMatch(one -> is(one, Use.DATED)))
                .flatMap(word -> telling.time(word).stream())
                .map(TimeExpression::value)
                .filter(value -> DAY.matcher(value).matches())
                .findFirst()
                .map(When::parse)
                .orElse(null);
    }

    /** Whether a noun means a deal that is known: <em>the accord</em>. */
    private static boolean isKnown(Telling telling, Token pact) {
        return pact.dependents(Ud.DET).stream().anyMatch(word -> telling.is(word, FunctionWord.DEFINITE));
    }

    /**
     * <em>Under the agreement both are to withdraw; the truce obliges both to withdraw</em>: what it lays down is the rest of the clause, each
     * clause of its own.
     */
    private void laidDown(Telling telling, Draft draft, Token pact, List<Event> deals) {
        List<Span> terms = matter.terms(telling, pact);
        Optional<Event> known = draft.at(List.of(pact.index()), EventType.AGREE);
        if (terms.isEmpty() || (known.isEmpty() && deals.isEmpty())) {
            return;
        }
        if (known.isPresent() && known.get().details().particulars() instanceof Deal deal) {
            Event event = known.get();
            draft.put(
                    event,
                    event.withDetails(
                            event.details().withParticulars(new Deal(deal.object(), terms, deal.signed())),
                            event.why()));
            return;
        }
        Event base = known.orElseGet(() -> draft.event(
                EventType.AGREE,
                pact.span(),
                draft.factuality(pact, EventType.AGREE),
                Why.of("deal-terms", pact.span()).withConfidence(0.8)));
        Event event = base.actors().isEmpty() && !deals.isEmpty()
                ? base.withRoles(
                        deals.getLast().actors(), deals.getLast().recipients(), base.place(), base.date(), base.why())
                : base;
        draft.put(base, event.withDetails(event.details().withParticulars(new Deal(null, terms, null)), event.why()));
    }
}
