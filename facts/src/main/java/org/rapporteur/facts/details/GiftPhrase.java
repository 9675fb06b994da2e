// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.text.Span;

/**
 * The words behind a verb of giving that belong to its gift, by their order, since trees hang them anywhere: they end where another gives, and
 * where somebody is said to say so.
 *
 * @param words from the verb on
 */
record GiftPhrase(Telling telling, WordRoles<Gifts.Use> uses, TokenRange words) {

    /** Words behind a comma among which a verb shows that another clause begins. */
    private static final int CLAUSE = 7;

    static GiftPhrase of(Telling telling, WordRoles<Gifts.Use> uses, Token verb) {
        int end = verb.sentence().tokens().end();
        int i = verb.index() + 1;
        while (i < end && !ends(telling, telling.analysis().token(i), end)) {
            i++;
        }
        return new GiftPhrase(telling, uses, new TokenRange(verb.index(), i));
    }

    private static boolean ends(Telling telling, Token word, int end) {
        boolean comma = word.text().equals(",");
        boolean and = word.pos() == PartOfSpeech.CCONJ;
        if (word.text().equals(";")
                || word.text().equals(":")
                || (word.pos() == PartOfSpeech.SCONJ && word.is(Ud.MARK))) {
            return true;
        }
        if (!comma && !and) {
            return false;
        }
        int next = word.index() + 1;
        while (next < end
                && (telling.analysis().token(next).pos() == PartOfSpeech.CCONJ
                        || telling.analysis().token(next).pos() == PartOfSpeech.DET)) {
            next++;
        }
        if (next < end && (isSum(telling, next) || isRelative(telling, next))) {
            return true;
        }
        boolean named = false;
        for (int i = next; i < Math.min(end, next + CLAUSE); i++) {
            Token token = telling.analysis().token(i);
            boolean isName = telling.named(token).isPresent();
            if (named && !isName && goesOn(telling, token)) {
                return true;
            }
            if (token.is(Ud.XCOMP)) {
                // To help Chad and Mali rebuild.
                return false;
            }
            if (token.pos() == PartOfSpeech.VERB || token.pos() == PartOfSpeech.AUX) {
                return comma || named;
            }
            if (token.pos() == PartOfSpeech.ADP || Phrases.isPunctuation(token)) {
                return false;
            }
            named |= isName;
        }
        return false;
    }

    /** Whether a name is followed by what its bearer gives or does: <em>and Chad two planes</em>. */
    private static boolean goesOn(Telling telling, Token word) {
        return telling.figure(word).isPresent()
                || word.pos() == PartOfSpeech.DET
                || word.pos() == PartOfSpeech.NUM
                || word.pos() == PartOfSpeech.SYM;
    }

    private static boolean isSum(Telling telling, int at) {
        return telling.figure(telling.analysis().token(at))
                .filter(figure -> figure.category() == FigureCategory.MONEY)
                .isPresent();
    }

    private static boolean isRelative(Telling telling, int at) {
        return telling.is(telling.analysis().token(at), FunctionWord.RELATIVE)
                && telling.analysis().token(at).pos() == PartOfSpeech.PRON;
    }

    /** Who is named behind <em>to</em>, or else behind <em>for</em>. */
    List<Entity> receivers() {
        List<Entity> receivers = behind(Gifts.Use.TO);
        return receivers.isEmpty() ? behind(Gifts.Use.FOR) : receivers;
    }

    /** Who is named behind <em>from</em>. */
    List<Entity> givers() {
        return behind(Gifts.Use.FROM);
    }

    private List<Entity> behind(Gifts.Use use) {
        List<Entity> found = new ArrayList<>();
        for (int i = words.first() + 1; i + 1 < words.end() && found.isEmpty(); i++) {
            Token word = telling.analysis().token(i);
            if (word.pos() == PartOfSpeech.ADP && uses.is(word.lemma(), use)) {
                names(i + 1, found);
            }
        }
        return found;
    }

    /** The names from a word on, as far as they are joined. */
    private void names(int first, List<Entity> found) {
        int i = first;
        while (i < words.end()) {
            Token word = telling.analysis().token(i);
            Optional<Entity> entity = telling.named(word).filter(one -> isReceiver(one) && !word.is(Ud.AMOD));
            if (entity.isPresent()) {
                int next = i;
                while (next < words.end()
                        && telling.named(telling.analysis().token(next)).equals(entity)) {
                    next++;
                }
                boolean owns = word.is(Ud.NMOD_POSS) || (word.is(Ud.COMPOUND) && next == i + 1 && isNoun(next));
                if (owns) {
                    return;
                }
                found.add(entity.get());
                i = next;
            } else if ((word.pos() == PartOfSpeech.DET && found.isEmpty())
                    || (!found.isEmpty()
                            && (word.pos() == PartOfSpeech.CCONJ || word.text().equals(",")))) {
                i++;
            } else {
                return;
            }
        }
    }

    private boolean isNoun(int at) {
        return at < words.end() && telling.analysis().token(at).pos() == PartOfSpeech.NOUN;
    }

    private static boolean isReceiver(Entity entity) {
        return entity.kind() != EntityKind.PLACE;
    }

    /** What sort of help a sum is: <em>4 million in military and civilian aid</em>. */
    Optional<Span> kind() {
        for (int i = words.first() + 1; i + 2 < words.end(); i++) {
            Token in = telling.analysis().token(i);
            boolean behind = telling.is(in, FunctionWord.PLACE) || telling.is(in, FunctionWord.POSSESSION);
            if (behind && isSum(telling, i - 1)) {
                int last = i + 1;
                while (last + 1 < words.end() && isAttribute(telling.analysis().token(last))) {
                    last++;
                }
                Token first = telling.analysis().token(i + 1);
                boolean help = last > i + 1
                        && !uses.is(first.lemma(), Gifts.Use.GIFT)
                        && (uses.is(telling.analysis().token(last).lemma(), Gifts.Use.GIFT)
                                || uses.is(telling.analysis().token(last).lemma(), Gifts.Use.GOODS));
                return help ? Optional.of(telling.span(i + 1, last)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isAttribute(Token word) {
        boolean goesOn = word.index() + 1 < words.end()
                && switch (telling.analysis().token(word.index() + 1).pos()) {
                    case NOUN, ADJ, CCONJ -> true;
                    default -> false;
                };
        return goesOn
                && switch (word.pos()) {
                    case ADJ, NOUN, CCONJ -> true;
                    default -> false;
                };
    }

    /** Whom the sum is to help: <em>pledged 4 million to help Chad rebuild</em>. */
    Optional<Entity> helped() {
        return aim().flatMap(verb ->
                Phrases.between(telling.analysis(), verb.index() + 1, Math.min(words.end(), verb.index() + 4)).stream()
                        .takeWhile(word -> word.pos() == PartOfSpeech.DET
                                || telling.named(word).isPresent())
                        .flatMap(word -> telling.named(word).stream())
                        .filter(GiftPhrase::isReceiver)
                        .findFirst());
    }

    /** What a sum is to do, from <em>to</em> on. */
    Optional<Span> purpose() {
        return aim().flatMap(verb -> {
                    int end = verb.index() + 1;
                    while (end < words.end()
                            && !Phrases.isPunctuation(telling.analysis().token(end))) {
                        end++;
                    }
                    return Phrases.trimmed(telling.analysis(), new TokenRange(verb.index() - 1, end));
                })
                .map(telling.analysis()::span);
    }

    /** The verb of the infinitive right behind a sum or a time. */
    private Optional<Token> aim() {
        for (int i = words.first() + 2; i + 1 < words.end(); i++) {
            Token to = telling.analysis().token(i);
            Token verb = telling.analysis().token(i + 1);
            Token before = telling.analysis().token(i - 1);
            boolean infinitive =
                    verb.pos() == PartOfSpeech.VERB && telling.is(to, FunctionWord.INFINITIVE) && to.is(Ud.MARK);
            if (infinitive) {
                return telling.figure(before).isPresent()
                                || telling.time(before).isPresent()
                        ? Optional.of(verb)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
