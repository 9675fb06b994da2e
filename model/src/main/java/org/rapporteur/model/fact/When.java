// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something took or takes place: a day, month or year, or an interval between two of them.
 *
 * @param start when it is, or begins
 * @param end when it ends, where it is an interval; its last day not before the first of {@code start}
 */
public record When(PartialDate start, @Nullable PartialDate end) {

    public When {
        if (end != null && end.lastDay().isBefore(start.firstDay())) {
            throw new IllegalArgumentException("end must not be before start " + start + ", is " + end);
        }
    }

    public static When on(PartialDate date) {
        return new When(date, null);
    }

    /**
     * Reads a date, or two with a slash between.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static When parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? on(PartialDate.parse(text))
                : new When(PartialDate.parse(text.substring(0, slash)), PartialDate.parse(text.substring(slash + 1)));
    }

    /** The first day that it may mean. */
    public LocalDate firstDay() {
        return start.firstDay();
    }

    /** The last day that it may mean. */
    public LocalDate lastDay() {
        return (end == null ? start : end).lastDay();
    }

    /** As outputs write it: {@code 2022-04-06} or {@code 2022-04-06/2022-04-07}. */
    @Override
    public String toString() {
        return end == null ? start.toString() : start + "/" + end;
    }
}
