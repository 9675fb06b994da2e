// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

/** Kinds of characters as the rules for words see them. */
final class Characters {

    private Characters() {}

    /**
     * White space of any kind, seen or not: what stands between words and belongs to none. Always a single code unit.
     */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\u200b' || c == '\ufeff';
    }

    /** What a word of letters or digits is made of: also accents, joiners and soft hyphens, which show no edge. */
    static boolean isWordPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
        }
        return Character.isLetterOrDigit(c) || isMark(c) || Character.getType(c) == Character.FORMAT;
    }

    static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 128 && Character.isDigit(c));
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == '\u02bc' || c == '\uff07';
    }

    static boolean isOpeningQuote(int c) {
        return c == '"' || c == '\'' || c == '“' || c == '‘' || c == '«' || c == '„' || c == '`' || c == '‹';
    }

    static boolean isClosing(int c) {
        return c == '"' || c == '\'' || c == '”' || c == '’' || c == '»' || c == '›' || c == ')' || c == ']'
                || c == '}';
    }

    /** The code unit after a picture or sign that begins at {@code start}, with its accents, tints and joined parts. */
    static int clusterEnd(String text, int start, int end) {
        int first = text.codePointAt(start);
        int i = start + Character.charCount(first);
        if (isRegional(first) && i < end && isRegional(text.codePointAt(i))) {
            i += 2;
        }
        while (i < end) {
            int c = text.codePointAt(i);
            boolean joins = c == '\u200d';
            if (!joins && !isMark(c) && !isTint(c) && !isTag(c)) {
                return i;
            }
            i += Character.charCount(c);
            if (joins && i < end && Character.isExtendedPictographic(text.codePointAt(i))) {
                i += Character.charCount(text.codePointAt(i));
            }
        }
        return i;
    }

    private static boolean isRegional(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    private static boolean isTint(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    private static boolean isTag(int c) {
        return c >= 0xE0020 && c <= 0xE007F;
    }
}
