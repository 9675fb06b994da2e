// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.extraction.figure.FigureWords.Rate;
import org.rapporteur.facts.extraction.figure.FigureWords.Role;
import org.rapporteur.model.text.Span;

/** Finds what a number is a rate by: <em>40 dollars a barrel, 30 people per day, 12 deaths per 100,000 people</em>. */
final class Rates {

    private final FigureWords lists;

    Rates(FigureWords lists) {
        this.lists = lists;
    }

    /** The words by which a number is told, without <em>per</em> and <em>a</em>; empty where it is no rate. */
    Optional<Span> of(SentenceWords sentence, CountedQuantity counted, List<CountedQuantity> all) {
        int at = counted.nounEnd();
        if (lists.is(sentence.word(at), Role.PER) && at + 1 < sentence.size()) {
            return Optional.of(all.stream()
                    .filter(other -> other.first() == at + 1)
                    .findFirst()
                    .map(CountedQuantity::span)
                    .orElseGet(() -> sentence.span(at + 1)));
        }
        boolean every = lists.is(sentence.word(at), Role.EVERY)
                && lists.is(sentence.word(at + 1), Rate.PORTION)
                && !lists.is(sentence.word(at + 2), Rate.APART);
        return every ? Optional.of(sentence.span(at + 1)) : Optional.empty();
    }

    /** Whether a number only tells what another is a rate by. */
    boolean isBase(SentenceWords sentence, CountedQuantity counted) {
        return lists.is(sentence.word(counted.first() - 1), Role.PER);
    }
}
