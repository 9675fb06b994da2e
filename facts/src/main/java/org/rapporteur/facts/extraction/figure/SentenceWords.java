// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.text.Span;

/**
 * The words and marks of one sentence.
 *
 * @param text the whole text
 * @param sentence where the sentence stands
 * @param spans where each word stands
 * @param words each in lower case
 */
record SentenceWords(String text, Span sentence, List<Span> spans, List<String> words) {

    private static final Pattern WORD =
            Pattern.compile("\\p{L}++(?:[-'’.]\\p{L}++)*+|\\d++(?:[.,]\\d++)*+|[^\\s\\p{L}\\d]");

    SentenceWords {
        spans = List.copyOf(spans);
        words = List.copyOf(words);
    }

    static SentenceWords of(String text, Span sentence) {
        List<Span> spans = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(sentence.start(), sentence.end());
        while (word.find()) {
            spans.add(new Span(word.start(), word.end()));
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return new SentenceWords(text, sentence, spans, words);
    }

    int size() {
        return words.size();
    }

    /** A word in lower case; empty before the first and after the last. */
    String word(int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i);
    }

    Span span(int i) {
        return spans.get(i);
    }

    boolean isCapital(int i) {
        return i >= 0
                && i < words.size()
                && Character.isUpperCase(text.charAt(spans.get(i).start()));
    }

    boolean isLetters(int i) {
        return i >= 0 && i < words.size() && Character.isLetter(words.get(i).charAt(0));
    }

    /** The number of the first word that ends after a position. */
    int at(int position) {
        int i = 0;
        while (i < spans.size() && spans.get(i).end() <= position) {
            i++;
        }
        return i;
    }

    /** Words with a blank between, to look phrases up by. */
    String phrase(int first, int end) {
        return String.join(" ", words.subList(first, end));
    }
}
