// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction;

import java.util.Comparator;
import java.util.List;
import org.rapporteur.facts.lexicon.Language;

/**
 * A pair of quotation marks as the word list {@code quotation-marks.txt} has it.
 *
 * @param open opening mark, not empty
 * @param close closing mark, not empty
 * @param single whether it may be an apostrophe too
 */
record QuotationMark(String open, String close, boolean single) {

    /** All pairs of a language, those with the longest marks first, so that {@code ''} is not read as two of {@code '}. */
    static List<QuotationMark> load(Language language) {
        return language.rows("quotation-marks", 3).stream()
                .map(row -> new QuotationMark(row.get(0), row.get(1), row.get(2).equals("single")))
                .sorted(Comparator.comparingInt((QuotationMark mark) -> -mark.open.length()))
                .toList();
    }
}
