// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Span;

/** The words round about a place of a document, within its clause. Holds nothing but the text. */
record Surroundings(String text) {

    /** A word, with apostrophes and hyphens inside. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-][\\p{L}\\p{N}]+)*");

    /** So far, in characters, a word may lie from what it belongs to. */
    private static final int REACH = 90;

    static Surroundings of(Document document) {
        return new Surroundings(document.text().value());
    }

    /** The words between two places; null where anything but words and blanks stands there. */
    @Nullable
    List<String> between(int from, int to) {
        if (from > to || to - from > REACH) {
            return null;
        }
        String gap = text.substring(from, to);
        return WORD.matcher(gap).replaceAll("").isBlank() ? words(gap) : null;
    }

    /** The words directly before a place, the nearest first, as far as nothing but blanks parts them. */
    List<String> before(int place) {
        String part = text.substring(Math.max(0, place - REACH), place);
        List<String> found = new ArrayList<>();
        int end = part.length();
        List<String> words = words(part);
        for (String word : words.reversed()) {
            int start = part.lastIndexOf(word, end);
            if (start < 0 || start + word.length() > end || !isPlain(part.substring(start + word.length(), end))) {
                break;
            }
            found.add(word);
            end = start;
        }
        return found;
    }

    /** The word directly before a place; null where there is none, or something else stands between. */
    @Nullable
    String wordBefore(int place) {
        List<String> words = before(place);
        return words.isEmpty() ? null : words.getFirst();
    }

    /** Whether a hyphen joins what ends at a place to a word behind it. */
    boolean isJoined(int place) {
        return place + 1 < text.length() && text.charAt(place) == '-' && Character.isLetter(text.charAt(place + 1));
    }

    /** The word directly behind a place; null where there is none, or something else stands between. */
    @Nullable
    String wordBehind(int place) {
        Matcher matcher = WORD.matcher(text);
        return matcher.find(place) && isPlain(text.substring(place, matcher.start())) ? matcher.group() : null;
    }

    /** Whether no stop parts two places that lie at most so far from each other. */
    boolean isOneClause(int from, int to, int most) {
        return to - from <= most
                && text.substring(from, to).chars().noneMatch(letter -> ".,;:!?\n()“”\"".indexOf(letter) >= 0);
    }

    /** Whether a mark of the possessive stands before a place: <em>Egypt's attack</em>. */
    boolean isOwned(int place) {
        return text.substring(Math.max(0, place - 3), place).matches(".*(['’]s|s['’]) ");
    }

    /** Whether more belongs to a word that ends at a place: a possessive, a part behind a hyphen, words in quotation marks. */
    boolean goesOn(int place) {
        String behind =
                text.substring(place, Math.min(text.length(), place + 2)).strip();
        return !behind.isEmpty() && "'’-\"“‘".indexOf(behind.charAt(0)) >= 0;
    }

    /** Whether a word stands anywhere in the text just so. */
    boolean hasWord(String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }

    /** What goes on behind a place to the end of the clause, or until another place, if it begins with one of some words; else nothing. */
    String clause(int place, int until, List<String> openers, int most) {
        String first = wordBehind(place);
        if (first == null || !openers.contains(first.toLowerCase(Locale.ROOT))) {
            return "";
        }
        int end = place;
        while (end < Math.min(until, text.length())
                && (".,;:!?\n()".indexOf(text.charAt(end)) < 0 || isInNumber(end))) {
            end++;
        }
        String clause = Words.flat(text.substring(place, end));
        if (clause.length() <= most) {
            return clause;
        }
        int cut = clause.lastIndexOf(' ', most);
        return clause.substring(0, cut < 1 ? most : cut) + " …";
    }

    /** Where the phrase begins that a word ends: at the preposition right before it, else at the word. */
    int startOfPhrase(int place) {
        String before = wordBefore(place);
        return before != null && Phrases.is("preposition", before) ? text.lastIndexOf(before, place) : place;
    }

    /** Whether a point or comma stands between two digits. */
    private boolean isInNumber(int place) {
        return ".,".indexOf(text.charAt(place)) >= 0
                && place > 0
                && place + 1 < text.length()
                && Character.isDigit(text.charAt(place - 1))
                && Character.isDigit(text.charAt(place + 1));
    }

    String words(Span span) {
        return Words.flat(text.substring(span.start(), span.end()));
    }

    private static boolean isPlain(String gap) {
        return gap.isBlank() && gap.indexOf('\n') < 0;
    }

    private static List<String> words(String part) {
        return WORD.matcher(part).results().map(result -> result.group()).toList();
    }
}
