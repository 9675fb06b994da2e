// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * A figure without its circumstances.
 *
 * @param sentence where it stands
 * @param counted the number and what it counts
 * @param category null for casualties, of which only the whole document tells more
 * @param ground what the category rests on
 * @param ties what else the number hangs together with
 */
record Draft(
        SentenceWords sentence,
        CountedQuantity counted,
        @Nullable FigureCategory category,
        Ground ground,
        Ties ties) {

    /** What a category rests on. */
    enum Basis {
        /** Words that tell it. */
        WORDS,
        /** A word such as <em>shot</em>, which leaves open whether those counted live. */
        HIT,
        /** A word of letting go. */
        RELEASE,
        /** The mark of the model alone. */
        MARK
    }

    /**
     * What the category of a draft rests on.
     *
     * @param cue the words that tell what became of the counted; the number where none do
     */
    record Ground(Basis basis, Why why, Span cue) {

        /** Words that tell it. */
        static Ground words(Why why, Span cue) {
            return new Ground(Basis.WORDS, why, cue);
        }
    }

    /**
     * What a number hangs together with.
     *
     * @param former whether it is one that a later one has taken the place of
     * @param whole the number that it is a part of
     * @param per what it is a rate by
     */
    record Ties(
            boolean former,
            @Nullable CountedQuantity whole,
            @Nullable Span per) {

        static final Ties NONE = new Ties(false, null, null);
    }

    /** The number written, or the least it can be. */
    @Nullable
    BigDecimal amount() {
        return counted.quantity().quantity().value() != null
                ? counted.quantity().quantity().value()
                : counted.quantity().quantity().min();
    }

    Basis basis() {
        return ground.basis();
    }

    Why why() {
        return ground.why();
    }

    Draft withCategory(FigureCategory newCategory, Why why) {
        return new Draft(sentence, counted, newCategory, Ground.words(why, ground.cue()), ties);
    }

    Draft withWhole(CountedQuantity whole) {
        return new Draft(sentence, counted, category, ground, new Ties(ties.former(), whole, ties.per()));
    }

    Draft withPer(@Nullable Span per) {
        return new Draft(sentence, counted, category, ground, new Ties(ties.former(), ties.whole(), per));
    }
}
