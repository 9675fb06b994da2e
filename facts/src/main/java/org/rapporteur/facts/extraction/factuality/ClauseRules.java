// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Effect;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Frame;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Role;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;

/** What a word's own clause or phrase tells of its status: auxiliaries, negation, conjunctions, tense, attributes. */
final class ClauseRules {

    private final FactualityWords words;

    ClauseRules(FactualityWords words) {
        this.words = words;
    }

    /** What the clause or phrase of a word tells, without regard to what embeds it. */
    Finding of(Token word) {
        List<Token> dependents = word.dependents();
        return condition(dependents)
                .or(() -> negation(dependents))
                .or(() -> auxiliary(word, dependents))
                .or(() -> attribute(word, dependents))
                .or(() -> question(word))
                .or(() -> order(word, dependents))
                .or(() -> progressive(word, dependents))
                .or(() -> lasting(word, dependents))
                .orElse(Finding.NONE);
    }

    private Optional<Finding> negation(List<Token> dependents) {
        for (Token dependent : dependents) {
            if (isNegation(dependent)
                    || isNegated(dependent)
                    || (words.is(dependent, Role.WITHOUT) && isMarker(dependent))) {
                return Optional.of(Finding.of(Status.DENIED, "status-negation", dependent));
            }
        }
        return Optional.empty();
    }

    private boolean isNegation(Token dependent) {
        boolean denies = words.is(dependent, Role.NEGATION) && (dependent.is("advmod") || dependent.is("cc"));
        int next = dependent.index() + 1;
        return denies
                && !(next < dependent.analysis().tokenCount()
                        && words.is(dependent.analysis().token(next), Role.ADDING));
    }

    /** <em>Nobody left, no shots were fired, not one came, no raid</em>. */
    private boolean isNegated(Token dependent) {
        if (dependent.is("det")) {
            return words.is(dependent, Role.NOBODY);
        }
        boolean subject = dependent.is("nsubj");
        return (subject || dependent.is("obj"))
                && (words.is(dependent, Role.NOBODY)
                        || dependent.dependents().stream()
                                .anyMatch(word -> (word.is("det") && words.is(word, Role.NOBODY))
                                        || (subject
                                                && word.is("advmod")
                                                && word.index() < dependent.index()
                                                && isNegation(word))));
    }

    private static boolean isMarker(Token dependent) {
        return dependent.is("mark") || dependent.is("case") || dependent.is("cc");
    }

    /** <em>If they attack, should they attack</em>. */
    private Optional<Finding> condition(List<Token> dependents) {
        for (Token dependent : dependents) {
            if (words.is(dependent, Role.CONDITION) && (dependent.is("mark") || isInverted(dependent, dependents))) {
                return Optional.of(Finding.of(Status.POSSIBLE, "status-condition", dependent));
            }
        }
        return Optional.empty();
    }

    private static boolean isInverted(Token auxiliary, List<Token> dependents) {
        return auxiliary.is("aux")
                && isWord(auxiliary, "should")
                && dependents.stream()
                        .anyMatch(subject -> subject.is("nsubj") && subject.index() > auxiliary.index());
    }

    private Optional<Finding> auxiliary(Token word, List<Token> dependents) {
        for (Token dependent : dependents) {
            if (!dependent.is("aux")) {
                if (dependent.is("advmod") && words.is(dependent, Role.MAYBE)) {
                    return Optional.of(Finding.of(Status.POSSIBLE, "status-chance", dependent));
                }
                continue;
            }
            if (words.is(dependent, Role.FUTURE) || words.is(dependent, Role.WOULD)) {
                return Optional.of(future(word, dependent));
            }
            if (words.is(dependent, Role.CHANCE)) {
                return Optional.of(Finding.of(Status.POSSIBLE, "status-chance", dependent));
            }
            if (words.is(dependent, Role.DUTY)) {
                return Optional.of(Finding.of(Status.REQUESTED, "status-duty", dependent));
            }
        }
        return ahead(dependents);
    }

    /** What lies ahead is expected; under a condition, or as <em>would</em> outside of a report, only possible. */
    private Finding future(Token word, Token auxiliary) {
        for (Token dependent : word.dependents("advcl")) {
            Optional<Finding> condition = condition(dependent.dependents());
            if (condition.isPresent()) {
                return Finding.of(
                        Status.POSSIBLE, "status-condition", condition.get().cues().getFirst());
            }
        }
        boolean reported = word.is("ccomp") || word.is("conj") || word.is("parataxis");
        return words.is(auxiliary, Role.FUTURE) || reported
                ? Finding.of(Status.EXPECTED, "status-future", auxiliary)
                : Finding.of(Status.POSSIBLE, "status-future", auxiliary);
    }

    /** <em>They are to meet, are due to meet</em>, where the tree has the verb itself on top. */
    private Optional<Finding> ahead(List<Token> dependents) {
        Optional<Token> to = dependents.stream()
                .filter(dependent -> dependent.is("mark") && isWord(dependent, "to"))
                .findFirst();
        if (to.isEmpty()) {
            return Optional.empty();
        }
        for (Token dependent : dependents) {
            if (dependent.index() == to.get().index() - 1
                    && words.effect(dependent, Frame.INFINITIVE).orElse(null) instanceof Effect.Makes(Status status)) {
                return Optional.of(Finding.of(status, "status-embedded", dependent));
            }
        }
        return dependents.stream()
                .filter(dependent -> (dependent.is("aux") || dependent.is("cop"))
                        && words.is(dependent, Role.BE)
                        && dependent.index() < to.get().index())
                .findFirst()
                .map(be -> Finding.of(Status.EXPECTED, "status-future", be));
    }

    /** <em>The planned visit, talks scheduled for May</em>. */
    private Optional<Finding> attribute(Token word, List<Token> dependents) {
        if (!isNoun(word)) {
            return Optional.empty();
        }
        for (Token dependent : dependents) {
            if (dependent.is("amod") || (dependent.is("acl") && !dependent.is("acl:relcl"))) {
                Optional<Effect> effect = words.effect(dependent, Frame.DESCRIBED);
                if (effect.isPresent() && effect.get() instanceof Effect.Makes(Status status)) {
                    return Optional.of(Finding.of(status, "status-attribute", dependent));
                }
            }
        }
        return Optional.empty();
    }

    static boolean isVerb(Token word) {
        return word.pos() == PartOfSpeech.VERB || word.pos() == PartOfSpeech.AUX;
    }

    /** By its tag or, as the model may mistag what carries an event, by what belongs to it. */
    static boolean isNoun(Token word) {
        return word.pos() == PartOfSpeech.NOUN
                || word.pos() == PartOfSpeech.PROPN
                || word.dependents().stream().anyMatch(dependent -> dependent.is("det") || dependent.is("case"));
    }

    private static Optional<Finding> question(Token word) {
        if (!word.isRoot()) {
            return Optional.empty();
        }
        Sentence sentence = word.sentence();
        for (int i = sentence.tokens().last(); i > word.index(); i--) {
            Token token = word.analysis().token(i);
            if (token.text().startsWith("?")) {
                return Optional.of(Finding.of(Status.POSSIBLE, "status-question", token));
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
                && (word.isRoot() || word.is("ccomp") || word.is("parataxis"))
                && dependents.stream()
                        .noneMatch(dependent -> dependent.is("nsubj")
                                || dependent.is("aux")
                                || dependent.is("expl")
                                || dependent.is("mark")
                                || dependent.is("csubj"));
        int before = word.index() - 1;
        boolean opens = before < word.sentence().tokens().first()
                || (word.analysis().token(before).pos() == PartOfSpeech.PUNCT
                        && !isWord(word.analysis().token(before), ","));
        return bare && opens ? Optional.of(Finding.of(Status.REQUESTED, "status-order", word)) : Optional.empty();
    }

    /** <em>They are fighting, have been fighting, are being held</em>. */
    private Optional<Finding> progressive(Token word, List<Token> dependents) {
        Optional<Token> be = dependents.stream()
                .filter(dependent -> dependent.is("aux") && words.is(dependent, Role.BE) && !isWord(dependent, "being"))
                .findFirst();
        boolean going = word.text().toLowerCase(Locale.ROOT).endsWith("ing")
                || dependents.stream().anyMatch(dependent -> dependent.is("aux") && isWord(dependent, "being"));
        return be.filter(found -> going).map(found -> Finding.of(Status.ONGOING, "status-progressive", found));
    }

    /** <em>They are on strike, are barred</em>: what lasts now. */
    private Optional<Finding> lasting(Token word, List<Token> dependents) {
        boolean state = dependents.stream().anyMatch(dependent -> dependent.is("case"));
        return dependents.stream()
                .filter(dependent -> words.is(dependent, Role.NOW)
                        && (dependent.is("aux:pass") || (state && dependent.is("cop"))))
                .findFirst()
                .map(be -> Finding.of(Status.ONGOING, "status-lasting", be));
    }

    static boolean isWord(Token token, String word) {
        return token.text().equalsIgnoreCase(word);
    }
}
