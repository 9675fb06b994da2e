// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.util.regex.Pattern;

/** Words that begin with a digit. */
final class Numbers {

    /** Telephone numbers, dates and fractions: their hyphens and slashes stay inside. */
    private static final Pattern COMPOUND = Pattern.compile("(?:1-)?\\d{3}[-./]\\d{3}[-.]\\d{4}(?!\\d)"
            + "|\\d{3}-\\d{4}(?![\\d-])|\\d{5}-\\d{4}(?!\\d)"
            + "|\\d{1,4}/\\d{1,2}/\\d{1,4}(?!\\d)|\\d{1,2}/\\d{1,2}(?![\\d/\\p{L}])"
            + "|\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\d{1,2}-\\d{1,2}-\\d{4}(?!\\d)");

    private static final Pattern PLAIN = Pattern.compile("\\p{Nd}++(?:,\\p{Nd}{3}(?!\\p{Nd}))*+(?:[.:]\\p{Nd}++)*+");

    private static final Pattern ORDINAL = Pattern.compile("(?i)(?:st|nd|rd|th)(?![\\p{L}\\p{N}])");

    private static final Pattern DECADE = Pattern.compile("['’]?s(?![\\p{L}\\p{N}])");

    private static final Pattern UNIT = Pattern.compile("(?:[\\p{L}]\\.){2}|\\p{L}\\.\\p{L}(?!\\p{L})|[\\p{L}]++");

    private final WordLists lists;

    Numbers(WordLists lists) {
        this.lists = lists;
    }

    /** The end of the word. */
    int end(Place place) {
        int at = place.at();
        int compound = place.matchEnd(COMPOUND, at);
        if (compound > at) {
            return compound;
        }
        int number = place.matchEnd(PLAIN, at);
        if (number == at) {
            return place.wordPartsEnd(at);
        }
        int ordinal = place.matchEnd(ORDINAL, number);
        if (ordinal > number) {
            return ordinal;
        }
        int decade = place.matchEnd(DECADE, number);
        if (decade > number && (decade == number + 1 || place.text().charAt(number - 1) == '0')) {
            return decade;
        }
        int unit = place.matchEnd(UNIT, number);
        boolean glued =
                unit > number && !place.isWordPart(unit) && lists.units().contains(place.plain(number, unit));
        return glued ? number : place.wordPartsEnd(number);
    }
}
