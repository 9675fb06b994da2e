// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.model.text.Span;

/**
 * One word of an analysis: a view that points into it.
 *
 * @param analysis the owner
 * @param index its number over the whole text, from 0
 */
public record Token(Analysis analysis, int index) {

    public Token {
        if (index < 0 || index >= analysis.tokenCount()) {
            throw new IllegalArgumentException(
                    "index must be at least 0 and less than " + analysis.tokenCount() + ", is " + index);
        }
    }

    private Word word() {
        return analysis.word(index);
    }

    public Span span() {
        return word().span();
    }

    /** The word as it stands in the text. */
    public String text() {
        return analysis.text().slice(span());
    }

    public String lemma() {
        return word().lemma();
    }

    /** Its lemma and what is written, in lower case: what a word list may have it under. */
    public Stream<String> forms() {
        return Stream.of(lemma(), text()).map(form -> form.toLowerCase(Locale.ROOT));
    }

    /** The features of its form; none where they are not told. */
    public Features features() {
        return word().features();
    }

    public PartOfSpeech pos() {
        return word().pos();
    }

    /** Whether it is a common noun or a proper one. */
    public boolean isNoun() {
        return pos() == PartOfSpeech.NOUN || pos() == PartOfSpeech.PROPN;
    }

    /** Whether it is written as one with the token before it without being punctuation, as <i>n't</i> in <i>don't</i>. */
    public boolean isJoined() {
        return word().joined();
    }

    /** The relation to its head with subtype, such as {@code nsubj:pass}. */
    public String relation() {
        return word().relation();
    }

    /** Whether the relation to its head is this one, with any subtype if none is given. */
    public boolean is(String relation) {
        String own = relation();
        return own.startsWith(relation) && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
    }

    public Sentence sentence() {
        return analysis.sentenceOf(index);
    }

    public boolean isRoot() {
        return word().head() == 0;
    }

    /** The word it depends on; empty for the root of a sentence. */
    public Optional<Token> head() {
        return isRoot()
                ? Optional.empty()
                : Optional.of(new Token(analysis, sentence().tokens().first() + word().head() - 1));
    }

    /** The words that depend on it, in the order of the text. */
    public List<Token> dependents() {
        return analysis.dependents(index);
    }

    /** Those of them with a relation, with any subtype if none is given. */
    public List<Token> dependents(String relation) {
        return dependents().stream().filter(token -> token.is(relation)).toList();
    }

    /** The name it is part of. */
    public Optional<Name> name() {
        return analysis.nameAt(index);
    }

    /** The event it tells of. */
    public Optional<Trigger> trigger() {
        return analysis.triggerAt(index);
    }

    /** What it counts, if it is part of a quantity. */
    public Optional<FigureMark> figure() {
        return analysis.figureAt(index);
    }

    /** Two tokens are the same if they are the same word of the same analysis. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Token token && token.analysis == analysis && token.index == index;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(analysis) + index;
    }

    @Override
    public String toString() {
        return text() + span();
    }
}
