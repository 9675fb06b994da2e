// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.extraction.Quotation;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;

/** Which words of a text stand in which quotation. */
final class QuotedWords {

    /** How far a verb of saying may stand from the quotation that it governs, with no other verb between. */
    private static final int REACH_BACK = 15;

    private static final int REACH_ON = 6;

    private final Analysis analysis;
    private final List<Quotation> quotations;

    /** Number of the quotation that each word stands in, marks included; -1 for none. */
    private final int[] at;

    QuotedWords(Analysis analysis, List<Quotation> quotations) {
        this.analysis = analysis;
        this.quotations = quotations;
        this.at = new int[analysis.tokenCount()];
        Arrays.fill(at, -1);
        for (int i = 0; i < quotations.size(); i++) {
            for (Token token : analysis.tokens(quotations.get(i).outer())) {
                at[token.index()] = i;
            }
        }
    }

    boolean isQuoted(Token token) {
        return at[token.index()] >= 0;
    }

    boolean isQuoted(int token) {
        return at[token] >= 0;
    }

    Optional<Quotation> quotation(int token) {
        return at[token] < 0 ? Optional.empty() : Optional.of(quotations.get(at[token]));
    }

    /** The words of a quotation with its marks; empty if the analysis has none there. */
    Optional<TokenRange> words(Quotation quotation) {
        List<Token> tokens = analysis.tokens(quotation.outer());
        return tokens.isEmpty() ? Optional.empty() : Optional.of(TokenRange.of(tokens));
    }

    /** Whether a quotation stands close to a verb with no other verb between. */
    boolean isBeside(Token verb) {
        for (int i = verb.index() - 1; i >= Math.max(0, verb.index() - REACH_BACK); i--) {
            if (at[i] >= 0) {
                return true;
            }
            if (analysis.token(i).pos() == PartOfSpeech.VERB) {
                break;
            }
        }
        for (int i = verb.index() + 1; i < Math.min(at.length, verb.index() + REACH_ON); i++) {
            if (at[i] >= 0) {
                return true;
            }
            if (analysis.token(i).pos() == PartOfSpeech.VERB) {
                break;
            }
        }
        return false;
    }
}
