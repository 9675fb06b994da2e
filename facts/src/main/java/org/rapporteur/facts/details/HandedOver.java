// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.fact.Figure;

/**
 * What a verb of giving gives, and to whom where that stands between.
 *
 * @param things what is given
 * @param verb that tells it
 * @param receivers who stands right behind the verb
 */
record HandedOver(List<Token> things, Token verb, List<Token> receivers) {

    /** Words that a receiver may have: <em>each of the families</em>. */
    private static final int LONGEST = 8;

    HandedOver {
        things = List.copyOf(things);
        receivers = List.copyOf(receivers);
    }

    /** What stands behind a verb, or before it in the passive. */
    static Optional<HandedOver> of(Telling telling, Token verb) {
        return of(telling, verb, verb.sentence().tokens().end());
    }

    /**
     * The same, within the words that belong to a gift.
     *
     * @param end the word behind the last of them
     */
    static Optional<HandedOver> of(Telling telling, Token verb, int end) {
        if (telling.clause().isPassive(verb)) {
            List<Token> patients = telling.clause().patients(verb);
            return patients.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new HandedOver(Telling.joined(patients.getFirst()), verb, List.of()));
        }
        Optional<HandedOver> money = money(telling, verb);
        if (money.isPresent()) {
            return money;
        }
        List<Token> own = verb.dependents(Ud.OBJ);
        List<Token> objects = (own.isEmpty() ? telling.clause().patients(verb) : own)
                .stream()
                        .filter(object -> !own.isEmpty() || object.index() > verb.index())
                        .filter(object -> object.index() < end)
                        .toList();
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        // Promised the town a new bridge: the tree may have two objects.
        List<Token> before = objects.subList(0, objects.size() - 1);
        return Optional.of(new HandedOver(real(telling, Telling.joined(objects.getLast())), verb, before));
    }

    /**
     * A sum right behind a verb, perhaps with its receiver between, by the order of the words, since trees of sums are often wrong:
     * <em>promised every household 30 million rupiah</em>.
     */
    private static Optional<HandedOver> money(Telling telling, Token verb) {
        int end = verb.sentence().tokens().end();
        int first = verb.index() + 1;
        while (first < end
                && (telling.time(telling.analysis().token(first)).isPresent()
                        || telling.analysis().token(first).is(Ud.COMPOUND_PRT)
                        || telling.analysis().token(first).is(Ud.ADVMOD)
                        || telling.analysis().token(first).pos() == PartOfSpeech.ADV)
                && telling.figure(telling.analysis().token(first)).isEmpty()) {
            first++;
        }
        for (int i = first; i < Math.min(end, first + LONGEST); i++) {
            Token token = telling.analysis().token(i);
            Optional<Figure> figure = telling.figure(token)
                    .filter(one -> one.category() == FigureCategory.MONEY
                            && one.span().start() <= token.span().start());
            if (figure.isPresent()) {
                Token before = telling.analysis().token(i - 1);
                if (i > first && telling.is(before, FunctionWord.POSSESSION)) {
                    // A loan of 2 million, a fine of 2 million: the noun tells what it is.
                    return Optional.of(telling.analysis().token(i - 2))
                            .filter(Telling::isNominal)
                            .map(noun -> new HandedOver(List.of(noun), verb, List.of()));
                }
                Token thing = Phrases.head(telling.analysis(), range(telling, figure.get()));
                return Optional.of(new HandedOver(beside(telling, thing), verb, receiver(telling, first, i)));
            }
            if (!isWithin(telling, token, i > first)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static TokenRange range(Telling telling, Figure figure) {
        List<Token> words = telling.analysis().tokens(figure.span());
        return new TokenRange(words.getFirst().index(), words.getLast().index() + 1);
    }

    /** The sum, and things that are given with it; other sums have givers of their own. */
    private static List<Token> beside(Telling telling, Token sum) {
        List<Token> things = new ArrayList<>(List.of(sum));
        Telling.joined(sum).stream()
                .skip(1)
                .filter(token -> token.pos() == PartOfSpeech.NOUN
                        && telling.named(token).isEmpty()
                        && telling.figure(token).isEmpty())
                .forEach(things::add);
        return real(telling, things);
    }

    /** <em>Planes, but no troops</em>. */
    private static List<Token> real(Telling telling, List<Token> things) {
        return things.stream()
                .filter(thing -> thing.equals(things.getFirst())
                        || thing.dependents().stream()
                                .noneMatch(part -> telling.is(part, FunctionWord.NEGATION)
                                        || telling.is(part, FunctionWord.NOBODY)))
                .toList();
    }

    private static List<Token> receiver(Telling telling, int first, int end) {
        List<Token> nouns = Phrases.between(telling.analysis(), first, end).stream()
                .filter(token -> Telling.isNominal(token) || token.pos() == PartOfSpeech.PRON)
                .toList();
        return nouns.isEmpty() ? List.of() : List.of(nouns.getLast());
    }

    private static boolean isWithin(Telling telling, Token token, boolean inside) {
        return switch (token.pos()) {
            case DET, ADJ, NOUN, PROPN, PRON, NUM, PART, CCONJ, SYM -> true;
            case ADP -> inside && telling.is(token, FunctionWord.POSSESSION);
            default -> false;
        };
    }
}
