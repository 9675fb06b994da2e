// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.speech.SpeechWords.Kind;
import org.rapporteur.facts.extraction.speech.SpeechWords.Part;
import org.rapporteur.facts.extraction.speech.SpeechWords.Saying;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Case;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.SpeechMark;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.fact.Why;

/** Finds cues: what the model marks, and verbs of the word list that govern a clause. Nothing inside a quotation is one. */
final class CueFinder {

    private final SpeechWords words;
    private final Case cases;

    CueFinder(SpeechWords words, Language language) {
        this.words = words;
        this.cases = new Case(language);
    }

    /** The cues of a text, in order, none overlapping another. */
    List<Cue> find(Analysis analysis, QuotedWords quoting) {
        List<Cue> found = new ArrayList<>();
        boolean[] taken = new boolean[analysis.tokenCount()];
        for (SpeechMark mark : analysis.marks().speech()) {
            if (mark instanceof SpeechMark.Cue cue) {
                marked(analysis, cue)
                        .filter(seen -> !quoting.isQuoted(seen.head()))
                        .ifPresent(found::add);
                for (int i = cue.tokens().first(); i < cue.tokens().end(); i++) {
                    taken[i] = true;
                }
            }
        }
        for (Token token : analysis.tokens()) {
            if (!taken[token.index()] && !quoting.isQuoted(token)) {
                listed(token, quoting).ifPresent(found::add);
            }
        }
        List<Cue> all = List.copyOf(found);
        found.removeIf(cue -> isIntroduction(cue.head(), all)
                && cue.head().dependents(Ud.CCOMP).stream().noneMatch(quoting::isQuoted));
        found.sort(Comparator.comparingInt(cue -> cue.tokens().first()));
        return found;
    }

    private Optional<Cue> marked(Analysis analysis, SpeechMark.Cue mark) {
        Token head = Phrases.head(analysis, mark.tokens());
        for (int i = mark.tokens().first(); i < mark.tokens().end(); i++) {
            if (words.saying(analysis.token(i)).isPresent()) {
                head = analysis.token(i);
            }
        }
        Optional<Saying> saying = words.saying(head);
        if (isNegated(head) || isName(head, saying.orElse(null)) || (saying.isEmpty() && words.isThought(head))) {
            return Optional.empty();
        }
        Why why = new Why(
                saying.isPresent() ? "cue-marked-and-listed" : "cue-marked",
                List.of(analysis.span(mark.tokens())),
                mark.confidence(),
                List.of());
        return Optional.of(new Cue(mark.tokens(), head, saying.orElse(null), words.isAttribution(head), true, why));
    }

    private Optional<Cue> listed(Token token, QuotedWords quoting) {
        Analysis analysis = token.analysis();
        if (words.isAttribution(token)
                && token.index() + 1 < analysis.tokenCount()
                && cases.language().is(analysis.token(token.index() + 1).lemma(), FunctionWord.ATTRIBUTION_LINK)) {
            TokenRange both = new TokenRange(token.index(), token.index() + 2);
            return Optional.of(new Cue(both, token, null, true, false, Why.of("cue-listed", analysis.span(both))));
        }
        if (token.pos() != PartOfSpeech.VERB || isNegated(token)) {
            return Optional.empty();
        }
        return words.saying(token)
                .filter(saying -> saying.part() == Part.VERB && saying.kind() != Kind.JUDGE)
                .filter(saying -> !isName(token, saying))
                .filter(saying -> (saying.takes('c')
                                && (!token.dependents(Ud.CCOMP).isEmpty() || quoting.isBeside(token)))
                        || (saying.takes('i') && !token.dependents(Ud.XCOMP).isEmpty())
                        || (saying.takes('f') && isCallFor(token))
                        || (saying.kind() == Kind.DENY && isOfPronoun(token)))
                .map(saying -> new Cue(
                        TokenRange.of(token),
                        token,
                        saying,
                        words.isAttribution(token),
                        false,
                        new Why("cue-listed", List.of(token.span()), 0.7, List.of())));
    }

    /** <em>Denied it</em>. */
    private static boolean isOfPronoun(Token verb) {
        return verb.dependents(Ud.OBJ).stream().anyMatch(object -> object.pos() == PartOfSpeech.PRON);
    }

    private boolean isCallFor(Token verb) {
        return verb.dependents(Ud.OBL).stream().anyMatch(noun -> cases.is(noun, FunctionWord.DEMAND));
    }

    /** Whether the verb only introduces who speaks: <em>quoted Brook as saying</em>. */
    private boolean isIntroduction(Token verb, List<Cue> cues) {
        return words.isQuoting(verb)
                && cues.stream()
                        .map(Cue::head)
                        .anyMatch(saying -> saying.index() > verb.index()
                                && saying.sentence().equals(verb.sentence())
                                && words.isQuoted(saying)
                                && words.isAs(saying.analysis().token(saying.index() - 1)));
    }

    /** <em>Did not say</em> reports no saying; <em>nobody said, declined to say</em> neither. */
    private boolean isNegated(Token verb) {
        return isRefused(verb)
                || isByNobody(verb)
                || cases.isAny(verb.dependents(Ud.ADVMOD), FunctionWord.NEGATION)
                || verb.dependents(Ud.AUX).stream()
                        .anyMatch(aux -> cases.isAny(aux.dependents(), FunctionWord.NEGATION));
    }

    /** <em>Two boys called Ali</em>: that is their name, and nobody says so. */
    private boolean isName(Token verb, @Nullable Saying saying) {
        return saying != null
                && saying.takes('n')
                && ((verb.head().filter(Token::isNoun).isPresent() && !verb.is(Ud.ACL_RELCL))
                        || Clause.isMarkedPassive(verb))
                && !verb.is(Ud.CONJ)
                && verb.dependents(Ud.OBL).stream().noneMatch(agent -> cases.is(agent, FunctionWord.AGENT));
    }

    private boolean isRefused(Token verb) {
        return verb.is(Ud.XCOMP)
                && verb.head().filter(refusal -> words.isSilence(refusal)).isPresent();
    }

    private boolean isByNobody(Token verb) {
        return verb.dependents(Ud.NSUBJ).stream()
                .anyMatch(subject -> words.isNobody(subject)
                        || subject.dependents(Ud.DET).stream().anyMatch(words::isNobody));
    }
}
