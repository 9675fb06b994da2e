// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Objects;

/**
 * A day, a month or a year of the ISO calendar: as much of a date as the text gives.
 *
 * @param value a {@link LocalDate}, {@link YearMonth} or {@link Year} from 0001 to 9999
 */
public record PartialDate(Temporal value) implements Comparable<PartialDate> {

    public PartialDate {
        Objects.requireNonNull(value, "value must be given, is null");
        int year = switch (value) {
            case LocalDate day -> day.getYear();
            case YearMonth month -> month.getYear();
            case Year whole -> whole.getValue();
            default ->
                throw new IllegalArgumentException("value must be a day, month or year, is "
                        + value.getClass().getName());
        };
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("value must be of a year from 0001 to 9999, is " + value);
        }
    }

    /**
     * Reads {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static PartialDate parse(String text) {
        try {
            return new PartialDate(
                    switch (text.length()) {
                        case 10 -> LocalDate.parse(text);
                        case 7 -> YearMonth.parse(text);
                        case 4 -> Year.parse(text);
                        default -> throw new DateTimeException("unknown form");
                    });
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("text must be YYYY-MM-DD, YYYY-MM or YYYY, is " + text, e);
        }
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return switch (value) {
            case YearMonth month -> month.atDay(1);
            case Year year -> year.atDay(1);
            default -> (LocalDate) value;
        };
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return switch (value) {
            case YearMonth month -> month.atEndOfMonth();
            case Year year -> year.atMonth(12).atEndOfMonth();
            default -> (LocalDate) value;
        };
    }

    /** By first day; of two with one first day the shorter first. */
    @Override
    public int compareTo(PartialDate other) {
        int byStart = firstDay().compareTo(other.firstDay());
        return byStart != 0 ? byStart : lastDay().compareTo(other.lastDay());
    }

    /** As outputs write it, always with a year of four digits. */
    @Override
    public String toString() {
        return value instanceof Year year ? "%04d".formatted(year.getValue()) : value.toString();
    }
}
