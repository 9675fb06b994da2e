// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.wording;

/**
 * Where words of a text end that are compared: numbers with their groups and decimals (<em>1,400.5</em>), words with what an
 * apostrophe joins (<em>don't</em>), and the percent sign. By hand, because every text is read so several times, and a
 * regular expression took a quarter of the time of comparing.
 */
final class WordEnd {

    private static final int GROUP = 3;

    private WordEnd() {}

    /**
     * The end of the word that begins at a place, the place itself where none does.
     *
     * @param limit end of what is looked at
     */
    static int of(String text, int start, int limit) {
        char first = text.charAt(start);
        if (first == '%') {
            return start + 1;
        }
        return isDigit(first) ? number(text, start, limit) : word(text, start, limit);
    }

    private static int number(String text, int start, int limit) {
        int end = digits(text, start, limit);
        while (end + GROUP < limit
                && text.charAt(end) == ','
                && digits(text, end + 1, end + 1 + GROUP) == end + 1 + GROUP) {
            end += 1 + GROUP;
        }
        int decimals = end + 1 < limit && text.charAt(end) == '.' ? digits(text, end + 1, limit) : 0;
        return decimals > end + 1 ? decimals : end;
    }

    private static int digits(String text, int start, int limit) {
        int end = start;
        while (end < limit && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int word(String text, int start, int limit) {
        int end = letters(text, start, limit, true);
        while (end > start && end < limit && (text.charAt(end) == '\'' || text.charAt(end) == '’')) {
            int joined = letters(text, end + 1, limit, false);
            if (joined == end + 1) {
                return end;
            }
            end = joined;
        }
        return end;
    }

    private static int letters(String text, int start, int limit, boolean withMarks) {
        int end = start;
        while (end < limit) {
            int c = text.codePointAt(end);
            if (!Character.isLetter(c) && !(withMarks && isMark(c))) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
