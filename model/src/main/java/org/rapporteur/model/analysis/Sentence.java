// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.model.text.Span;

/**
 * One sentence of an analysis: a view that points into it.
 *
 * @param analysis the owner
 * @param index its number over the whole text, from 0
 */
public record Sentence(Analysis analysis, int index) {

    public Sentence {
        if (index < 0 || index >= analysis.sentenceCount()) {
            throw new IllegalArgumentException(
                    "index must be at least 0 and less than " + analysis.sentenceCount() + ", is " + index);
        }
    }

    /** Its words, by number over the whole text. */
    public TokenRange tokens() {
        return analysis.sentenceRange(index);
    }

    /** Its words in order. */
    public List<Token> words() {
        TokenRange range = tokens();
        return IntStream.range(range.first(), range.end())
                .mapToObj(analysis::token)
                .toList();
    }

    public Span span() {
        return analysis.span(tokens());
    }

    public String text() {
        return analysis.text().slice(span());
    }

    /** The word on which all others depend, directly or round about. */
    public Token root() {
        TokenRange range = tokens();
        int root = range.first();
        while (analysis.word(root).head() != 0) {
            root++;
        }
        return analysis.token(root);
    }

    /** The number of its paragraph in {@code text().paragraphs()}. */
    public int paragraph() {
        return analysis.paragraphAt(span().start());
    }

    /** Two sentences are the same if they are the same of the same analysis. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Sentence sentence && sentence.analysis == analysis && sentence.index == index;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(analysis) + index;
    }

    @Override
    public String toString() {
        return text();
    }
}
