// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Effect;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Frame;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Role;
import org.rapporteur.facts.extraction.factuality.Finding.Rule;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/** What a word's own clause or phrase tells of its status: auxiliaries, negation, conjunctions, tense, attributes. */
final class ClauseRules {

    private static final String INFINITIVE = "Inf";

    private static final String FINITE = "Fin";

    private final FactualityWords words;

    ClauseRules(FactualityWords words) {
        this.words = words;
    }

    /** What the clause or phrase of a word tells, without regard to what embeds it. */
    Finding of(Token word) {
        List<Token> dependents = own(word);
        return condition(dependents)
                .or(() -> regret(word, dependents))
                .or(() -> negation(word, dependents))
                .or(() -> question(word))
                .or(() -> auxiliary(word, dependents))
                .or(() -> attribute(word, dependents))
                .or(() -> order(word, dependents))
                .or(() -> progressive(word, dependents))
                .or(() -> announced(word, dependents))
                .or(() -> lasting(dependents))
                .orElse(Finding.NONE);
    }

    /** The words that depend on a word and, as trees err, the auxiliaries that stand right before it. */
    private List<Token> own(Token word) {
        List<Token> found = new ArrayList<>(word.dependents());
        if (isNoun(word)) {
            return found;
        }
        int first = word.sentence().tokens().first();
        for (int i = word.index() - 1; i >= first; i--) {
            Token token = word.analysis().token(i);
            if (token.pos() != PartOfSpeech.AUX
                    && token.pos() != PartOfSpeech.PART
                    && token.pos() != PartOfSpeech.ADV) {
                break;
            }
            if (!found.contains(token)) {
                found.add(token);
            }
        }
        return found;
    }

    /** <em>Should never have been arrested</em>: he was; <em>should have been heard</em>: he was not. */
    private Optional<Finding> regret(Token word, List<Token> dependents) {
        Optional<Token> duty = dependents.stream()
                .filter(dependent -> words.is(dependent, Role.DUTY) && dependent.is(Ud.AUX))
                .findFirst();
        boolean perfect =
                dependents.stream().anyMatch(dependent -> words.is(dependent, Role.PERFECT) && dependent.is(Ud.AUX));
        boolean not =
                dependents.stream().anyMatch(dependent -> isNegation(dependent) && dependent.index() < word.index());
        return duty.filter(found -> perfect)
                .map(found -> Finding.of(not ? Status.HAPPENED : Status.DENIED, Rule.DUTY, found));
    }

    private Optional<Finding> negation(Token word, List<Token> dependents) {
        if (dependents.stream().anyMatch(dependent -> words.is(dependent, Role.DUTY) && dependent.is(Ud.AUX))) {
            return Optional.empty();
        }
        for (Token dependent : dependents) {
            if ((isNegation(dependent) && !isContrast(word, dependent))
                    || isNegated(dependent)
                    || (words.is(dependent, Role.WITHOUT) && isMarker(dependent))) {
                return Optional.of(Finding.of(Status.DENIED, Rule.NEGATION, dependent));
            }
        }
        return Optional.empty();
    }

    /** <em>Charged him with theft and not with murder</em>: what stands after <em>and</em> or a comma is not the verb's. */
    private static boolean isContrast(Token word, Token negation) {
        int before = negation.index() - 1;
        return before > word.index()
                && (word.analysis().token(before).pos() == PartOfSpeech.CCONJ
                        || word.analysis().token(before).text().equals(","));
    }

    private boolean isNegation(Token dependent) {
        boolean denies = words.is(dependent, Role.NEGATION)
                && !(dependent.is(Ud.DET) || dependent.is(Ud.OBJ) || dependent.is(Ud.NSUBJ));
        int next = dependent.index() + 1;
        return denies
                && !(next < dependent.analysis().tokenCount()
                        && words.is(dependent.analysis().token(next), Role.ADDING));
    }

    /** <em>Nobody left, no shots were fired, not one came, no raid</em>. */
    private boolean isNegated(Token dependent) {
        if (dependent.is(Ud.DET)) {
            return words.is(dependent, Role.NOBODY);
        }
        boolean subject = dependent.is(Ud.NSUBJ);
        return (subject || dependent.is(Ud.OBJ))
                && (words.is(dependent, Role.NOBODY)
                        || dependent.dependents().stream()
                                .anyMatch(word -> (word.is(Ud.DET) && words.is(word, Role.NOBODY))
                                        || (subject
                                                && word.is(Ud.ADVMOD)
                                                && word.index() < dependent.index()
                                                && isNegation(word))));
    }

    private static boolean isMarker(Token dependent) {
        return dependent.is(Ud.MARK) || dependent.is(Ud.CASE) || dependent.is(Ud.CC);
    }

    /** <em>If they attack, should they attack</em>. */
    private Optional<Finding> condition(List<Token> dependents) {
        for (Token dependent : dependents) {
            if (words.is(dependent, Role.CONDITION) && (dependent.is(Ud.MARK) || isInverted(dependent, dependents))) {
                return Optional.of(Finding.of(Status.POSSIBLE, Rule.CONDITION, dependent));
            }
        }
        return Optional.empty();
    }

    private static boolean isInverted(Token auxiliary, List<Token> dependents) {
        return auxiliary.is(Ud.AUX)
                && dependents.stream().anyMatch(subject -> subject.is(Ud.NSUBJ) && subject.index() > auxiliary.index());
    }

    private Optional<Finding> auxiliary(Token word, List<Token> dependents) {
        for (Token dependent : dependents) {
            if (words.is(dependent, Role.MAYBE)) {
                return Optional.of(Finding.of(Status.POSSIBLE, Rule.CHANCE, dependent));
            }
            if (dependent.pos() != PartOfSpeech.AUX && !dependent.is(Ud.AUX)) {
                continue;
            }
            if (words.is(dependent, Role.FUTURE) || words.is(dependent, Role.WOULD)) {
                return Optional.of(future(word, dependent));
            }
            if (words.is(dependent, Role.CHANCE)) {
                return Optional.of(Finding.of(Status.POSSIBLE, Rule.CHANCE, dependent));
            }
            if (words.is(dependent, Role.DUTY)) {
                return Optional.of(Finding.of(Status.REQUESTED, Rule.DUTY, dependent));
            }
        }
        return ahead(word, dependents);
    }

    /** What lies ahead is expected; under a condition, or as <em>would</em> outside of a report, only possible. */
    private Finding future(Token word, Token auxiliary) {
        Stream<Token> clauses = word.is(Ud.CCOMP)
                ? Stream.concat(word.dependents(Ud.ADVCL).stream(), following(word))
                : word.dependents(Ud.ADVCL).stream();
        Optional<Finding> condition = clauses.map(clause -> condition(clause.dependents()))
                .flatMap(Optional::stream)
                .findFirst();
        if (condition.isPresent()) {
            return new Finding(
                    Status.POSSIBLE, Rule.CONDITIONAL, condition.get().cues());
        }
        boolean reported = !(word.isRoot() || word.is(Ud.ACL_RELCL) || word.is(Ud.ADVCL));
        return words.is(auxiliary, Role.FUTURE) || reported
                ? Finding.of(Status.EXPECTED, Rule.FUTURE, auxiliary)
                : Finding.of(Status.POSSIBLE, Rule.FUTURE, auxiliary);
    }

    /** Clauses that the tree hangs on the verb of saying though they may belong to what is said. */
    private static Stream<Token> following(Token word) {
        return word.head().stream()
                .flatMap(head -> head.dependents(Ud.ADVCL).stream())
                .filter(clause -> clause.index() > word.index());
    }

    /** <em>They are to meet, are due to meet</em>, where the tree has the verb itself on top. */
    private Optional<Finding> ahead(Token word, List<Token> dependents) {
        Optional<Token> to = dependents.stream()
                .filter(dependent ->
                        dependent.pos() == PartOfSpeech.PART && words.is(dependent, FunctionWord.INFINITIVE))
                .findFirst();
        if (to.isEmpty()) {
            return Optional.empty();
        }
        for (Token dependent : dependents) {
            boolean before = dependent.index() == to.get().index() - 1 || dependent.is(Ud.MARK);
            if (before
                    && words.effect(dependent, Frame.INFINITIVE).orElse(null)
                            instanceof Effect.Outcome(Status status)) {
                return Optional.of(Finding.of(status, Rule.EMBEDDED, dependent));
            }
        }
        return dependents.stream()
                .filter(dependent -> dependent.pos() == PartOfSpeech.AUX
                        && words.is(dependent, Role.BE)
                        && dependent.index() < to.get().index())
                .findFirst()
                .or(() -> to.filter(marker -> isOfHeadline(word, dependents, marker)))
                .map(be -> Finding.of(Status.EXPECTED, Rule.FUTURE, be));
    }

    /** <em>Kenya to send police</em>: a headline tells what is planned by a subject and an infinitive, with nothing that is finite. */
    private static boolean isOfHeadline(Token word, List<Token> dependents, Token to) {
        // Trees are made of full sentences, and hang the verb of such a headline on its subject.
        boolean hung = (word.is(Ud.ACL) || word.is(Ud.ADVCL))
                && word.head().filter(Token::isRoot).filter(Token::isNoun).isPresent();
        boolean top = word.isRoot() || hung;
        boolean subject = !word.isRoot()
                || dependents.stream().anyMatch(token -> token.is(Ud.NSUBJ) && token.index() < to.index());
        boolean infinitive =
                word.features().value(Feature.VERB_FORM).map(INFINITIVE::equals).orElse(true);
        return top
                && subject
                && infinitive
                && dependents.stream().noneMatch(token -> token.is(Ud.AUX) || token.is(Ud.COP))
                && to.index() <= word.index()
                && isUnended(word.sentence());
    }

    /** Whether no stop ends a sentence. */
    private static boolean isUnended(Sentence sentence) {
        return sentence.words().getLast().pos() != PartOfSpeech.PUNCT;
    }

    /** <em>The planned visit, talks scheduled for May</em>. */
    private Optional<Finding> attribute(Token word, List<Token> dependents) {
        if (!isNoun(word)) {
            return Optional.empty();
        }
        for (Token dependent : dependents) {
            if (dependent.is(Ud.AMOD) || (dependent.is(Ud.ACL) && !dependent.is(Ud.ACL_RELCL))) {
                Optional<Effect> effect = words.effect(dependent, Frame.DESCRIBED);
                if (effect.isPresent() && effect.get() instanceof Effect.Outcome(Status status)) {
                    return Optional.of(Finding.of(status, Rule.ATTRIBUTE, dependent));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it is surely a noun: <em>the bombing</em>. */
    static boolean isArticled(Token word) {
        return word.pos() == PartOfSpeech.NOUN
                || word.dependents().stream().anyMatch(dependent -> dependent.is(Ud.DET) || dependent.is(Ud.AMOD));
    }

    static boolean isVerb(Token word) {
        return word.pos() == PartOfSpeech.VERB || word.pos() == PartOfSpeech.AUX;
    }

    /** By its tag or, as the model may mistag what carries an event, by what belongs to it. */
    static boolean isNoun(Token word) {
        return word.isNoun()
                || word.dependents().stream().anyMatch(dependent -> dependent.is(Ud.DET) || dependent.is(Ud.CASE));
    }

    private static Optional<Finding> question(Token word) {
        if (!word.isRoot()) {
            return Optional.empty();
        }
        Sentence sentence = word.sentence();
        for (int i = sentence.tokens().last(); i > word.index(); i--) {
            Token token = word.analysis().token(i);
            if (token.text().startsWith("?")) {
                return Optional.of(Finding.of(Status.POSSIBLE, Rule.QUESTION, token));
            }
            if (token.pos() != PartOfSpeech.PUNCT) {
                break;
            }
        }
        return Optional.empty();
    }

    /** <em>Release them!</em>: the bare verb at the head of a sentence or quotation without a subject. */
    private static Optional<Finding> order(Token word, List<Token> dependents) {
        boolean bare = word.pos() == PartOfSpeech.VERB
                && word.text().toLowerCase(Locale.ROOT).equals(word.lemma())
                && (word.isRoot() || word.is(Ud.CCOMP) || word.is(Ud.PARATAXIS))
                && !isFinite(word)
                && dependents.stream()
                        .noneMatch(dependent -> dependent.is(Ud.NSUBJ)
                                || dependent.is(Ud.AUX)
                                || dependent.is(Ud.EXPL)
                                || dependent.is(Ud.MARK)
                                || dependent.is(Ud.CSUBJ));
        int before = word.index() - 1;
        boolean opens = before < word.sentence().tokens().first()
                || (word.analysis().token(before).pos() == PartOfSpeech.PUNCT
                        && !word.analysis().token(before).text().equals(","));
        return bare && opens ? Optional.of(Finding.of(Status.REQUESTED, Rule.ORDER, word)) : Optional.empty();
    }

    /** Whether a word has a tense of its own, as no order has: <em>Russia, Ukraine swap prisoners</em>. */
    private static boolean isFinite(Token word) {
        return word.features().value(Feature.TENSE).isPresent()
                && word.features().value(Feature.VERB_FORM).map(FINITE::equals).orElse(false);
    }

    /** Whether a pronoun or noun means whoever it may be: <em>anyone, any foreigner</em>. */
    boolean isAnybody(Token noun) {
        return words.is(noun, Role.ANY) || noun.dependents(Ud.DET).stream().anyMatch(word -> words.is(word, Role.ANY));
    }

    /** Whether the verb of a clause, or its first auxiliary, is in the present, and it tells of nothing done. */
    static boolean isPresent(Token verb) {
        List<Token> auxiliaries = verb.dependents(Ud.AUX);
        Token first = auxiliaries.isEmpty() ? verb : auxiliaries.getFirst();
        boolean passive = auxiliaries.stream().anyMatch(word -> word.is(Ud.AUX_PASS));
        return first.features().has(Feature.TENSE, "Pres")
                && first.features().has(Feature.VERB_FORM, FINITE)
                && (first.equals(verb) || passive || verb.features().has(Feature.TENSE, "Pres"));
    }

    /** <em>They are fighting, have been fighting, are being held</em>. */
    private Optional<Finding> progressive(Token word, List<Token> dependents) {
        Optional<Token> be = dependents.stream()
                .filter(dependent -> dependent.pos() == PartOfSpeech.AUX
                        && words.is(dependent, Role.BE)
                        && !words.isGerund(dependent))
                .findFirst();
        boolean going = words.isGerund(word)
                || dependents.stream().anyMatch(dependent -> words.is(dependent, Role.BE) && words.isGerund(dependent));
        return be.filter(found -> going).map(found -> Finding.of(Status.ONGOING, Rule.PROGRESSIVE, found));
    }

    /** <em>He is expected in Cairo, ships are due</em>. */
    private Optional<Finding> announced(Token word, List<Token> dependents) {
        boolean is = dependents.stream()
                .anyMatch(dependent -> dependent.pos() == PartOfSpeech.AUX && words.is(dependent, Role.BE));
        boolean known = words.effect(word, Frame.INFINITIVE).orElse(null) instanceof Effect.Outcome(Status status)
                && status == Status.EXPECTED
                && words.effect(word, Frame.DESCRIBED).isPresent();
        return is && known ? Optional.of(Finding.of(Status.EXPECTED, Rule.EMBEDDED, word)) : Optional.empty();
    }

    /** <em>They are on strike, are barred</em>: what lasts now. */
    private Optional<Finding> lasting(List<Token> dependents) {
        boolean state = dependents.stream().anyMatch(dependent -> dependent.is(Ud.CASE));
        return dependents.stream()
                .filter(dependent ->
                        words.is(dependent, Role.NOW) && (dependent.is(Ud.AUX_PASS) || (state && dependent.is(Ud.COP))))
                .findFirst()
                .map(be -> Finding.of(Status.ONGOING, Rule.LASTING, be));
    }
}
