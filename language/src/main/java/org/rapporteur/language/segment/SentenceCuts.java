// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.util.List;
import org.rapporteur.model.text.Span;

/**
 * Where rules are sure that a sentence ends. They cut too seldom rather than too often: a cut cannot be undone, while the
 * model finds the ends that are left.
 */
final class SentenceCuts {

    /**
     * Whether a sentence surely ends after a word that is not the last of its paragraph.
     *
     * @param from first word of the segment
     * @param at the word in question
     */
    boolean after(String text, List<Word> words, int from, int at) {
        int next = at + 1;
        if (!isParted(words, at) || !begins(text, words, next) || isNote(text, words, next)) {
            return false;
        }
        int stop = at;
        while (stop > from) {
            if (isNoteMark(text, words, from, stop)) {
                stop -= 3;
            } else if (isCloser(text, words.get(stop).span())) {
                stop--;
            } else {
                break;
            }
        }
        String mark = text.substring(
                words.get(stop).span().start(), words.get(stop).span().end());
        boolean closed = stop < at;
        return switch (mark.charAt(0)) {
            case '.' ->
                mark.length() == 1
                        && stop > from
                        && !counts(text, words.get(stop - 1).span());
            // "Stop!" Smith said: after a quotation the sentence may go on.
            case '!', '?' -> !closed && stop > from && mark.chars().allMatch(c -> c == '!' || c == '?');
            default -> false;
        };
    }

    /** Whether a word before a full stop may count a list, as in <i>1. Apples 2. Pears</i>, or be an initial. */
    private static boolean counts(String text, Span word) {
        return isShortNumber(text, word) || (word.length() == 1 && Character.isLetter(text.charAt(word.start())));
    }

    /** Whether a word is a number of one or two digits before a capital: perhaps of a footnote, which ends the sentence before. */
    private static boolean isNote(String text, List<Word> words, int at) {
        return isShortNumber(text, words.get(at).span())
                && at + 1 < words.size()
                && Character.isUpperCase(
                        text.codePointAt(words.get(at + 1).span().start()));
    }

    /** Whether a word ends the number of a note in brackets, as in <i>He left.[17]</i> */
    private static boolean isNoteMark(String text, List<Word> words, int from, int at) {
        return at - 3 >= from
                && text.charAt(words.get(at).span().start()) == ']'
                && isNumber(text, words.get(at - 1).span())
                && text.charAt(words.get(at - 2).span().start()) == '[';
    }

    private static boolean isNumber(String text, Span word) {
        return text.substring(word.start(), word.end()).chars().allMatch(Characters::isDigit);
    }

    private static boolean isShortNumber(String text, Span word) {
        return word.length() <= 2
                && text.substring(word.start(), word.end()).chars().allMatch(Characters::isDigit);
    }

    private static boolean isParted(List<Word> words, int at) {
        return words.get(at).span().end() < words.get(at + 1).span().start();
    }

    private static boolean isCloser(String text, Span word) {
        return Characters.isClosing(text.charAt(word.start()))
                && Characters.isClosing(text.charAt(word.end() - 1))
                && word.length() <= 2;
    }

    /** Whether a word looks like the first of a sentence: a capital or a digit, perhaps after quotation marks or a bracket. */
    private static boolean begins(String text, List<Word> words, int first) {
        int at = first;
        int c = codePoint(text, words, at);
        if (isCapital(c) || Characters.isDigit(c)) {
            return true;
        }
        // A text may hold nothing but quotation marks, hundreds of thousands in a row.
        while (Characters.isOpeningQuote(c) || c == '(' || c == '[') {
            if (at + 1 == words.size() || isParted(words, at)) {
                return false;
            }
            int inside = codePoint(text, words, at + 1);
            if (Character.isUpperCase(inside)) {
                return true;
            }
            if (!Characters.isOpeningQuote(inside)) {
                return false;
            }
            at++;
            c = inside;
        }
        return false;
    }

    private static boolean isCapital(int c) {
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    private static int codePoint(String text, List<Word> words, int at) {
        return text.codePointAt(words.get(at).span().start());
    }
}
