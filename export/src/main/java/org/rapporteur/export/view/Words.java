// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.Locale;
import java.util.regex.Pattern;

/** Small things about words for people. */
public final class Words {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Words() {}

    /** How many there are, in words: <em>1 report</em>, <em>2 reports</em>. */
    public static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Without line breaks and runs of blanks. */
    public static String flat(String words) {
        return BLANKS.matcher(words.strip()).replaceAll(" ");
    }

    /** The whole words within a number of characters, with an ellipsis where some are left out. */
    static String cut(String words, int length) {
        if (words.length() <= length) {
            return words;
        }
        int blank = words.lastIndexOf(' ', length);
        return words.substring(0, blank < 0 ? words.offsetByCodePoints(0, words.codePointCount(0, length) - 1) : blank)
                + " …";
    }

    /** With a capital at the beginning. */
    static String capital(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int end = words.offsetByCodePoints(0, 1);
        return words.substring(0, end).toUpperCase(Locale.ROOT) + words.substring(end);
    }
}
