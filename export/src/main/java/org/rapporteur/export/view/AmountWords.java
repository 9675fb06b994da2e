// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Quantity;

/** Numbers with their bound as an editor writes them: <em>more than 1,400</em>, <em>12 to 15</em>, <em>1.5 million</em>. */
public final class AmountWords {

    private static final Map<String, String> PHRASES = Phrases.pairs("amount-phrases.txt");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final List<String> LARGE = List.of("million", "billion", "trillion");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Digits that stand together in a report, not in a decimal fraction. */
    private static final Pattern LONG = Pattern.compile("(?<![\\p{L}0-9.,])[0-9]{4,}(?![0-9]|[.,][0-9])");

    private AmountWords() {}

    /** A number with its bound. */
    public static String of(Quantity quantity) {
        List<BigDecimal> ends = Stream.of(quantity.min(), quantity.max())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (quantity.bound() == Quantity.Bound.BETWEEN && ends.size() == 2) {
            return Phrases.filled(
                    Phrases.of(PHRASES, quantity.bound().label()),
                    Map.of("low", number(ends.getFirst()), "high", number(ends.getLast())));
        }
        BigDecimal one = quantity.value() == null ? ends.getFirst() : quantity.value();
        return Phrases.filled(
                Phrases.of(
                        PHRASES,
                        quantity.bound() == Quantity.Bound.BETWEEN
                                ? Quantity.Bound.AT_LEAST.label()
                                : quantity.bound().label()),
                Map.of("number", number(one)));
    }

    /** A bare number, with a comma between thousands and its millions in words. */
    static String number(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        BigDecimal large = value;
        for (int i = -1; i < LARGE.size(); i++) {
            boolean isEnough = i < 0
                    ? value.abs().compareTo(MILLION) < 0
                    : large.abs().compareTo(THOUSAND) < 0 || i == LARGE.size() - 1;
            if (isEnough) {
                String digits = grouped(large);
                return i < 0 ? digits : digits + " " + Phrases.of(PHRASES, LARGE.get(i));
            }
            large = value.divide(MILLION.multiply(THOUSAND.pow(i + 1)), 3, RoundingMode.HALF_UP);
            // A number that words of millions would shorten stays whole.
            if (large.multiply(MILLION.multiply(THOUSAND.pow(i + 1))).compareTo(value) != 0) {
                return grouped(value);
            }
        }
        return grouped(value);
    }

    /** The words of a report, with a comma between the thousands of its longer numbers. */
    static String grouped(String words) {
        return LONG.matcher(words).replaceAll(result -> grouped(new BigDecimal(result.group())));
    }

    private static String grouped(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }
}
