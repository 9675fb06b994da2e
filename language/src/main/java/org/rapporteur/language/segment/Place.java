// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the splitter stands: what a rule for words may look at.
 *
 * @param text the whole text
 * @param at the next code unit to take
 * @param start start of the run of characters without white space around {@code at}
 * @param end its end
 * @param paragraphEnd end of the paragraph
 * @param lasts where the run has its last signs of names of the web
 */
record Place(String text, int at, int start, int end, int paragraphEnd, Lasts lasts) {

    /**
     * The last places in a run of some signs, or -1. A run can be a million characters long, and every word of it asks.
     */
    record Lasts(int colon, int stop, int mail) {}

    /** The start of a run. */
    static Place of(String text, int start, int end, int paragraphEnd) {
        Lasts lasts = new Lasts(last(text, ':', start, end), last(text, '.', start, end), last(text, '@', start, end));
        return new Place(text, start, start, end, paragraphEnd, lasts);
    }

    private static int last(String text, char c, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    Place moved(int to) {
        return new Place(text, to, start, end, paragraphEnd, lasts);
    }

    /** The code point at a place, or 0 outside the run. */
    int peek(int position) {
        return position >= start && position < end ? text.codePointAt(position) : 0;
    }

    /** The code point before a place, or 0 at the start of the run. */
    int before(int position) {
        return position > start ? text.codePointBefore(position) : 0;
    }

    /** Whether the rest of the run has a colon; as the next two. */
    boolean hasColon() {
        return lasts.colon >= at;
    }

    boolean hasStop() {
        return lasts.stop >= at;
    }

    boolean hasMailSign() {
        return lasts.mail >= at;
    }

    boolean isWordPart(int position) {
        int c = peek(position);
        return c != 0 && Characters.isWordPart(c);
    }

    /** Whether a letter or digit stands before a place of the run. */
    boolean isAfterWordPart(int position) {
        int c = before(position);
        return c != 0 && Characters.isWordPart(c);
    }

    /** The end of the letters and digits from a place on. */
    int wordPartsEnd(int position) {
        int i = position;
        while (isWordPart(i)) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    /** The end of the run of one character from a place on. */
    int runEnd(int position) {
        int i = position + 1;
        while (i < end && text.charAt(i) == text.charAt(position)) {
            i++;
        }
        return i;
    }

    /** The end of what a pattern matches from a place on, or the place itself. */
    int matchEnd(Pattern pattern, int position) {
        return matchEnd(pattern, position, Integer.MAX_VALUE - position);
    }

    /** The same within a number of characters. */
    int matchEnd(Pattern pattern, int position, int longest) {
        Matcher matcher = pattern.matcher(text).region(position, Math.min(end, position + longest));
        return matcher.lookingAt() ? matcher.end() : position;
    }

    /** The characters of a stretch in lower case, with straight apostrophes. */
    String plain(int from, int to) {
        return text.substring(from, to)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('`', '\'')
                .replace('´', '\'');
    }

    /** The code point that follows the run after white space in the same paragraph, or 0. */
    int next() {
        int i = end;
        while (i < paragraphEnd && Characters.isSpace(text.charAt(i))) {
            i++;
        }
        return i < paragraphEnd ? text.codePointAt(i) : 0;
    }
}
