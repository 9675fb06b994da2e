// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import org.rapporteur.export.view.Words;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Span;

/** The sentence about some words, for people: good enough to read, no place that anything rests on. */
final class Context {

    /** Characters shown on either side of the words. */
    private static final int REACH = 160;

    private Context() {}

    static String of(Document document, Span words) {
        String text = document.text().value();
        int from = words.start();
        while (from > 0 && words.start() - from < REACH && !isEnd(text, from - 1)) {
            from--;
        }
        int to = words.end();
        while (to < text.length() && to - words.end() < REACH && !isEnd(text, to)) {
            to++;
        }
        boolean cutBefore = from > 0 && !isEnd(text, from - 1);
        boolean cutAfter = to < text.length() && !isEnd(text, to);
        while (cutBefore && from < words.start() && !Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (cutAfter && to > words.end() && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        String start = cutBefore ? "… " : "";
        String end = cutAfter ? " …" : to < text.length() && text.charAt(to) != '\n' ? text.substring(to, to + 1) : "";
        return start + Words.flat(text.substring(from, to)) + end;
    }

    /** Whether a sentence ends with this character: a line feed, or a stop with a blank behind it that belongs to no initial. */
    private static boolean isEnd(String text, int index) {
        char letter = text.charAt(index);
        if (letter == '.'
                && index > 1
                && Character.isUpperCase(text.charAt(index - 1))
                && !Character.isLetter(text.charAt(index - 2))) {
            return false;
        }
        return letter == '\n'
                || ((letter == '.' || letter == '!' || letter == '?')
                        && (index + 1 == text.length() || Character.isWhitespace(text.charAt(index + 1))));
    }
}
