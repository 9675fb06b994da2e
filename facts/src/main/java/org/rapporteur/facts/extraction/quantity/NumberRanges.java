// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.facts.extraction.quantity.QuantityWords.Role;

/** Joins two numbers to a range: <em>between 10 and 20, 3-4, 10 to 20 people</em>. Safe for use by many threads. */
final class NumberRanges {

    private static final Pattern JOINT = Pattern.compile("\\s*(?:-|–|—|to|and|or)\\s*");

    private static final Pattern BARE = Pattern.compile("[\\d.,]+");

    private static final Pattern SCALED = Pattern.compile("([\\d.,]+)\\s*\\p{L}+");

    private final NumberReader numbers;
    private final QuantityWords words;
    private final PhraseTable moneyBefore;

    NumberRanges(NumberReader numbers, QuantityWords words, PhraseTable moneyBefore) {
        this.numbers = numbers;
        this.words = words;
        this.moneyBefore = moneyBefore;
    }

    /** The upper end of the range that a number begins; empty where it begins none. */
    Optional<Numeral> upper(String text, Numeral first) {
        Matcher joint = JOINT.matcher(text).region(first.span().end(), text.length());
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
        return switch (link) {
            case "and" -> isOpened(text, start);
            case "to" -> !joint.equals("to") && !words.is(before, Role.CHANGE);
            case "or" -> first.spelt();
            default -> joint.charAt(0) == link.charAt(0) || !joint.startsWith(" ");
        };
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
        return at + 1 < text.length() && text.charAt(at) == ' ' && Character.isLetter(text.charAt(at + 1));
    }

    /** <em>between 3 and 4 million</em>: the scale of the second is that of the first too. */
    static BigDecimal lower(String text, Numeral low, Numeral high) {
        String bare = text.substring(low.span().start(), low.span().end());
        Matcher scaled =
                SCALED.matcher(text.substring(high.span().start(), high.span().end()));
        if (low.value().signum() == 0 || !BARE.matcher(bare).matches() || !scaled.matches()) {
            return low.value();
        }
        BigDecimal digits = new BigDecimal(scaled.group(1).replace(",", ""));
        if (digits.signum() == 0) {
            return low.value();
        }
        BigDecimal factor = high.value().divide(digits, MathContext.DECIMAL64);
        BigDecimal up = low.value().multiply(factor).stripTrailingZeros();
        return up.compareTo(high.value()) < 0 ? up : low.value();
    }
}
