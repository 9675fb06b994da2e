// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.facts.extraction.figure.FigureWords.Role;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.Why;

/**
 * Lets the words of one sentence tell what a number of another counts: <em>the five victims</em> are the five that a report
 * calls injured.
 */
final class SameNumbers {

    private final FigureWords lists;

    SameNumbers(FigureWords lists) {
        this.lists = lists;
    }

    /** The drafts, those whose own words leave the category open with that of the same number elsewhere. */
    List<Draft> settle(List<Draft> drafts) {
        Map<BigDecimal, Set<FigureCategory>> told = new HashMap<>();
        for (Draft draft : drafts) {
            BigDecimal amount = draft.amount();
            FigureCategory category = draft.category();
            if (amount != null
                    && category != null
                    && draft.basis() == Draft.Basis.WORDS
                    && FigureReader.OF_PEOPLE.contains(category)) {
                told.computeIfAbsent(amount.stripTrailingZeros(), key -> EnumSet.noneOf(FigureCategory.class))
                        .add(category);
            }
        }
        return drafts.stream().map(draft -> settled(draft, told)).toList();
    }

    private Draft settled(Draft draft, Map<BigDecimal, Set<FigureCategory>> told) {
        BigDecimal amount = draft.amount();
        FigureCategory category = draft.category();
        if (amount == null || category == null || amount.compareTo(BigDecimal.ONE) <= 0 || !isOpen(draft, category)) {
            return draft;
        }
        Set<FigureCategory> same = told.getOrDefault(amount.stripTrailingZeros(), Set.of());
        return same.size() != 1 || same.contains(category)
                ? draft
                : draft.withCategory(
                        same.iterator().next(),
                        Why.of("figure-same", draft.counted().quantity().number())
                                .withConfidence(0.7)
                                .because(draft.why()));
    }

    /** Whether only the model tells a number of people, or <em>all four were shot</em> speaks of a number given before. */
    private boolean isOpen(Draft draft, FigureCategory category) {
        CountedQuantity counted = draft.counted();
        boolean people = !counted.hasNoun() || counted.counts(CountedKind.PERSON);
        return people
                && FigureReader.OF_PEOPLE.contains(category)
                && switch (draft.basis()) {
                    case WORDS, RELEASE -> false;
                    case MARK -> true;
                    case HIT -> lists.is(draft.sentence().word(counted.first() - 1), Role.DEFINITE);
                };
    }
}
