// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

import java.lang.Character.UnicodeScript;
import java.util.stream.Collectors;
import org.rapporteur.intake.table.Table;

/**
 * Counts what no writer writes, and what shows up when text is read in the wrong encoding: a sign inside a word, a
 * capital after a small letter, a Greek letter in a Latin word.
 */
final class Oddities {

    /** Signs that may stand between letters. */
    private static final String JOINS = signs("joins");

    /** Signs that hardly any text has. */
    private static final String RARE = signs("rare");

    /** So many letters beyond ASCII in a row are in no Latin word. */
    private static final int LATIN_RUN = 4;

    private Oddities() {}

    private static String signs(String kind) {
        return Table.read(Oddities.class, "signs.tsv").keysOf(kind).stream()
                .map(code -> Character.toString(Integer.parseInt(code, 16)))
                .collect(Collectors.joining());
    }

    static int count(String text) {
        int oddities = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                run = 0;
                continue;
            }
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (Character.isLetter(c)) {
                run++;
                oddities += isOddLetter(c, before, after) || (run >= LATIN_RUN && isLatin(c)) ? 2 : 0;
            } else {
                run = 0;
                oddities += isOddSign(c, before, after) ? 2 : 0;
                oddities += RARE.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return oddities;
    }

    private static boolean isOddLetter(char c, char before, char after) {
        boolean mixed = (Character.isLetter(before) && isLatin(before) != isLatin(c))
                || (Character.isLetter(after) && isLatin(after) != isLatin(c));
        boolean capitalInside = Character.isUpperCase(c)
                && (Character.isLowerCase(before) || (Character.isUpperCase(before) && Character.isLowerCase(after)));
        boolean ordinalSign = isLatin(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
        return mixed || capitalInside || (ordinalSign && Character.isLetter(before));
    }

    private static boolean isOddSign(char c, char before, char after) {
        boolean inside = Character.isLetter(before) && Character.isLetter(after) && JOINS.indexOf(c) < 0;
        return inside || (Character.isISOControl(c) && c != '\u0085') || !Character.isDefined(c);
    }

    /** Whether all its letters are Latin. */
    static boolean isLatin(String text) {
        return text.chars().noneMatch(c -> c >= 0x80 && Character.isLetter(c) && !isLatin((char) c));
    }

    private static boolean isLatin(char c) {
        return UnicodeScript.of(c) == UnicodeScript.LATIN;
    }
}
