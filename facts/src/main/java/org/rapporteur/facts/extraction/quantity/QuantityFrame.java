// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.quantity.PhraseTable.Phrase;
import org.rapporteur.facts.extraction.quantity.PhraseTable.Side;
import org.rapporteur.facts.extraction.quantity.QuantityWords.Role;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Quantity.Bound;
import org.rapporteur.model.text.Span;

/** Reads the bound and the currency around a number. Safe for use by many threads. */
final class QuantityFrame {

    private final QuantityWords words;
    private final PhraseTable before;
    private final PhraseTable after;
    private final PhraseTable moneyBefore;
    private final PhraseTable moneyAfter;
    private final PhraseTable measures;

    QuantityFrame(Language language, QuantityWords words) {
        this.words = words;
        this.before = PhraseTable.of(language, "quantity-bounds", Side.BEFORE);
        this.after = PhraseTable.of(language, "quantity-bounds", Side.AFTER);
        this.moneyBefore = PhraseTable.of(language, "quantity-currencies", Side.BEFORE);
        this.moneyAfter = PhraseTable.of(language, "quantity-currencies", Side.AFTER);
        this.measures = new PhraseTable(language.rows("quantity-units", 2));
    }

    PhraseTable moneyBefore() {
        return moneyBefore;
    }

    /** The bound that stands after a number or else before it. */
    Bound bound(String text, Span number) {
        return boundAfter(text, number.end())
                .or(() -> boundBefore(text, moneyStart(text, number.start())))
                .map(found -> Quantities.bound(found.value()))
                .orElse(Bound.EXACTLY);
    }

    private Optional<Phrase> boundAfter(String text, int end) {
        return after.startingAt(text, QuantityWords.hasAt(text, end, ' ') ? end + 1 : end);
    }

    private Optional<Phrase> boundBefore(String text, int start) {
        int end = QuantityWords.skipBlanksBack(text, start);
        if (end == start) {
            return Optional.empty();
        }
        // "a further 20", "another 20", "the 20": the bound may stand before such words.
        Optional<Phrase> found = before.endingAt(text, end);
        for (int i = 0; i < 2 && found.isEmpty(); i++) {
            if (!words.is(QuantityWords.wordBefore(text, end), Role.FURTHER)) {
                return found;
            }
            end = QuantityWords.skipBlanksBack(text, QuantityWords.startOfWord(text, end));
            found = before.endingAt(text, end);
        }
        return found;
    }

    /** Whether a bound of the number after it begins here: <em>no fewer than</em>. */
    boolean opensBound(String text, int start) {
        return before.startingAt(text, start).isPresent();
    }

    private Optional<Phrase> sign(String text, int start) {
        return moneyBefore.endingAt(text, QuantityWords.hasAt(text, start - 1, ' ') ? start - 1 : start);
    }

    /** Where a number begins, the sign of its currency included. */
    int moneyStart(String text, int start) {
        return sign(text, start).map(found -> found.span().start()).orElse(start);
    }

    /** The measure that stands right after a number: <em>percent, tonnes</em>. */
    Optional<Phrase> measure(String text, int end) {
        return measures.startingAt(text, QuantityWords.hasAt(text, end, ' ') ? end + 1 : end);
    }

    /** The quantity with the bound around its number and the measure after it. */
    WrittenQuantity measured(String text, Span number, Quantity quantity, Bound bound, Phrase measure) {
        WrittenQuantity counted = whole(text, number, quantity, bound);
        return new WrittenQuantity(counted.span().cover(measure.span()), number, quantity, null, measure.value());
    }

    /** The quantity with the currency and the bound around its number. */
    WrittenQuantity whole(String text, Span number, Quantity quantity, Bound bound) {
        Optional<Phrase> sign = sign(text, number.start());
        Optional<Phrase> name = currencyAfter(text, number.end());
        @Nullable String currency = sign.or(() -> name).map(Phrase::value).orElse(null);
        int start = sign.map(found -> found.span().start()).orElse(number.start());
        int end = name.map(found -> found.span().end()).orElse(number.end());
        if (bound != Bound.EXACTLY && bound != Bound.VAGUE) {
            Optional<Phrase> told = boundBefore(text, start);
            if (told.isPresent()) {
                start = told.get().span().start();
            } else {
                end = Math.max(
                        end,
                        boundAfter(text, number.end())
                                .map(found -> found.span().end())
                                .orElse(end));
            }
        }
        if (bound == Bound.BETWEEN && words.is(QuantityWords.wordBefore(text, start), Role.OPENER)) {
            start = QuantityWords.startOfWord(text, QuantityWords.skipBlanksBack(text, start));
        }
        return new WrittenQuantity(new Span(start, end), number, quantity, currency);
    }

    /** <em>dollars</em> after <em>20</em>, after <em>20-</em>, or after <em>millions of</em>. */
    private Optional<Phrase> currencyAfter(String text, int end) {
        if (!QuantityWords.hasAt(text, end, ' ') && !QuantityWords.hasAt(text, end, '-')) {
            return Optional.empty();
        }
        String next = QuantityWords.wordAt(text, end + 1);
        return moneyAfter
                .startingAt(text, end + 1)
                .or(() -> words.is(next, Role.PARTITIVE)
                        ? moneyAfter.startingAt(text, end + next.length() + 2)
                        : Optional.empty());
    }
}
