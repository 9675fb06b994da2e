// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.text.Span;

/** What is given: whether it is a gift at all, its sum, its things, and what for. Immutable and safe for use by many threads. */
final class GivenThings {

    private final WordRoles<Gifts.Use> words;

    GivenThings(WordRoles<Gifts.Use> words) {
        this.words = words;
    }

    /** Whether persons are brought, not things: <em>airlifted 30 inhabitants</em>. */
    static boolean arePersons(Telling telling, HandedOver given) {
        return given.things().stream()
                .anyMatch(thing -> figure(telling, thing)
                                .filter(one -> "person".equals(one.unit()))
                                .isPresent()
                        || isPerson(telling, thing)
                        || telling.meant(thing)
                                .filter(entity ->
                                        entity.kind() == EntityKind.PERSON || entity.kind() == EntityKind.GROUP)
                                .isPresent());
    }

    /** <em>The engineer, Jan Kos, was handed over</em>. */
    private static boolean isPerson(Telling telling, Token thing) {
        return Stream.concat(Stream.of(thing), thing.dependents(Ud.APPOS).stream())
                .anyMatch(word -> telling.named(word)
                        .filter(entity -> entity.kind() == EntityKind.PERSON)
                        .isPresent());
    }

    /**
     * Whether what is given is money, goods in need or help. Whoever is paid for something is given nothing.
     *
     * @param received whether somebody gets it
     */
    boolean isGift(Telling telling, HandedOver given, boolean promised, boolean received) {
        boolean pay = words.is(given.verb().lemma(), Gifts.Use.PAY);
        boolean somebody = given.things().stream()
                .anyMatch(thing -> telling.person(thing).isPresent() || isPerson(telling, thing));
        boolean reward = purposes(telling, given.verb(), given.things()).stream()
                .anyMatch(purpose -> words.is(purpose.lemma(), Gifts.Use.REWARD));
        return !somebody
                && !reward
                && given.things().stream().anyMatch(thing -> {
                    boolean money = figure(telling, thing)
                            .filter(one -> one.category() == FigureCategory.MONEY && isBare(telling, one))
                            .isPresent();
                    boolean moral = words.is(thing.lemma(), Gifts.Use.MORAL)
                            && thing.dependents().stream().noneMatch(part -> words.is(part.lemma(), Gifts.Use.KIND));
                    boolean goods = !moral
                            && (words.is(thing.lemma(), Gifts.Use.GOODS) || words.is(thing.lemma(), Gifts.Use.GIFT));
                    boolean forNothing = pay
                            ? !given.receivers().isEmpty()
                                    && purposes(telling, given.verb(), given.things())
                                            .isEmpty()
                            : received;
                    return (money && (promised || forNothing))
                            || (goods && (promised || words.is(given.verb().lemma(), Gifts.Use.GIVE)));
                });
    }

    /** Whether a sum is no attribute of something else: not <em>the $2 million budget gap</em>. */
    private boolean isBare(Telling telling, Figure sum) {
        List<Token> all = telling.analysis().tokens(sum.span());
        Token last = all.getLast();
        if (words.is(last.lemma(), Gifts.Use.WORTH)) {
            // 2 million worth of food.
            return true;
        }
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
                    || words.is(what.lemma(), Gifts.Use.GIFT)
                    || words.is(what.lemma(), Gifts.Use.GOODS);
        }
        Token head = next < end && telling.analysis().token(next).pos() == PartOfSpeech.NOUN
                ? telling.analysis().token(next)
                : last;
        return head.pos() != PartOfSpeech.NOUN
                || telling.time(head).isPresent()
                || words.is(head.lemma(), Gifts.Use.GIFT)
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

    static Optional<Figure> figure(Telling telling, Token thing) {
        TokenRange range = Phrases.noun(thing);
        return telling.figure(thing)
                .or(() ->
                        Phrases.between(telling.analysis(), range.first(), Math.min(range.end(), thing.index() + 1))
                                .stream()
                                .flatMap(token -> telling.figure(token).stream())
                                .findFirst());
    }

    /** <em>A package worth 4 million; valued at up to 4 million</em>. */
    private static Stream<Figure> valued(Telling telling, Token thing) {
        TokenRange phrase = Phrases.under(thing);
        return Phrases.between(telling.analysis(), thing.index() + 1, phrase.end()).stream()
                .flatMap(token -> telling.figure(token).stream())
                .filter(figure -> figure.category() == FigureCategory.MONEY);
    }

    /** Whether a number counts one thing: not <em>30 tonnes of flour and blankets</em>. */
    private static boolean isAlone(Telling telling, Token thing) {
        TokenRange range = Phrases.noun(thing);
        return Phrases.between(telling.analysis(), thing.index() + 1, range.end()).stream()
                .noneMatch(token -> token.pos() == PartOfSpeech.CCONJ);
    }

    /** <em>Leopard 2 tanks</em>: the number is none of tanks. */
    private static boolean isPartOfName(Telling telling, Figure figure) {
        int before = telling.analysis().tokens(figure.span()).getFirst().index() - 1;
        return before >= 0
                && telling.analysis().token(before).pos() == PartOfSpeech.PROPN
                && telling.analysis().token(before).is(Ud.COMPOUND);
    }

    static @Nullable Figure amount(Telling telling, List<Token> things, Set<Figure> used) {
        Optional<Figure> own = things.stream()
                .flatMap(thing -> Stream.concat(
                        figure(telling, thing).stream(),
                        Stream.concat(
                                telling.with(thing, FunctionWord.POSSESSION)
                                        .flatMap(token -> figure(telling, token).stream()),
                                valued(telling, thing))))
                .filter(figure -> switch (figure.category()) {
                    case MONEY, EQUIPMENT, FORCES, OTHER, AFFECTED, DAMAGED -> true;
                    case KILLED, INJURED, MISSING, DISPLACED, DETAINED, SICK, CROWD, VOTES -> false;
                })
                .filter(figure -> !used.contains(figure))
                .filter(figure -> figure.category() == FigureCategory.MONEY
                        || (figure.of() != null && !isPartOfName(telling, figure)))
                .findFirst();
        // Of several things a number counts the first alone.
        Optional<Figure> whole = own.filter(figure -> figure.category() == FigureCategory.MONEY
                || (counted(things).size() == 1 && isAlone(telling, things.getFirst())));
        whole.ifPresent(used::add);
        return whole.orElse(null);
    }

    /** What is given that is no money, each thing of its own. */
    List<Span> items(Telling telling, List<Token> things, boolean counted) {
        List<Span> items = new ArrayList<>();
        for (Token thing : counted(things)) {
            boolean money = figure(telling, thing)
                    .filter(one -> one.category() == FigureCategory.MONEY)
                    .isPresent();
            boolean qualified = thing.dependents().stream().anyMatch(part -> part.is(Ud.AMOD) || part.is(Ud.COMPOUND));
            boolean bare = words.is(thing.lemma(), Gifts.Use.GIFT) && (!qualified || counted);
            if (!money
                    && !bare
                    && Telling.isNominal(thing)
                    && !isPerHead(telling, thing)
                    && telling.named(thing).isEmpty()) {
                int first = Phrases.noun(thing).first();
                Token next = thing.dependents(Ud.CONJ).stream().findFirst().orElse(null);
                int last = next == null || isCounted(thing, next)
                        ? Phrases.noun(thing).last()
                        : Math.max(thing.index(), lastBefore(telling, thing.index(), next));
                items.add(telling.span(Math.min(first, thing.index()), beforeReceiver(telling, thing.index(), last)));
            }
        }
        things.stream()
                .flatMap(thing -> thing.dependents(Ud.ACL).stream())
                .filter(verb -> words.is(verb.lemma(), Gifts.Use.CARRY))
                .flatMap(verb -> verb.dependents(Ud.OBJ).stream())
                .flatMap(load -> Telling.joined(load).stream())
                .map(load -> telling.span(Math.min(Phrases.noun(load).first(), load.index()), load.index()))
                .forEach(items::add);
        return items.stream().sorted().distinct().toList();
    }

    /** The last word before whom it is given to. */
    private int beforeReceiver(Telling telling, int thing, int last) {
        for (int i = thing + 1; i <= last; i++) {
            Token token = telling.analysis().token(i);
            if (token.pos() == PartOfSpeech.ADP && words.is(token.lemma(), Gifts.Use.TO)) {
                return i - 1;
            }
        }
        return last;
    }

    /** Without things that the number of the one before counts too: <em>150 doctors and engineers</em>. */
    private static List<Token> counted(List<Token> things) {
        List<Token> own = new ArrayList<>();
        for (Token thing : things) {
            boolean part = !own.isEmpty() && isCounted(own.getLast(), thing);
            if (!part) {
                own.add(thing);
            }
        }
        return own;
    }

    private static boolean isCounted(Token first, Token next) {
        return !first.dependents(Ud.NUMMOD).isEmpty()
                && next.dependents().stream().allMatch(part -> part.is(Ud.CC) || part.index() > next.index());
    }

    /** <em>Four million a family</em>. */
    private static boolean isPerHead(Telling telling, Token thing) {
        int at = thing.index() - 2;
        return at >= 0
                && telling.analysis().token(at + 1).pos() == PartOfSpeech.DET
                && telling.figure(telling.analysis().token(at))
                        .filter(figure -> figure.category() == FigureCategory.MONEY)
                        .isPresent();
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
    static @Nullable Span purpose(Telling telling, Token verb, List<Token> things, GiftPhrase phrase) {
        return purposes(telling, verb, things).stream()
                .filter(noun -> phrase.words().contains(noun.index()))
                .filter(noun -> telling.meant(noun).isEmpty()
                        && telling.time(noun).isEmpty()
                        && telling.figure(noun).isEmpty()
                        && noun.pos() == PartOfSpeech.NOUN
                        && noun.dependents(Ud.NUMMOD).isEmpty())
                .findFirst()
                .map(noun -> {
                    TokenRange whole = Phrases.withPreposition(noun, Phrases.noun(noun));
                    return telling.analysis()
                            .span(new TokenRange(
                                    whole.first(),
                                    Math.min(whole.end(), phrase.words().end())));
                })
                .or(phrase::purpose)
                .orElse(null);
    }
}
