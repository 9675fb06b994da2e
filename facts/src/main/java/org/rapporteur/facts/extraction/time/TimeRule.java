// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.TimeExpression;

/**
 * A form that an expression of time can have: a pattern over the letters of its words ({@link TimeKind}), and how it is
 * read.
 *
 * @param name the name of the rule in {@code docs/method.md}
 * @param pattern what the words must be
 * @param reader gives the value; null if the words are no expression of time after all
 */
record TimeRule(String name, Pattern pattern, Reader reader) {

    /** TimeExpression.Type and value of an expression. */
    record Reading(TimeExpression.Type type, String value) {

        static @Nullable Reading of(TimeExpression.Type type, @Nullable String value) {
            return value == null ? null : new Reading(type, value);
        }

        static @Nullable Reading date(@Nullable String value) {
            return of(TimeExpression.Type.DATE, value);
        }
    }

    /** Reads words that fit the pattern. */
    interface Reader {
        @Nullable
        Reading read(Match match, TimeContext context);
    }

    static TimeRule of(String name, String pattern, Reader reader) {
        return new TimeRule(name, Pattern.compile(pattern), reader);
    }

    /** Whether an expression of this form may begin with a word of a kind. */
    @SuppressWarnings("JdkObsolete") // A pattern that asks for more letters than this one can still begin with it.
    boolean canBegin(TimeKind kind) {
        Matcher matcher = pattern.matcher(String.valueOf(kind.letter()));
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** The words that fit, where they begin at a given word. */
    Optional<Match> at(List<TimeWord> words, String letters, int first) {
        Matcher matcher =
                pattern.matcher(letters).region(first, letters.length()).useTransparentBounds(true);
        return matcher.lookingAt() && matcher.end() > first
                ? Optional.of(new Match(words, first, matcher.end(), matcher))
                : Optional.empty();
    }

    /**
     * Words that fit a rule.
     *
     * @param words all words of the text
     * @param first number of the first that fits
     * @param end number of the word after the last
     * @param groups the parts of the pattern, each one word
     */
    record Match(List<TimeWord> words, int first, int end, Matcher groups) {

        /** Whether the rule knows this part and the words have it. */
        boolean has(String part) {
            return groups.namedGroups().containsKey(part) && groups.group(part) != null;
        }

        TimeWord word(String part) {
            return words.get(groups.start(part));
        }

        String value(String part) {
            return word(part).value();
        }

        /** The whole number of a part; 0 if it is none that is small enough for a date. */
        int number(String part) {
            String value = value(part);
            return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
        }

        /** The number of a part that may be below zero. */
        int signedNumber(String part) {
            return Integer.parseInt(value(part));
        }

        /** The word before the first, lower case; empty at the beginning of the text. */
        String before() {
            return first == 0 ? "" : words.get(first - 1).words();
        }

        TimeKind kindBefore() {
            return first == 0 ? TimeKind.PARAGRAPH : words.get(first - 1).kind();
        }

        TimeKind kindAfter() {
            return end == words.size() ? TimeKind.PARAGRAPH : words.get(end).kind();
        }

        /** The word after the last, lower case; empty at the end of the text. */
        String after() {
            return end == words.size() ? "" : words.get(end).words();
        }
    }
}
