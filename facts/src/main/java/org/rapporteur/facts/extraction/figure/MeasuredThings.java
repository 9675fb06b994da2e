// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.extraction.figure.FigureWords.Role;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.text.Span;

/**
 * Finds what a share or a weight is of: the noun after <em>of</em>, else the subject of a clause
 * that tells how much something is or how it changed (<em>turnout was 61 percent</em>); whoever owns 58 percent is not what that is of.
 * Immutable and safe for use by many threads.
 */
final class MeasuredThings {

    /** How far above a number the verb may stand whose subject it measures. */
    private static final int REACH = 3;

    private final Clause clause;
    private final FigureWords lists;

    MeasuredThings(Language language, FigureWords lists) {
        this.lists = lists;
        this.clause = new Clause(language);
    }

    Optional<Span> of(CountedQuantity counted, Analysis analysis) {
        if (counted.of() != null) {
            return Optional.of(counted.of());
        }
        List<Token> words = analysis.tokens(counted.span());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Token at = Phrases.head(analysis, TokenRange.of(words));
        if (at.is(Ud.NSUBJ)) {
            return Optional.empty();
        }
        for (int i = 0; i < REACH; i++) {
            boolean verb = at.pos() == PartOfSpeech.VERB;
            if (verb && !lists.is(at.lemma(), Role.MEASURES)) {
                return Optional.empty();
            }
            Optional<Token> subject = clause.own(at).stream()
                    .filter(Token::isNoun)
                    .filter(noun -> !words.contains(noun))
                    .findFirst();
            if (subject.isPresent()) {
                return subject.map(noun -> analysis.span(Phrases.noun(noun)));
            }
            if (verb || at.head().isEmpty()) {
                return Optional.empty();
            }
            at = at.head().get();
        }
        return Optional.empty();
    }
}
