// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.language.segment.WordLists.Abbreviation;

/** Words that begin with a letter, with the signs that belong inside them and the full stop that belongs after them. */
final class Letters {

    /** U.S., a.m, i.e.: at least two single letters with full stops. */
    private static final Pattern DOTTED =
            Pattern.compile("\\p{L}(?:\\.\\p{L}(?![\\p{L}\\p{N}]))++(?:\\.(?!\\.))?|Ph\\.D\\.?");

    private static final Pattern AMPERSAND = Pattern.compile("[\\p{Lu}]{1,4}+(?:&\\p{Lu}{1,4}+(?![\\p{L}]))++|p&l");

    private static final Pattern STARRED = Pattern.compile("\\p{L}++(?:[*#]++\\p{L}++)++");

    private static final Pattern WHOLE = Pattern.compile("\\p{L}{1,4}['’/]\\p{L}*+");

    private static final Pattern PLURAL = Pattern.compile("\\(s\\)");

    private final WordLists lists;

    Letters(WordLists lists) {
        this.lists = lists;
    }

    /** The end of the word together with clitics that are written as one with it. */
    int end(Place place) {
        int at = place.at();
        for (Pattern pattern : new Pattern[] {DOTTED, AMPERSAND, STARRED}) {
            int end = place.matchEnd(pattern, at);
            if (end > at) {
                return end;
            }
        }
        int whole = place.matchEnd(WHOLE, at);
        if (whole > at && lists.whole().contains(place.plain(at, whole))) {
            return whole;
        }
        int end = hyphenated(place, at, place.wordPartsEnd(at));
        end = apostrophes(place, end);
        int c = place.peek(end);
        if (c == '!' && lists.whole().contains(place.plain(at, end + 1))) {
            return end + 1;
        }
        if (c == '.') {
            return fullStop(place, end);
        }
        if (c == '$' && lists.currencyLetters().contains(place.text().substring(at, end))) {
            return end + 1;
        }
        int plural = place.matchEnd(PLURAL, end);
        return plural > end && !place.isWordPart(plural) ? plural : end;
    }

    private int apostrophes(Place place, int from) {
        int end = from;
        while (Characters.isApostrophe(place.peek(end)) && place.isWordPart(end + 1)) {
            end = place.wordPartsEnd(end + 1);
        }
        return end;
    }

    /** Goes on over a hyphen after a prefix, or before a suffix. */
    private int hyphenated(Place place, int start, int from) {
        int end = from;
        int part = start;
        while (place.peek(end) == '-' && place.isWordPart(end + 1)) {
            int next = place.wordPartsEnd(end + 1);
            boolean prefix = lists.prefixes().contains(place.plain(part, end));
            if (!prefix && !lists.suffixes().contains(place.plain(end + 1, next))) {
                break;
            }
            part = end + 1;
            end = next;
        }
        return end;
    }

    /** The end of a word before a full stop: after it if the word is an abbreviation. */
    private int fullStop(Place place, int end) {
        int at = place.at();
        int after = end + 1;
        if (place.peek(after) == '.') {
            return end;
        }
        int follows = after < place.end() ? place.peek(after) : place.next();
        if (isInitial(place, end, follows)) {
            return after;
        }
        Abbreviation kind =
                lists.abbreviations().get(place.text().substring(at, end).toLowerCase(Locale.ROOT));
        if (kind == null) {
            return end;
        }
        boolean keeps = switch (kind) {
            case ALWAYS -> true;
            case NAME -> Character.isUpperCase(place.peek(at)) && Character.isUpperCase(follows);
            case NUMBER -> Characters.isDigit(follows);
            case INSIDE -> follows != 0 && !Character.isUpperCase(follows) && !Characters.isOpeningQuote(follows);
        };
        return keeps ? after : end;
    }

    /** A single capital before a capital: John F. Kennedy, but not <i>I</i>. */
    private static boolean isInitial(Place place, int end, int follows) {
        int at = place.at();
        return end == at + 1
                && Character.isUpperCase(place.peek(at))
                && place.peek(at) != 'I'
                && Character.isUpperCase(follows);
    }
}
