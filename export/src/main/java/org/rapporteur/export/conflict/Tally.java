// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.conflict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity;

/**
 * How many people something happened to, as data sets of conflict count: whole numbers.
 *
 * @param low least
 * @param best most likely: the number written, or the nearest that its bound allows
 * @param high most; where no bound says it, the best one
 */
public record Tally(long low, long best, long high) {

    /**
     * What figures say together. Those that are part of another among them, or did not come about, do not count; several
     * that count the same are estimates of one number, the first that is written as one the best.
     *
     * @return null where none counts this
     */
    public static @Nullable Tally of(List<Figure> figures, FigureCategory category) {
        List<Quantity> numbers = figures.stream()
                .filter(figure -> figure.category() == category && figure.isCount())
                .filter(figure -> figure.status() == Status.HAPPENED || figure.status() == Status.ONGOING)
                .filter(figure -> figures.stream()
                        .noneMatch(whole -> whole.id().equals(figure.partOf()) && whole.category() == category))
                .map(Figure::quantity)
                .toList();
        if (numbers.isEmpty()) {
            return null;
        }
        Quantity best = numbers.stream()
                .filter(number -> number.value() != null)
                .findFirst()
                .orElse(numbers.getFirst());
        return new Tally(
                numbers.stream().mapToLong(number -> of(number).low()).min().getAsLong(),
                of(best).best(),
                numbers.stream().mapToLong(number -> of(number).high()).max().getAsLong());
    }

    /** What one number says. */
    public static Tally of(Quantity quantity) {
        // Nothing is counted below nought: that is the least where the words give none.
        BigDecimal min = quantity.min() == null ? BigDecimal.ZERO : quantity.min();
        BigDecimal best = quantity.value() != null ? quantity.value() : quantity.min() != null ? min : quantity.max();
        if (best == null) {
            best = min;
        }
        best = best.max(min);
        if (quantity.max() != null) {
            best = best.min(quantity.max());
        }
        BigDecimal low = quantity.min() == null && quantity.max() == null ? best : min;
        BigDecimal high = quantity.max() == null ? best : quantity.max();
        return new Tally(whole(low), whole(best), whole(high));
    }

    private static long whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
