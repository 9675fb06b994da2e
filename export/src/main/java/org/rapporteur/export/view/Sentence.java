// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.text.BreakIterator;
import java.util.Locale;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/** Finds the sentence round about a place of a text, by the rules of the JDK and within its paragraph. */
public final class Sentence {

    private Sentence() {}

    /** The sentence in which a place begins, without blanks at its ends. */
    public static Span around(Text text, Span place) {
        Span paragraph = paragraph(text, place);
        // A text whose lines are of one width has line breaks within its sentences.
        String words = text.slice(paragraph).replace('\n', ' ').replace('\r', ' ');
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(words);
        int at = Math.max(0, Math.min(place.start() - paragraph.start(), words.length() - 1));
        int start = breaks.first();
        int end = breaks.next();
        while (end <= at) {
            start = end;
            end = breaks.next();
        }
        String sentence = words.substring(start, end);
        int lead = sentence.length() - sentence.stripLeading().length();
        int length = Math.max(lead, sentence.stripTrailing().length());
        return new Span(paragraph.start() + start + lead, paragraph.start() + start + length);
    }

    /** The paragraph in which a place begins. */
    public static Span paragraph(Text text, Span place) {
        return text.paragraphs().stream()
                .map(Paragraph::span)
                .filter(span -> span.start() <= place.start() && place.start() < span.end())
                .findFirst()
                .orElse(place);
    }

    /** The words of that sentence, on one line. */
    public static String words(Text text, Span place) {
        return text.slice(around(text, place)).replaceAll("\\s+", " ").strip();
    }
}
