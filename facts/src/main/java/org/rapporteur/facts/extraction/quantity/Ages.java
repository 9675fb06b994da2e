// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.facts.extraction.quantity.QuantityWords.Role;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.text.Span;

/** Tells ages: <em>Novak, 25, of Brno; ages 3, 5 and 9; they are 28 and 31 years old</em>. Safe for use by many threads. */
final class Ages {

    /** How far before a number its list of ages may begin. */
    private static final int REACH = 50;

    private static final Pattern SHORT = Pattern.compile("\\d{1,3}");

    private final QuantityWords words;
    private final Set<String> numerals;
    private final Pattern apart;
    private final Pattern afterName;

    Ages(QuantityWords words, Language language) {
        this.words = words;
        this.numerals = language.rows("quantity-numbers", 3).stream()
                .map(row -> row.get(0))
                .collect(Collectors.toUnmodifiableSet());
        this.apart = Pattern.compile(
                ",\\s?\\d{1,3}(?=[,;.)]|\\s+(?:-|" + words.alternatives(Role.AFTER_AGE) + ")\\b|\\s-)|\\(\\d{1,3}\\)");
        this.afterName = Pattern.compile("(?:\\p{L},\\s\\d{1,2}|\\b(?i:"
                + language.alternatives(FunctionWord.NAME_SUFFIX)
                + ")\\.)(?:\\s?[\\d]{1,3}|,|\\s|"
                + words.alternatives(Role.BETWEEN_AGES)
                + "|-|–)*$");
    }

    boolean is(String text, Span number) {
        return endsInYears(text, number.end())
                || isListed(text, number.start(), Role.AGE)
                || afterName
                        .matcher(text.substring(Math.max(0, number.start() - REACH), number.start()))
                        .find()
                || isApart(text, number)
                || isTold(text, number);
    }

    /** <em>A man of 31 was held</em>, <em>aged from eleven to 75</em>: in words or digits. */
    boolean isOfSomebody(String text, Span number) {
        int start = number.start();
        int of = QuantityWords.startOfWord(text, Math.max(0, start - 1));
        boolean somebody = words.is(QuantityWords.wordAt(text, of), Role.PARTITIVE)
                && words.is(QuantityWords.wordBefore(text, of), Role.PERSON)
                && (!QuantityWords.hasAt(text, number.end(), ' ')
                        || words.is(QuantityWords.wordAt(text, number.end() + 1), Role.AFTER_AGE));
        return somebody || isListed(text, start, Role.AGED);
    }

    /** <em>He was 64 and</em>, <em>she turned 64.</em> */
    private boolean isTold(String text, Span number) {
        if (!SHORT.matcher(text.substring(number.start(), number.end())).matches()) {
            return false;
        }
        int verb = QuantityWords.startOfWord(text, Math.max(0, number.start() - 1));
        int who = QuantityWords.startOfWord(text, Math.max(0, verb - 1));
        if (!words.is(QuantityWords.wordAt(text, verb), Role.TURNS)
                || !words.is(QuantityWords.wordAt(text, who), Role.SOMEBODY)) {
            return false;
        }
        String next = QuantityWords.wordAt(text, number.end() + 1);
        return next.isEmpty() || !QuantityWords.hasAt(text, number.end(), ' ') || words.is(next, Role.GOES_ON);
    }

    /** <em>28</em> in <em>28 and 31 years old</em>, past further numbers of the list. */
    private boolean endsInYears(String text, int end) {
        int at = end;
        boolean list = false;
        int ceiling = Math.min(text.length(), end + REACH);
        while (at < ceiling) {
            if (text.charAt(at) == ',' || text.charAt(at) == ' ') {
                at++;
                continue;
            }
            Matcher number = SHORT.matcher(text).region(at, text.length());
            String word = QuantityWords.wordAt(text, at);
            if (number.lookingAt()) {
                list = true;
                at = number.end();
            } else if (words.is(word, Role.LIST)) {
                at += word.length();
            } else {
                return list
                        && words.is(word, Role.YEARS)
                        && words.is(QuantityWords.wordAt(text, at + word.length() + 1), Role.YEARS);
            }
        }
        return false;
    }

    /** <em>ages 25, 26 and</em>, before the next. */
    private boolean isListed(String text, int start, Role age) {
        int at = start;
        int floor = Math.max(0, start - REACH);
        while (at > floor) {
            char before = text.charAt(at - 1);
            if (Character.isWhitespace(before) || Character.isDigit(before) || ",-–".indexOf(before) >= 0) {
                at--;
                continue;
            }
            int first = QuantityWords.startOfWord(text, at);
            String word = text.substring(first, at).toLowerCase(Locale.ROOT);
            if (words.is(word, age)) {
                return true;
            }
            if (word.isEmpty() || (!words.is(word, Role.LIST) && !numerals.contains(word))) {
                return false;
            }
            at = first;
        }
        return false;
    }

    /** <em>Novak, 25, of Brno</em>; <em>Novak (25)</em>. */
    private boolean isApart(String text, Span number) {
        int start = number.start();
        int from = QuantityWords.hasAt(text, start - 1, ' ') ? start - 2 : start - 1;
        if (from < 1 || (!Character.isLetter(text.charAt(from - 1)) && text.charAt(from - 1) != ' ')) {
            return false;
        }
        Matcher age = apart.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return age.lookingAt() && age.end() >= number.end() && Character.isLetter(text.charAt(from - 1));
    }
}
