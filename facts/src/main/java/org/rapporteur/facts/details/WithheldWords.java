// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.fact.Statement.Kind;

/**
 * Finds the clauses that tell that somebody could not verify something, gave no evidence, made no comment, did not answer, or took something
 * back. Immutable and safe for use by many threads.
 */
final class WithheldWords {

    /**
     * One such clause.
     *
     * @param top the word that has the negation and the subject
     * @param verb the last word of the cue
     * @param who who could not or would not, where the clause tells
     * @param content what it is about, or the rest of the clause
     */
    record Found(Kind kind, Token top, Token verb, @Nullable Token who, TokenRange content) {}

    private final WordRoles<SayingUse> uses;
    private final Bodies.Nouns nouns;

    WithheldWords(Language language, Bodies.Nouns nouns) {
        this.nouns = nouns;
        this.uses = language.roles("statement-kinds", SayingUse.class);
    }

    boolean is(Token word, SayingUse use) {
        return uses.is(word.lemma(), use);
    }

    /** The clause of a word; empty where it tells of nothing withheld, or where the words that say so are torn from it. */
    Optional<Found> find(Telling telling, Token word) {
        return clause(telling, word)
                .filter(found -> isNegated(telling, found.top())
                        || isNegated(telling, found.verb())
                        || found.who() == null
                        || !isByNobody(telling, found.top())
                        || telling.analysis().tokens(telling.noun(found.who())).stream()
                                .anyMatch(part -> telling.language().is(part.text(), FunctionWord.NOBODY)));
    }

    private Optional<Found> clause(Telling telling, Token word) {
        return switch (word.pos()) {
            case VERB ->
                Stream.<Optional<Found>>of(
                                unverified(telling, word),
                                unproven(telling, word),
                                declined(telling, word),
                                unanswered(telling, word),
                                unreached(telling, word),
                                silent(telling, word),
                                corrected(telling, word))
                        .flatMap(Optional::stream)
                        .findFirst();
            case ADJ -> unavailable(telling, word);
            default -> Optional.empty();
        };
    }

    /** <em>Could not verify, was unable to confirm, has not been verified</em>. */
    private Optional<Found> unverified(Telling telling, Token verb) {
        boolean confirms = is(verb, SayingUse.CONFIRM);
        if (!confirms && !is(verb, SayingUse.VERIFY)) {
            return Optional.empty();
        }
        Token top = verb.head()
                .filter(head -> is(head, SayingUse.ABLE) || is(head, SayingUse.UNABLE))
                .orElse(verb);
        boolean able = !top.equals(verb) || verb.dependents(Ud.AUX).stream().anyMatch(aux -> is(aux, SayingUse.CAN));
        boolean not = isDenied(telling, top) || is(top, SayingUse.UNABLE);
        if (!not || (confirms && !able) || isConditional(verb)) {
            return Optional.empty();
        }
        boolean passive = telling.clause().isPassive(verb);
        Optional<Token> content = passive
                ? telling.clause().patients(verb).stream().findFirst()
                : Stream.concat(verb.dependents(Ud.CCOMP).stream(), verb.dependents(Ud.OBJ).stream())
                        .findFirst();
        // Somebody who could not be verified is misread for what he told.
        return content.filter(what -> !passive || (telling.named(what).isEmpty() && !nouns.isPerson(what)))
                .map(what -> found(
                        telling, Kind.VERIFICATION, top, verb, passive ? Phrases.noun(what) : Phrases.under(what)));
    }

    /** <em>Gave no evidence for the claim</em>; not <em>no evidence of wrongdoing</em>, which is a finding. */
    private Optional<Found> unproven(Telling telling, Token verb) {
        if (!is(verb, SayingUse.GIVE) || isConditional(verb)) {
            return Optional.empty();
        }
        return verb.dependents(Ud.OBJ).stream()
                .filter(object -> is(object, SayingUse.EVIDENCE))
                .filter(object -> isDenied(telling, verb) || isNone(telling, object))
                .filter(object -> object.dependents().stream()
                        .noneMatch(part -> part.is(Ud.ACL)
                                && part.dependents(Ud.MARK).stream()
                                        .noneMatch(mark -> telling.is(mark, FunctionWord.INFINITIVE))))
                .filter(object -> object.dependents(Ud.NMOD).stream()
                        .allMatch(part -> part.dependents(Ud.CASE).stream().anyMatch(one -> is(one, SayingUse.FOR))))
                .findFirst()
                .map(object -> found(telling, Kind.VERIFICATION, verb, verb, Phrases.under(object)));
    }

    /** <em>Declined to comment, declined comment, refused to say who was hurt</em>. */
    private Optional<Found> declined(Telling telling, Token verb) {
        if (!is(verb, SayingUse.DECLINE) || isDenied(telling, verb) || isConditional(verb)) {
            return Optional.empty();
        }
        return Stream.concat(
                        verb.dependents(Ud.XCOMP).stream()
                                .filter(act -> is(act, SayingUse.SILENT) && !Clause.isMarkedPassive(act)),
                        verb.dependents(Ud.OBJ).stream().filter(this::isRequest))
                .findFirst()
                .map(what -> found(telling, Kind.NO_COMMENT, verb, verb, Phrases.under(what)));
    }

    /** <em>Did not respond to a request for comment, did not return calls, did not immediately reply</em>. */
    private Optional<Found> unanswered(Telling telling, Token verb) {
        if (!is(verb, SayingUse.REPLY) || !isDenied(telling, verb) || isConditional(verb)) {
            return Optional.empty();
        }
        Optional<Token> asked = verb.dependents().stream()
                .filter(word -> word.is(Ud.OBJ) || word.is(Ud.OBL))
                .filter(this::isRequest)
                .findFirst();
        if (asked.isPresent()) {
            return asked.map(what -> found(telling, Kind.NO_COMMENT, verb, verb, Phrases.under(what)));
        }
        boolean bare = verb.dependents().stream().noneMatch(word -> word.is(Ud.OBJ) || word.is(Ud.OBL));
        return bare && verb.dependents(Ud.ADVMOD).stream().anyMatch(word -> is(word, SayingUse.AT_ONCE))
                ? Optional.of(alone(telling, verb))
                : Optional.empty();
    }

    /** <em>Could not be reached for comment</em>. */
    private Optional<Found> unreached(Telling telling, Token verb) {
        if (!is(verb, SayingUse.REACH) || !isDenied(telling, verb) || isConditional(verb)) {
            return Optional.empty();
        }
        Optional<Token> purpose = comment(verb);
        if (purpose.isEmpty()) {
            return Optional.empty();
        }
        TokenRange content = Phrases.under(purpose.get());
        boolean passive = telling.clause().isPassive(verb);
        if (!passive) {
            content = verb.dependents(Ud.OBJ).stream().map(Phrases::under).reduce(content, TokenRange::cover);
        }
        List<Token> reached =
                passive ? telling.clause().patients(verb) : telling.clause().agents(verb);
        return Optional.of(
                new Found(Kind.NO_COMMENT, verb, verb, reached.isEmpty() ? null : reached.getFirst(), content));
    }

    /** <em>Was not available for comment</em>. */
    private Optional<Found> unavailable(Telling telling, Token word) {
        if (!is(word, SayingUse.AVAILABLE)
                || isConditional(word)
                || (!isDenied(telling, word) && !is(word, SayingUse.UNABLE))) {
            return Optional.empty();
        }
        return comment(word).map(what -> found(telling, Kind.NO_COMMENT, word, word, Phrases.under(what)));
    }

    /** <em>Made no comment, there was no comment from the ministry, did not comment</em>. */
    private Optional<Found> silent(Telling telling, Token verb) {
        if (isConditional(verb)) {
            return Optional.empty();
        }
        if (is(verb, SayingUse.COMMENT) && isDenied(telling, verb)) {
            return Optional.of(verb.dependents(Ud.OBL).stream()
                    .filter(part -> telling.time(part).isEmpty())
                    .findFirst()
                    .map(what -> found(telling, Kind.NO_COMMENT, verb, verb, Phrases.under(what)))
                    .orElseGet(() -> alone(telling, verb)));
        }
        if (!is(verb, SayingUse.MAKE)) {
            return Optional.empty();
        }
        boolean exists = !verb.dependents(Ud.EXPL).isEmpty();
        return verb.dependents(exists ? Ud.NSUBJ : Ud.OBJ).stream()
                .filter(noun -> is(noun, SayingUse.COMMENT))
                .filter(noun -> isDenied(telling, verb) || isNone(telling, noun))
                .findFirst()
                .map(noun -> exists
                        ? new Found(
                                Kind.NO_COMMENT,
                                verb,
                                verb,
                                from(verb, noun),
                                new TokenRange(Phrases.under(noun).first(), noun.index() + 1))
                        : found(telling, Kind.NO_COMMENT, verb, verb, Phrases.under(noun)));
    }

    /** From whom no comment came. */
    private static @Nullable Token from(Token verb, Token noun) {
        return Stream.concat(noun.dependents(Ud.NMOD).stream(), verb.dependents(Ud.OBL).stream())
                .filter(part -> part.index() > noun.index() && part.name().isPresent())
                .findFirst()
                .orElse(null);
    }

    /** <em>Retracted its report, withdrew the claim, issued a correction</em>. */
    private Optional<Found> corrected(Telling telling, Token verb) {
        boolean takesBack = is(verb, SayingUse.WITHDRAW);
        boolean publishes = is(verb, SayingUse.PUBLISH);
        if ((!takesBack && !publishes) || isDenied(telling, verb) || isConditional(verb) || isUnreal(telling, verb)) {
            return Optional.empty();
        }
        return verb.dependents(Ud.OBJ).stream()
                .filter(object -> takesBack
                        ? is(object, SayingUse.TOLD) || is(object, SayingUse.COUNTED)
                        : is(object, SayingUse.AMENDMENT))
                .findFirst()
                .map(object -> found(telling, Kind.CORRECTION, verb, verb, Phrases.under(object)));
    }

    private boolean isUnreal(Telling telling, Token verb) {
        return verb.dependents(Ud.AUX).stream()
                        .anyMatch(aux -> !telling.is(aux, FunctionWord.PERFECT) && !telling.is(aux, FunctionWord.BE))
                || verb.dependents(Ud.MARK).stream().anyMatch(mark -> telling.is(mark, FunctionWord.INFINITIVE));
    }

    /** A request, or a request for comment, or comment itself. */
    boolean isRequest(Token noun) {
        return is(noun, SayingUse.REQUEST) || is(noun, SayingUse.COMMENT);
    }

    private Optional<Token> comment(Token word) {
        return word.dependents().stream()
                .filter(part -> part.is(Ud.OBL) || part.is(Ud.NMOD) || part.is(Ud.ADVCL) || part.is(Ud.XCOMP))
                .filter(part -> is(part, SayingUse.COMMENT))
                .findFirst();
    }

    private static Found found(Telling telling, Kind kind, Token top, Token verb, TokenRange content) {
        List<Token> doers = telling.clause().agents(verb);
        Token who = doers.isEmpty() || telling.is(doers.getFirst(), FunctionWord.EXPLETIVE) ? null : doers.getFirst();
        if (who == null && !telling.clause().isPassive(verb)) {
            who = telling.clause().own(top).stream()
                    .filter(subject -> !telling.is(subject, FunctionWord.EXPLETIVE))
                    .findFirst()
                    .orElse(null);
        }
        return new Found(
                kind, top, verb, who, Phrases.trimmed(verb.analysis(), content).orElse(content));
    }

    /** A verb that has nothing behind it is itself what is told: <em>did not respond</em>. */
    private static Found alone(Telling telling, Token verb) {
        return found(telling, Kind.NO_COMMENT, verb, verb, TokenRange.of(verb));
    }

    private boolean isConditional(Token word) {
        return word.dependents(Ud.MARK).stream().anyMatch(mark -> is(mark, SayingUse.WHETHER));
    }

    private static boolean isNone(Telling telling, Token noun) {
        return noun.dependents(Ud.DET).stream()
                .anyMatch(word -> telling.language().is(word.text(), FunctionWord.NOBODY));
    }

    /** Whether a clause is denied by its verb or by its subject. */
    private static boolean isDenied(Telling telling, Token word) {
        return isNegated(telling, word) || isByNobody(telling, word);
    }

    private static boolean isNegated(Telling telling, Token word) {
        return word.dependents().stream()
                .anyMatch(part -> telling.is(part, FunctionWord.NEGATION)
                        || (part.is(Ud.AUX)
                                && part.dependents().stream().anyMatch(one -> telling.is(one, FunctionWord.NEGATION))));
    }

    private static boolean isByNobody(Telling telling, Token word) {
        return word.dependents(Ud.NSUBJ).stream()
                .anyMatch(subject ->
                        telling.language().is(subject.text(), FunctionWord.NOBODY) || isNone(telling, subject));
    }

    /** The words of the cue: the verb with the auxiliaries, negations and adverbs before it. */
    static TokenRange cue(Telling telling, Found found) {
        int last = found.verb().index();
        int first = Stream.concat(found.top().dependents().stream(), found.verb().dependents().stream())
                .filter(part -> part.is(Ud.AUX)
                        || part.is(Ud.COP)
                        || part.is(Ud.ADVMOD)
                        || (part.is(Ud.EXPL) && !telling.is(part, FunctionWord.EXPLETIVE))
                        || part.equals(found.top()))
                .filter(part -> part.pos() != PartOfSpeech.PRON || part.is(Ud.EXPL))
                .mapToInt(Token::index)
                .filter(index -> index < last)
                .filter(index -> Stream.of(found.verb(), found.top())
                        .flatMap(word -> word.dependents(Ud.NSUBJ).stream())
                        .noneMatch(subject -> subject.index() > index && subject.index() < last))
                .min()
                .orElse(last);
        int from = Math.min(first, found.top().index());
        int end = found.content().contains(last) ? last : last + 1;
        return new TokenRange(from, Math.max(end, from + 1));
    }

    /** Whether a noun is a request for comment. */
    boolean isForComment(Token noun) {
        return is(noun, SayingUse.REQUEST) && comment(noun).isPresent();
    }

    /** Whether a noun stands for what was told before. */
    boolean isTold(Token noun) {
        return noun.pos() == PartOfSpeech.PRON || is(noun, SayingUse.TOLD);
    }
}
