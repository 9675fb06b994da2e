// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.syntax;

import java.util.List;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/**
 * Prepositions, conjunctions and particles by what they do to the phrase or clause that they open. Immutable and safe for use
 * by many threads.
 *
 * @param language whose function words they are
 */
public record Case(Language language) {

    /** Whether a preposition of one of these kinds opens a phrase. */
    public boolean is(Token noun, FunctionWord... kinds) {
        return isAny(noun.dependents(Ud.CASE), kinds);
    }

    /** Whether a conjunction or particle of one of these kinds opens a clause. */
    public boolean opens(Token verb, FunctionWord... kinds) {
        return isAny(verb.dependents(Ud.MARK), kinds);
    }

    /** Whether a word of one of these kinds is among words, by its lemma. */
    public boolean isAny(List<Token> words, FunctionWord... kinds) {
        return words.stream().anyMatch(word -> is(word.lemma(), kinds));
    }

    private boolean is(String lemma, FunctionWord... kinds) {
        for (FunctionWord kind : kinds) {
            if (language.is(lemma, kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this preposition opens a phrase. */
    static boolean is(Token noun, String preposition) {
        return noun.dependents(Ud.CASE).stream().anyMatch(word -> word.lemma().equalsIgnoreCase(preposition));
    }

    /** Whether a verb is an infinitive with its particle. */
    public boolean isInfinitive(Token verb) {
        return opens(verb, FunctionWord.INFINITIVE);
    }
}
