// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.syntax;

import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.text.Span;

/** Tells headlines, of the whole or within, from sentences: a headline is short and ends as no sentence does. */
public final class Headline {

    /** Most words of one. */
    private static final int LONGEST = 18;

    private static final String SENTENCE_ENDS = ".?!:…,;”\"";

    private Headline() {}

    /** Whether a paragraph is a headline. */
    public static boolean is(Analysis analysis, Span paragraph) {
        String text = analysis.text().slice(paragraph).strip();
        return !text.isEmpty()
                && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0
                && analysis.tokens(paragraph).size() <= LONGEST;
    }

    /** Whether a word stands in a headline. */
    public static boolean holds(Token word) {
        Analysis analysis = word.analysis();
        return is(
                analysis,
                analysis.text().paragraphs().get(word.sentence().paragraph()).span());
    }
}
