// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.stream.Stream;
import org.rapporteur.facts.resolution.Actor.Appearance;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/** The nouns that stand beside a name and tell what it is: <em>Unicorp, a company in Brno; the tanker operator Unicorp</em>. */
final class Descriptors {

    private Descriptors() {}

    /** Whether a body was told to be what a noun says, before a word. */
    static boolean tell(Analysis analysis, Actor actor, String noun, int before) {
        return actor.places().stream()
                .filter(place -> place.tokens().first() < before)
                .flatMap(place -> beside(analysis, place))
                .anyMatch(noun::equalsIgnoreCase);
    }

    private static Stream<String> beside(Analysis analysis, Appearance place) {
        Token name = Phrases.head(analysis, place.tokens());
        Stream<Token> above = name.head().filter(over -> name.is(Ud.APPOS) || name.is(Ud.NMOD_DESC)).stream();
        Stream<Token> below = name.dependents().stream()
                .filter(word -> !place.tokens().contains(word.index()))
                .filter(word -> word.is(Ud.APPOS) || word.is(Ud.NMOD_DESC));
        return Stream.concat(above, below).map(Token::lemma);
    }
}
