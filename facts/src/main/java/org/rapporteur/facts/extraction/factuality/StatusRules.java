// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.Optional;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Effect;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Role;
import org.rapporteur.facts.extraction.factuality.Finding.Rule;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;

/**
 * The status of a word by the tree: its own clause first, then word by word what embeds it. Follows the idea of factuality
 * profiles (Saurí and Pustejovsky 2012): each embedding word makes something of what it is given.
 */
final class StatusRules {

    /** Deeper nesting than this tells nothing of a word. */
    private static final int DEEPEST = 8;

    private static final String PLURAL = "Plur";

    private final FactualityWords words;
    private final ClauseRules clauses;
    private final EmbeddingFinder embeddings;

    StatusRules(FactualityWords words, EmbeddingFinder embeddings) {
        this.words = words;
        this.embeddings = embeddings;
        this.clauses = new ClauseRules(words);
    }

    Finding of(Token word) {
        return of(word, 0);
    }

    /** What a verb makes of its object, where it makes it something that is promised or offered. */
    Optional<Finding> embeddedBy(Token word) {
        return words.effect(word, FactualityWords.Frame.OBJECT)
                .filter(effect -> effect instanceof Effect.Outcome(Status status)
                        && (status == Status.EXPECTED || status == Status.POSSIBLE))
                .map(effect -> Finding.of(((Effect.Outcome) effect).status(), Rule.EMBEDDED, word));
    }

    private Finding of(Token word, int depth) {
        Finding own = clauses.of(word);
        Token top = word;
        boolean shared = true;
        while (top.is(Ud.CONJ) && top.head().isPresent()) {
            shared &= !isClauseOfItsOwn(top);
            Token before = top;
            top = top.head().orElseThrow();
            if (shared && !own.told()) {
                own = joined(before, clauses.of(top));
            }
        }
        Finding mine = own;
        Optional<Token> governor = top.head();
        if (governor.isEmpty() || depth >= DEEPEST) {
            return own;
        }
        Token below = top;
        Token above = governor.get();
        return embeddings
                .find(top, depth == 0)
                .map(found -> embedded(below, mine, found.effect(), found.word(), depth))
                .orElseGet(() -> plain(below, mine, above, depth));
    }

    /** What the first of joined verbs has, the others share; a negation not over <em>but</em>. */
    private Finding joined(Token word, Finding first) {
        boolean but = word.dependents(Ud.CC).stream().anyMatch(cc -> words.is(cc, FunctionWord.CONTRAST));
        boolean argument = isOfBareForm(word, first)
                || (first.rule() == Rule.NEGATION
                        && first.cues().stream().anyMatch(cue -> cue.is(Ud.OBJ) || cue.is(Ud.NSUBJ)));
        return (but && first.status() == Status.DENIED) || argument ? Finding.NONE : first;
    }

    /** <em>Did not say it, and asked …</em>: what denies a bare verb denies none that has its own tense. */
    private static boolean isOfBareForm(Token word, Finding first) {
        Optional<Token> head = word.head().filter(verb -> isBare(verb) && !isBare(word));
        return first.rule() == Rule.NEGATION
                && head.isPresent()
                && head.get().pos() == PartOfSpeech.VERB
                && word.pos() == PartOfSpeech.VERB;
    }

    private static boolean isBare(Token verb) {
        return verb.text().equalsIgnoreCase(verb.lemma());
    }

    static boolean isClauseOfItsOwn(Token word) {
        return word.dependents().stream()
                .anyMatch(dependent -> dependent.is(Ud.NSUBJ) || dependent.is(Ud.AUX) || dependent.is(Ud.COP));
    }

    /** No known word embeds it: what is part of an act that lies ahead or is open lies ahead or is open too. */
    private Finding plain(Token word, Finding own, Token governor, int depth) {
        if (own.told()) {
            return own;
        }
        if (word.is(Ud.ACL) && isOfAny(word, governor)) {
            Finding around = of(governor, depth + 1);
            return isOpen(around) ? Finding.of(Status.POSSIBLE, Rule.GENERAL, governor) : own;
        }
        boolean part = word.is(Ud.NSUBJ) || word.is(Ud.OBJ) || word.is(Ud.XCOMP) || word.is(Ud.ADVCL);
        if (!part) {
            return own;
        }
        Finding outer = of(governor, depth + 1);
        boolean ahead = outer.is(Status.EXPECTED) || outer.is(Status.POSSIBLE);
        Optional<Token> until = word.dependents(Ud.MARK).stream()
                .filter(mark -> words.is(mark, Role.UNTIL))
                .findFirst();
        boolean refused = outer.is(Status.DENIED);
        if ((ahead || refused) && until.isPresent()) {
            return Finding.of(Status.POSSIBLE, Rule.CONDITION, until.get());
        }
        boolean aside = word.is(Ud.ADVCL) && (isMarked(word) || !isBareForm(word));
        return ahead && !aside ? outer : own;
    }

    /** <em>Parents who refuse may be jailed, anyone convicted</em>: it tells who is meant, whoever that may be, and no day or name. */
    private boolean isOfAny(Token clause, Token noun) {
        if (clauses.isAnybody(noun)) {
            return true;
        }
        boolean many = noun.pos() == PartOfSpeech.NOUN
                && noun.features().has(Feature.NUMBER, PLURAL)
                && noun.dependents().stream()
                        .noneMatch(word -> word.is(Ud.DET) || word.is(Ud.NMOD_POSS) || word.is(Ud.NUMMOD));
        return many && (clause.relation().equals(Ud.ACL_RELCL) ? ClauseRules.isPresent(clause) : isTimeless(clause));
    }

    /** Whether nothing that hangs on a word is a name or a number. */
    private static boolean isTimeless(Token word) {
        TokenRange sentence = word.sentence().tokens();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token inner = word.analysis().token(i);
            boolean tells = inner.name().isPresent() || inner.pos() == PartOfSpeech.NUM;
            if (tells && Phrases.governs(word, inner)) {
                return false;
            }
        }
        return true;
    }

    private boolean isMarked(Token word) {
        return word.dependents(Ud.MARK).stream().anyMatch(mark -> !words.is(mark, FunctionWord.INFINITIVE));
    }

    private boolean isBareForm(Token word) {
        return word.text().equalsIgnoreCase(word.lemma()) || words.isGerund(word);
    }

    private Finding embedded(Token word, Finding own, Effect effect, Token governor, int depth) {
        Finding outer = of(governor, depth + 1);
        return switch (effect) {
            case Effect.SameOutcome same -> own.or(outer);
            case Effect.Kept kept -> isOpen(outer) ? own : own.or(outer);
            case Effect.Report told -> outer.is(Status.DENIED) ? outer.through(governor) : own;
            case Effect.Wish wants ->
                made(own, isAsked(governor) ? Status.REQUESTED : Status.EXPECTED, outer, governor);
            case Effect.Warning warns ->
                own.is(Status.EXPECTED) || own.is(Status.POSSIBLE)
                        ? Finding.of(Status.THREATENED, Rule.EMBEDDED, governor)
                        : own;
            case Effect.Outcome(Status status) ->
                status == Status.ONGOING && word.is(Ud.NSUBJ) && isOpen(outer)
                        ? own
                        : made(own, status, outer, governor);
        };
    }

    private static boolean isOpen(Finding outer) {
        return outer.is(Status.POSSIBLE) || outer.is(Status.REQUESTED);
    }

    /** A request that is turned down has still been made, but not one that nobody made. */
    private static boolean isMadeThough(Finding outer) {
        return outer.rule() == Rule.EMBEDDED;
    }

    /** <em>They want him to go</em>: somebody else is to act. */
    private static boolean isAsked(Token governor) {
        return governor.dependents().stream().anyMatch(dependent -> dependent.is(Ud.OBJ) || dependent.is(Ud.IOBJ))
                || governor.dependents(Ud.XCOMP).stream()
                        .anyMatch(act -> !act.dependents(Ud.NSUBJ).isEmpty());
    }

    private static Finding made(Finding own, Status status, Finding outer, Token governor) {
        Finding made = Finding.of(status, Rule.EMBEDDED, governor);
        if (status == Status.DENIED) {
            return outer.is(Status.DENIED)
                    ? new Finding(
                            Status.POSSIBLE,
                            Rule.EMBEDDED,
                            outer.through(governor).cues())
                    : made;
        }
        boolean refused = outer.is(Status.DENIED) && !(status == Status.REQUESTED && isMadeThough(outer));
        if (own.is(Status.DENIED) || refused) {
            return own.is(Status.DENIED) ? own : outer.through(governor);
        }
        boolean open = status == Status.EXPECTED || status == Status.POSSIBLE || status == Status.ONGOING;
        boolean wider = outer.is(Status.POSSIBLE) || outer.is(Status.REQUESTED) || outer.is(Status.THREATENED);
        if (open && own.is(Status.POSSIBLE)) {
            return own;
        }
        return open && wider ? outer.through(governor) : made;
    }
}
