// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity;

/** Puts a number with its bound into signs. */
public final class Amount {

    private Amount() {}

    /** A figure in short: {@code ≥ 12 killed}, {@code 1,500,000 USD}. */
    public static String of(Figure figure) {
        boolean isPriced = figure.category() == FigureCategory.MONEY && figure.unit() != null;
        return of(figure.quantity()) + " "
                + (isPriced ? figure.unit() : figure.category().label());
    }

    /** The number as an editor writes it: {@code > 1,400}, {@code ≈ 40}, {@code 12–15}. */
    public static String of(Quantity quantity) {
        String number = Stream.of(quantity.value() == null ? quantity.min() : quantity.value(), quantity.max())
                .limit(quantity.bound() == Quantity.Bound.BETWEEN ? 2 : 1)
                .filter(Objects::nonNull)
                .map(value -> String.format(Locale.ROOT, "%,f", value))
                .map(written -> written.replaceFirst("\\.?0+$", ""))
                .collect(Collectors.joining("–"));
        return switch (quantity.bound()) {
            case EXACTLY, BETWEEN -> number;
            case MORE_THAN -> "> " + number;
            case AT_LEAST, VAGUE -> "≥ " + number;
            case LESS_THAN -> "< " + number;
            case AT_MOST -> "≤ " + number;
            case ABOUT -> "≈ " + number;
        };
    }
}
