// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.syntax;

import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/** Tells passive verbs from active ones, by the tree and where that errs by the words. */
final class Passive {

    private static final String PARTICIPLE = "Part";

    private static final String PASSIVE = "Pass";

    private final Clause clause;
    private final Case cases;

    Passive(Clause clause, Case cases) {
        this.clause = clause;
        this.cases = cases;
    }

    /** Whether a verb is passive: by its auxiliary or subject, or as a participle after its noun. */
    boolean is(Token verb) {
        return (!verb.dependents(Ud.NSUBJ_PASS).isEmpty() && !isActive(verb))
                || !verb.dependents(Ud.AUX_PASS).isEmpty()
                || hasBe(verb)
                || isReducedPassive(verb)
                || (verb.is(Ud.CONJ)
                        && clause.own(verb).isEmpty()
                        && verb.dependents(Ud.OBJ).isEmpty()
                        && isParticiple(verb)
                        && verb.dependents(Ud.AUX).isEmpty()
                        && verb.head()
                                .filter(head -> (is(head) && !head.isRoot())
                                        || !head.dependents(Ud.AUX_PASS).isEmpty())
                                .isPresent());
    }

    /** <em>when convicted, if arrested</em>. */
    private boolean isAfterWhen(Token verb) {
        return cases.opens(verb, FunctionWord.REDUCED_CLAUSE)
                || cases.isAny(verb.dependents(Ud.ADVMOD), FunctionWord.REDUCED_CLAUSE);
    }

    /** A form of <em>be</em> before a participle makes it passive, whatever the tree calls it. */
    private boolean hasBe(Token verb) {
        return verb.pos() == PartOfSpeech.VERB
                && !cases.isInfinitive(verb)
                && !cases.language().ends(verb.text(), FunctionWord.GERUND_ENDING)
                && Stream.concat(verb.dependents(Ud.AUX).stream(), verb.dependents(Ud.COP).stream())
                        .filter(word -> cases.language().is(word.lemma(), FunctionWord.BE))
                        .anyMatch(word -> word.index() < verb.index());
    }

    /** Without an auxiliary of the passive, a verb with an object of its own is active whatever its subject is said to be. */
    static boolean isActive(Token verb) {
        return verb.dependents(Ud.AUX_PASS).isEmpty()
                && (!verb.dependents(Ud.OBJ).isEmpty()
                        || verb.dependents(Ud.NSUBJ_PASS).getFirst().index() > verb.index());
    }

    /** <em>the men arrested in Oran</em>. */
    private boolean isReducedPassive(Token verb) {
        boolean bare = verb.dependents(Ud.NSUBJ).isEmpty()
                && verb.dependents(Ud.OBJ).isEmpty()
                && verb.dependents(Ud.AUX).isEmpty()
                && (verb.dependents(Ud.MARK).isEmpty() || isAfterWhen(verb));
        return bare
                && isParticiple(verb)
                && (verb.features().has(Feature.VOICE, PASSIVE)
                        || (verb.is(Ud.ACL)
                                && verb.head()
                                        .filter(noun -> noun.index() < verb.index())
                                        .isPresent())
                        || (verb.is(Ud.ADVCL)
                                && (!verb.dependents(Ud.OBL_AGENT).isEmpty()
                                        || isAfterWhen(verb)
                                        || verb.features().has(Feature.VERB_FORM, PARTICIPLE)))
                        || (verb.is(Ud.AMOD)
                                && verb.head()
                                        .filter(noun -> noun.index() > verb.index())
                                        .isPresent()));
    }

    private boolean isParticiple(Token verb) {
        return verb.pos() == PartOfSpeech.VERB
                && !cases.language().ends(verb.text(), FunctionWord.GERUND_ENDING)
                && !verb.text().toLowerCase(Locale.ROOT).equals(verb.lemma());
    }
}
