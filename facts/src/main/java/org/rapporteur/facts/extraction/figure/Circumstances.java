// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.figure.FigureWords.Role;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.fact.PartialDate;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.Span;

/** Decides when a figure holds, and in which statement it stands. */
final class Circumstances {

    private final FigureWords lists;

    Circumstances(FigureWords lists) {
        this.lists = lists;
    }

    /** The day that the sentence names, or that of publication; none where it names a month or year alone. */
    @Nullable
    When asOf(SentenceWords sentence, Span figure, List<TimeExpression> times, @Nullable LocalDate published) {
        Optional<TimeExpression> near = within(sentence, times)
                .filter(time -> !isSince(sentence, time))
                .min(Comparator.comparingInt(time -> time.span().distance(figure)));
        if (near.isEmpty()) {
            return published == null ? null : When.on(new PartialDate(published));
        }
        String value = near.get().value();
        return value.matches("\\d{4}-\\d\\d-\\d\\d.*") ? existing(value.substring(0, 10)) : null;
    }

    /** A day, month or year, unless it is one that no calendar has. */
    private static @Nullable When existing(String value) {
        try {
            return When.on(PartialDate.parse(value));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** From when it is counted: <em>since February 24</em>. */
    @Nullable
    When since(SentenceWords sentence, List<TimeExpression> times) {
        return within(sentence, times)
                .filter(time -> isSince(sentence, time))
                .map(TimeExpression::value)
                .filter(value -> value.matches("\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?"))
                .map(Circumstances::existing)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<TimeExpression> within(SentenceWords sentence, List<TimeExpression> times) {
        return times.stream()
                .filter(time -> time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME)
                .filter(time -> time.value().matches("\\d{4}.*"))
                .filter(time -> sentence.sentence().contains(time.span()));
    }

    private boolean isSince(SentenceWords sentence, TimeExpression time) {
        return lists.is(sentence.word(sentence.at(time.span().start()) - 1), Role.SINCE);
    }
}
