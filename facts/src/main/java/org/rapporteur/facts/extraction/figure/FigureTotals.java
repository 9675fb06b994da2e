// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.Why;

/**
 * Tells totals from their parts: where a report counts dead and hurt apart, a number of people shot or hit that is their sum
 * holds both, and is none of the injured; so is one of whom some are said to have died.
 */
final class FigureTotals {

    /** How many figures after a total may tell of its dead. */
    private static final int REACH = 3;

    private FigureTotals() {}

    static List<Draft> settle(List<Draft> drafts) {
        Set<BigDecimal> killed = amounts(drafts, FigureCategory.KILLED);
        Set<BigDecimal> injured = amounts(drafts, FigureCategory.INJURED);
        List<Draft> settled = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean isTotal = isSum(draft, killed, injured)
                    || holdsDead(draft, drafts.subList(i + 1, Math.min(drafts.size(), i + 1 + REACH)));
            settled.add(isTotal ? total(draft) : draft);
        }
        return List.copyOf(settled);
    }

    private static Draft total(Draft draft) {
        return draft.withCategory(
                FigureCategory.AFFECTED,
                Why.of("figure-total", draft.counted().quantity().number()).because(draft.why()));
    }

    private static boolean isSum(Draft draft, Set<BigDecimal> killed, Set<BigDecimal> injured) {
        BigDecimal total = draft.amount();
        return draft.basis() == Draft.Basis.HIT
                && total != null
                && killed.stream()
                        .map(total::subtract)
                        .anyMatch(rest -> rest.signum() > 0 && injured.contains(rest.stripTrailingZeros()));
    }

    /** <em>Six people were shot. Two of them died.</em> */
    private static boolean holdsDead(Draft total, List<Draft> next) {
        BigDecimal amount = total.amount();
        return total.basis() == Draft.Basis.HIT
                && amount != null
                && next.stream()
                        .anyMatch(part -> part.category() == FigureCategory.KILLED
                                && part.basis() == Draft.Basis.WORDS
                                && part.counted().partitive()
                                && part.amount() != null
                                && amount.compareTo(part.amount()) > 0);
    }

    private static Set<BigDecimal> amounts(List<Draft> drafts, FigureCategory category) {
        Set<BigDecimal> amounts = new HashSet<>();
        for (Draft draft : drafts) {
            BigDecimal amount = draft.amount();
            if (draft.category() == category
                    && draft.basis() == Draft.Basis.WORDS
                    && amount != null
                    && amount.signum() > 0) {
                amounts.add(amount.stripTrailingZeros());
            }
        }
        return amounts;
    }
}
