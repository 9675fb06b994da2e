// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.text.Span;

/** What a deal is about and what it lays down, in words. Immutable and safe for use by many threads. */
final class DealMatter {

    private final WordRoles<Deals.Use> words;

    DealMatter(WordRoles<Deals.Use> words) {
        this.words = words;
    }

    private boolean is(Token word, Deals.Use use) {
        return words.is(word.lemma(), use);
    }

    /** What a pact is about: <em>an agreement on the border; a border agreement; a deal to swap prisoners</em>; a bare <em>agreement</em> does not tell. */
    Optional<Span> of(Telling telling, Token pact, Token verb) {
        return behind(telling, pact, Deals.Use.TOPIC)
                .or(() -> Stream.of(pact, verb)
                        .flatMap(head -> head.dependents().stream())
                        .filter(word -> word.is(Ud.ACL) || word.is(Ud.XCOMP) || word.is(Ud.ADVCL))
                        .filter(word -> word.index() > pact.index() && isInfinitive(telling, word))
                        .findFirst()
                        .map(telling::under))
                .or(() -> behind(telling, pact, Deals.Use.MATTER))
                .or(() -> told(telling, pact, verb))
                .or(() -> pact.dependents().stream()
                                .anyMatch(part -> part.index() < pact.index()
                                        && (part.is(Ud.COMPOUND) || part.is(Ud.AMOD))
                                        && !is(part, Deals.Use.EMPTY))
                        ? Optional.of(placed(telling, Phrases.noun(pact)))
                        : Optional.empty());
    }

    /** What a pact itself tells: <em>a charter outlining how the fund will work</em>. */
    private static Optional<Span> told(Telling telling, Token pact, Token verb) {
        int next = pact.index() + 1;
        if (next >= pact.sentence().tokens().end()) {
            return Optional.empty();
        }
        Token word = telling.analysis().token(next);
        boolean tells = word.pos() == PartOfSpeech.VERB
                && (word.is(Ud.ACL) || word.is(Ud.XCOMP) || word.is(Ud.ADVCL))
                && word.head()
                        .filter(head -> head.equals(pact) || head.equals(verb))
                        .isPresent()
                && !telling.clause().isPassive(word)
                && !isInfinitive(telling, word);
        TokenRange phrase = Phrases.under(pact);
        int end = Math.max(phrase.end(), Phrases.under(word).end());
        return tells
                ? Phrases.trimmed(telling.analysis(), new TokenRange(phrase.first(), end))
                        .map(telling.analysis()::span)
                : Optional.empty();
    }

    private Optional<Span> behind(Telling telling, Token pact, Deals.Use use) {
        // A memorandum of understanding on trade.
        return Stream.concat(
                        pact.dependents(Ud.NMOD).stream(),
                        telling.with(pact, FunctionWord.POSSESSION).flatMap(word -> word.dependents(Ud.NMOD).stream()))
                .filter(word ->
                        telling.time(word).isEmpty() && telling.figure(word).isEmpty())
                .filter(word -> word.dependents(Ud.CASE).stream().anyMatch(one -> is(one, use)))
                .findFirst()
                .map(word -> placed(telling, Phrases.noun(word)));
    }

    private static boolean isInfinitive(Telling telling, Token verb) {
        return verb.dependents(Ud.MARK).stream().anyMatch(one -> telling.is(one, FunctionWord.INFINITIVE));
    }

    /** What a verb tells that needs no pact: <em>signed a paper, agreed to swap prisoners, agreed on a border</em>. */
    Optional<Span> of(Telling telling, Token verb) {
        return verb.dependents(Ud.OBJ).stream()
                .filter(word -> Telling.isNominal(word) && telling.named(word).isEmpty())
                .findFirst()
                .map(word -> placed(telling, Phrases.noun(word)))
                .or(() -> verb.dependents(Ud.XCOMP).stream()
                        .filter(word -> isInfinitive(telling, word) || Telling.isNominal(word))
                        .findFirst()
                        .map(word -> isInfinitive(telling, word)
                                ? telling.under(word)
                                : placed(telling, Phrases.noun(word))))
                .or(() -> verb.dependents(Ud.OBL).stream()
                        .filter(word -> telling.time(word).isEmpty()
                                && telling.named(word).isEmpty()
                                && word.dependents(Ud.CASE).stream().anyMatch(one -> is(one, Deals.Use.TOPIC)))
                        .findFirst()
                        .map(word -> placed(telling, Phrases.noun(word))))
                .or(() -> rightBehind(telling, verb));
    }

    /** Several things that are agreed, each of its own: <em>agreed to swap prisoners and to open the road; agreed on a return and on a patrol</em>. */
    List<Span> several(Telling telling, Token verb) {
        List<Token> heads = verb.dependents().stream()
                .filter(word -> word.index() > verb.index())
                .filter(word -> (word.is(Ud.XCOMP) && isInfinitive(telling, word))
                        || word.dependents(Ud.CASE).stream().anyMatch(one -> is(one, Deals.Use.TOPIC)))
                .filter(word ->
                        telling.time(word).isEmpty() && telling.named(word).isEmpty())
                .limit(1)
                .flatMap(word -> Telling.joined(word).stream())
                .filter(word -> isInfinitive(telling, word)
                        || word.dependents(Ud.CASE).stream().anyMatch(one -> is(one, Deals.Use.TOPIC)))
                .toList();
        List<Span> several = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            TokenRange whole = Phrases.under(heads.get(i));
            int end = i + 1 < heads.size()
                    ? Math.min(whole.end(), Phrases.under(heads.get(i + 1)).first())
                    : whole.end();
            int first = whole.first();
            boolean infinitive = isInfinitive(telling, heads.get(i));
            while (first < end
                    && (isLoose(telling.analysis().token(first))
                            || (!infinitive && telling.analysis().token(first).pos() == PartOfSpeech.ADP))) {
                first++;
            }
            while (end > first && isLoose(telling.analysis().token(end - 1))) {
                end--;
            }
            if (first < end) {
                several.add(telling.analysis().span(new TokenRange(first, end)));
            }
        }
        return several.size() > 1 ? List.copyOf(several) : List.of();
    }

    /** <em>Met and agreed on a text</em>: what stands right behind, though the tree hangs it on the other verb. */
    private Optional<Span> rightBehind(Telling telling, Token verb) {
        int next = verb.index() + 1;
        return next < verb.sentence().tokens().end()
                ? Optional.of(telling.analysis().token(next))
                        .filter(word -> word.is(Ud.CASE) && is(word, Deals.Use.TOPIC))
                        .flatMap(Token::head)
                        .filter(word -> word.index() > next
                                && Telling.isNominal(word)
                                && telling.time(word).isEmpty()
                                && telling.named(word).isEmpty())
                        .map(word -> placed(telling, Phrases.noun(word)))
                : Optional.empty();
    }

    /** A phrase without the town at its end where something was signed: <em>trade in rice in Montevideo</em>. */
    private static Span placed(Telling telling, TokenRange phrase) {
        for (int i = phrase.first() + 1; i + 1 < phrase.end(); i++) {
            Token in = telling.analysis().token(i);
            boolean place = telling.is(in, FunctionWord.PLACE)
                    && telling.named(telling.analysis().token(i + 1))
                            .filter(entity -> entity.kind() == EntityKind.PLACE)
                            .filter(entity -> entity.locality() != null
                                    && entity.locality().precision() == Locality.Precision.CITY)
                            .isPresent();
            if (place) {
                return telling.analysis().span(new TokenRange(phrase.first(), i));
            }
        }
        TokenRange first = phrase;
        while (first.length() > 1
                && (telling.analysis().token(first.first()).pos() == PartOfSpeech.CCONJ
                        || telling.analysis().token(first.first()).pos() == PartOfSpeech.ADP)) {
            first = new TokenRange(first.first() + 1, first.end());
        }
        return telling.analysis().span(first);
    }

    /** What a pact lays down: the clause that it opens with its preposition, or what it obliges to. */
    List<Span> terms(Telling telling, Token pact) {
        boolean under = pact.dependents(Ud.CASE).stream().anyMatch(preposition -> is(preposition, Deals.Use.UNDER));
        Optional<Token> head = pact.head().filter(word -> word.pos() == PartOfSpeech.VERB);
        if (head.isEmpty()) {
            return List.of();
        }
        if (under && pact.is(Ud.OBL) && pact.index() < head.get().index()) {
            return clauses(telling, head.get(), Phrases.under(pact).end());
        }
        boolean effects = pact.is(Ud.NSUBJ)
                && is(head.get(), Deals.Use.EFFECT)
                && !telling.clause().isPassive(head.get());
        if (effects) {
            return clauses(telling, head.get(), head.get().index());
        }
        boolean obliges = pact.is(Ud.NSUBJ)
                && is(head.get(), Deals.Use.LAY)
                && !telling.clause().isPassive(head.get());
        return obliges
                ? head.get().dependents().stream()
                        .filter(word -> word.index() > head.get().index())
                        .filter(word -> word.is(Ud.XCOMP)
                                || word.is(Ud.CCOMP)
                                || (word.is(Ud.OBL)
                                        && word.dependents(Ud.CASE).stream()
                                                .anyMatch(one -> is(one, Deals.Use.MATTER))))
                        .limit(1)
                        .map(telling::under)
                        .toList()
                : List.of();
    }

    /** Each clause that hangs together with a verb and has a subject of its own. */
    private static List<Span> clauses(Telling telling, Token verb, int from) {
        List<Token> others = verb.dependents(Ud.CONJ).stream()
                .filter(other -> other.index() > verb.index()
                        && !other.dependents(Ud.NSUBJ).isEmpty())
                .toList();
        List<Integer> starts = new ArrayList<>(List.of(from));
        others.forEach(other -> starts.add(Phrases.under(other).first()));
        List<Span> clauses = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int first = starts.get(i);
            int end = i + 1 < starts.size()
                    ? starts.get(i + 1)
                    : Phrases.under(verb).end();
            while (first < end && isLoose(telling.analysis().token(first))) {
                first++;
            }
            while (end > first && isLoose(telling.analysis().token(end - 1))) {
                end--;
            }
            if (first < end) {
                clauses.add(telling.analysis().span(new TokenRange(first, end)));
            }
        }
        return clauses;
    }

    private static boolean isLoose(Token word) {
        return Phrases.isPunctuation(word) || word.pos() == PartOfSpeech.CCONJ;
    }
}
