// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;

/** Reads phrases off the tree of a sentence. */
public final class Phrases {

    /** What belongs to a noun so closely that it names the same thing. */
    private static final Set<String> WITHIN = Set.of(
            Ud.DET,
            Ud.AMOD,
            Ud.COMPOUND,
            Ud.NUMMOD,
            Ud.NMOD,
            Ud.FLAT,
            Ud.APPOS,
            Ud.FIXED,
            Ud.GOESWITH,
            Ud.CONJ,
            Ud.NAME);

    private Phrases() {}

    /** From the first to the last word that depends on this one, itself included. */
    public static TokenRange under(Token head) {
        int first = head.index();
        int end = first + 1;
        for (Token dependent : head.dependents()) {
            if (dependent.is(Ud.CONJ) && dependent.index() < head.index()) {
                // UD joins words to the first of them: here the tree is wrong.
                continue;
            }
            TokenRange range = under(dependent);
            first = Math.min(first, range.first());
            end = Math.max(end, range.end());
        }
        return new TokenRange(first, end);
    }

    /**
     * A noun with its articles, attributes, appositions and the nouns joined to it, without the clauses that hang on it
     * and without a preposition before it.
     */
    public static TokenRange noun(Token head) {
        int first = head.index();
        int end = first + 1;
        for (Token dependent : head.dependents()) {
            if (WITHIN.stream().anyMatch(dependent::is)) {
                TokenRange range = range(dependent);
                first = Math.min(first, range.first());
                end = Math.max(end, range.end());
            }
        }
        TokenRange whole = new TokenRange(first, end);
        return trimmed(head.analysis(), whole).orElse(whole);
    }

    private static TokenRange range(Token dependent) {
        if (dependent.is(Ud.CONJ) || dependent.is(Ud.APPOS)) {
            return noun(dependent);
        }
        return dependent.is(Ud.NMOD) ? withPreposition(dependent, noun(dependent)) : under(dependent);
    }

    /** The phrase of a noun with the prepositions of the noun. */
    public static TokenRange withPreposition(Token noun, TokenRange phrase) {
        return noun.dependents(Ud.CASE).stream().map(TokenRange::of).reduce(phrase, TokenRange::cover);
    }

    /** The same words without punctuation at either end; empty if nothing else is left. */
    public static Optional<TokenRange> trimmed(Analysis analysis, TokenRange range) {
        int first = range.first();
        int end = range.end();
        while (first < end && isPunctuation(analysis.token(first))) {
            first++;
        }
        while (end > first && isPunctuation(analysis.token(end - 1))) {
            end--;
        }
        return first < end ? Optional.of(new TokenRange(first, end)) : Optional.empty();
    }

    public static boolean isPunctuation(Token token) {
        return token.pos() == PartOfSpeech.PUNCT
                || (token.text().codePoints().noneMatch(Character::isLetterOrDigit) && token.pos() != PartOfSpeech.SYM);
    }

    /** The word of a range on which the others depend: the first whose own head lies outside. */
    public static Token head(Analysis analysis, TokenRange range) {
        for (int i = range.first(); i < range.end(); i++) {
            Token token = analysis.token(i);
            boolean inside =
                    token.head().map(head -> range.contains(head.index())).orElse(false);
            if (!inside && !isPunctuation(token)) {
                return token;
            }
        }
        return analysis.token(range.first());
    }

    /** Whether one word depends on another, directly or round about. */
    public static boolean governs(Token head, Token token) {
        Optional<Token> at = token.head();
        while (at.isPresent()) {
            if (at.get().equals(head)) {
                return true;
            }
            at = at.get().head();
        }
        return false;
    }

    /** The words between two places, none if the second comes first. */
    public static List<Token> between(Analysis analysis, int from, int to) {
        return IntStream.range(from, Math.max(from, to))
                .mapToObj(analysis::token)
                .toList();
    }
}
