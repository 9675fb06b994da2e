// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.facts.extraction.quantity.QuantityWords.Role;

/** Joins two numbers to a range: <em>between 10 and 20, 3-4, 10 to 20 people</em>. Safe for use by many threads. */
final class NumberRanges {

    private static final Pattern BARE = Pattern.compile("[\\d.,]+");

    private static final Pattern SCALED = Pattern.compile("([\\d.,]+)\\s*\\p{L}+");

    private final Pattern joint;
    private final NumberReader numbers;
    private final QuantityWords words;
    private final PhraseTable moneyBefore;

    NumberRanges(NumberReader numbers, QuantityWords words, PhraseTable moneyBefore) {
        this.joint = Pattern.compile("\\s*(?:-|–|—|"
                + Stream.of(Role.RANGE, Role.RANGE_AFTER_OPENER, Role.EITHER)
                        .map(words::alternatives)
                        .collect(Collectors.joining("|"))
                + ")\\s*");
        this.numbers = numbers;
        this.words = words;
        this.moneyBefore = moneyBefore;
    }

    /** The upper end of the range that a number begins; empty where it begins none. */
    Optional<Numeral> upper(String text, Numeral first) {
        Matcher joint = this.joint.matcher(text).region(first.span().end(), text.length());
        if (!joint.lookingAt()) {
            return Optional.empty();
        }
        String link = joint.group().strip();
        int number = moneyBefore
                .startingAt(text, joint.end())
                .map(found -> found.span().end())
                .orElse(joint.end());
        if (!fits(text, first, joint.group(), link)) {
            return Optional.empty();
        }
        return numbers.at(text, number)
                .filter(last -> lower(text, first, last).compareTo(last.value()) < 0)
                .filter(last -> Character.isLetter(link.charAt(0))
                        || isFollowedByWord(text, last.span().end()));
    }

    private boolean fits(String text, Numeral first, String joint, String link) {
        int start = first.span().start();
        String before = QuantityWords.wordBefore(text, start);
        if (words.is(link, Role.RANGE_AFTER_OPENER)) {
            return isOpened(text, start);
        }
        if (words.is(link, Role.RANGE)) {
            return !joint.equals(link) && !words.is(before, Role.CHANGE);
        }
        return words.is(link, Role.EITHER)
                ? first.spelt()
                : joint.charAt(0) == link.charAt(0) || !joint.startsWith(" ");
    }

    /** Whether <em>between</em> stands before a number, or before the sign of its currency. */
    private boolean isOpened(String text, int start) {
        String before = QuantityWords.wordBefore(text, start);
        if (words.is(before, Role.OPENER)) {
            return true;
        }
        int sign = QuantityWords.skipBlanksBack(text, start);
        while (sign > 0 && !Character.isWhitespace(text.charAt(sign - 1))) {
            sign--;
        }
        return words.is(QuantityWords.wordBefore(text, sign), Role.OPENER);
    }

    private static boolean isFollowedByWord(String text, int at) {
        boolean share = at < text.length() && text.charAt(at) == '%';
        return share || (at + 1 < text.length() && text.charAt(at) == ' ' && Character.isLetter(text.charAt(at + 1)));
    }

    /** <em>between 3 and 4 million</em>: the scale of the second is that of the first too. */
    BigDecimal lower(String text, Numeral low, Numeral high) {
        String bare = text.substring(low.span().start(), low.span().end());
        Matcher scaled =
                SCALED.matcher(text.substring(high.span().start(), high.span().end()));
        if (low.value().signum() == 0 || !BARE.matcher(bare).matches() || !scaled.matches()) {
            return low.value();
        }
        BigDecimal digits = numbers.value(scaled.group(1));
        if (digits.signum() == 0) {
            return low.value();
        }
        BigDecimal factor = high.value().divide(digits, MathContext.DECIMAL64);
        BigDecimal up = low.value().multiply(factor).stripTrailingZeros();
        return up.compareTo(high.value()) < 0 ? up : low.value();
    }
}
