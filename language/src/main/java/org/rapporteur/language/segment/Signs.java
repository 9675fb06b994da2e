// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.util.regex.Pattern;

/** Words that begin with neither a letter nor a digit. */
final class Signs {

    /** Signs that form one word when repeated. */
    private static final String REPEATED = ".-*=_~+<>—–`$";

    private static final Pattern SHOUT = Pattern.compile("[!?]++");

    private static final Pattern FRACTION = Pattern.compile("\\.\\d++(?![\\p{L}\\p{N}])");

    private static final Pattern DECADE = Pattern.compile("['’]\\d\\d(?:['’]?s)?(?![\\p{L}\\p{N}])");

    private static final Pattern CLIPPED = Pattern.compile("['’‘`´]\\p{L}++");

    private static final int LONGEST_FACE = 5;

    private final WordLists lists;

    Signs(WordLists lists) {
        this.lists = lists;
    }

    /** The end of the word. */
    int end(Place place) {
        int at = place.at();
        int face = faceEnd(place);
        if (face > at) {
            return face;
        }
        int c = place.peek(at);
        if (Characters.isApostrophe(c)) {
            return apostropheEnd(place);
        }
        if (c == '!' || c == '?') {
            return place.matchEnd(SHOUT, at);
        }
        if (c == '.' && !place.isAfterWordPart(at)) {
            int fraction = place.matchEnd(FRACTION, at);
            if (fraction > at) {
                return fraction;
            }
        }
        if (REPEATED.indexOf(c) >= 0) {
            return place.runEnd(at);
        }
        return Characters.clusterEnd(place.text(), at, place.end());
    }

    private int apostropheEnd(Place place) {
        int at = place.at();
        int c = place.peek(at);
        if (place.peek(at + 1) == c && place.peek(at + 2) != c) {
            return at + 2;
        }
        int decade = place.isAfterWordPart(at) ? at : place.matchEnd(DECADE, at);
        if (decade > at) {
            return decade;
        }
        int clipped = place.matchEnd(CLIPPED, at);
        if (clipped > at && !place.isWordPart(clipped)) {
            String word = place.plain(at, clipped);
            if (lists.enclitics().contains(word)
                    || (!place.isAfterWordPart(at) && lists.whole().contains(word))) {
                return clipped;
            }
        }
        return at + 1;
    }

    /** A face stands alone or before other punctuation, never before or after letters. */
    private int faceEnd(Place place) {
        int at = place.at();
        if (place.isAfterWordPart(at)) {
            return at;
        }
        for (int end = Math.min(place.end(), at + LONGEST_FACE); end > at + 1; end--) {
            if (!place.isWordPart(end)
                    && lists.emoticons().contains(place.text().substring(at, end))) {
                return end;
            }
        }
        return at;
    }
}
