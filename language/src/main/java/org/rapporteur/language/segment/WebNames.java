// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses, mail addresses, handles, tags and file names: one word each, without the punctuation after them. */
final class WebNames {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]{1,20}://|www\\.|doi:10\\.|mailto:)\\S++");

    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}\\p{N}_+%-]++(?:\\.{1,3}[\\p{L}\\p{N}_+%-]++)*+@[\\p{L}][\\p{L}\\p{N}-]*+(?:\\.[\\p{L}\\p{N}-]++)*+");

    private static final Pattern NAME = Pattern.compile(
            "[\\p{L}\\p{N}_~](?:[\\p{L}\\p{N}_~-]{0,60}[\\p{L}\\p{N}_~])?(?:\\.[\\p{L}\\p{N}_~][\\p{L}\\p{N}_~-]{0,60}){1,8}");

    /** What follows a name that is known. */
    private static final Pattern PATH = Pattern.compile("/[^\\s]*+");

    /** Longer than any address of mail may be (RFC 5321). */
    private static final int LONGEST_MAIL = 320;

    /** The name of a news group: three parts or more in small letters. */
    private static final Pattern GROUP = Pattern.compile("[a-z]{2,10}(?:\\.[a-z][a-z-]{2,20}){2,6}");

    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}_]++");

    private static final Pattern TAG = Pattern.compile("#\\p{L}[\\p{L}\\p{M}\\p{N}_]*+");

    private static final String TRAILING = ".,;:!?'\"”’)]}>*…";

    private final WordLists lists;

    WebNames(WordLists lists) {
        this.lists = lists;
    }

    /** The end of such a name that begins at the place, or the place if none does. */
    int end(Place place) {
        int at = place.at();
        if (place.isAfterWordPart(at)) {
            return at;
        }
        int c = place.peek(at);
        if (c == '@') {
            return place.matchEnd(HANDLE, at);
        }
        if (c == '#') {
            return place.matchEnd(TAG, at);
        }
        if (!Characters.isWordPart(c)) {
            return at;
        }
        if (place.hasColon() || place.hasStop()) {
            int address = place.matchEnd(ADDRESS, at);
            if (address > at) {
                return trimmed(place, address);
            }
        }
        if (place.hasMailSign()) {
            int mail = place.matchEnd(MAIL, at, LONGEST_MAIL);
            if (mail > at) {
                return mail;
            }
        }
        return place.hasStop() ? name(place) : at;
    }

    /** A name known by its last part, as in example.org or report.pdf. */
    private int name(Place place) {
        Matcher matcher = NAME.matcher(place.text()).region(place.at(), place.end());
        if (!matcher.lookingAt()) {
            return place.at();
        }
        String host = place.text().substring(place.at(), matcher.end());
        String last = host.substring(host.lastIndexOf('.') + 1);
        boolean known = lists.webNames().contains(last.toLowerCase(Locale.ROOT))
                && (last.equals(last.toLowerCase(Locale.ROOT)) || last.equals(last.toUpperCase(Locale.ROOT)));
        return known || GROUP.matcher(host).matches()
                ? trimmed(place, place.matchEnd(PATH, matcher.end()))
                : place.at();
    }

    private static int trimmed(Place place, int end) {
        int i = end;
        while (i > place.at() + 1 && TRAILING.indexOf(place.text().charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }
}
