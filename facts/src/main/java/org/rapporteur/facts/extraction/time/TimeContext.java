// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From where an expression is to be understood.
 *
 * @param anchor the day of writing, where it is known
 * @param reference what the text spoke of last, as a value of TIMEX3, where it did
 * @param direction whether a bare day or month lies ahead of the day of writing or behind it
 */
record TimeContext(@Nullable LocalDate anchor, @Nullable String reference, Direction direction) {

    private static final int MONTH = 31;

    private static final int HALF = 5 * MONTH;

    private static final int SOON = 3 * MONTH;

    /** Where a bare day or month lies. */
    enum Direction {
        AHEAD,
        BEHIND,
        UNKNOWN,
        /** Before a limit, as in <em>by May</em>: ahead, or just over. */
        LIMIT
    }

    /** The day that is so many days from the day of writing. */
    String day(int distance) {
        return anchor == null ? "XXXX-XX-XX" : anchor.plusDays(distance).toString();
    }

    /** The weekday before or after the day of writing; the day of writing itself where it is one, unless it lies ahead. */
    String weekday(int number) {
        if (anchor == null) {
            return "XXXX-WXX-" + number;
        }
        int back = Math.floorMod(anchor.getDayOfWeek().getValue() - number, 7);
        return switch (direction) {
            case AHEAD -> anchor.plusDays(back == 0 ? 0 : 7 - back).toString();
            case BEHIND, UNKNOWN, LIMIT -> anchor.minusDays(back).toString();
        };
    }

    /** The weekday of the week before (-1), which nobody calls so of yesterday, this one (0) or the next (1). */
    String weekdayOf(int number, int weeks) {
        if (anchor == null) {
            return "XXXX-WXX-" + number;
        }
        int back = Math.floorMod(anchor.getDayOfWeek().getValue() - number, 7);
        return (weeks < 0
                        ? anchor.minusDays(back <= 1 ? back + 7 : back)
                        : weeks > 0 ? anchor.plusDays(back == 0 ? 7 : 7 - back) : anchor.with(DayOfWeek.of(number)))
                .toString();
    }

    /** The year of a bare month: of this month or the nearest before it, unless it lies ahead. */
    @Nullable
    Integer yearOfMonth(int month) {
        if (anchor == null) {
            return null;
        }
        int year = anchor.getYear();
        int distance = month - anchor.getMonthValue();
        return switch (direction) {
            case AHEAD -> distance < 0 ? year + 1 : year;
            case LIMIT -> distance < -3 ? year + 1 : distance > 8 ? year - 1 : year;
            case BEHIND -> distance > 0 ? year - 1 : year;
            // What is dated without a verb is as often soon to come.
            case UNKNOWN -> distance > 2 ? year - 1 : year;
        };
    }

    /** The year of a day without one: the nearest such day, or the nearest ahead or behind where that is told. */
    @Nullable
    Integer yearOfDay(int month, int day) {
        if (anchor == null) {
            return null;
        }
        int distance = distance(month, day);
        int year = anchor.getYear();
        return switch (direction) {
            case AHEAD -> distance < -MONTH ? year + 1 : year;
            case LIMIT -> distance < -SOON ? year + 1 : distance > 12 * MONTH - SOON ? year - 1 : year;
            // A verb of the past may be one of saying: what is said to come lies soon ahead.
            case BEHIND -> distance > SOON ? year - 1 : distance < SOON - 12 * MONTH ? year + 1 : year;
            case UNKNOWN -> distance > HALF ? year - 1 : distance < HALF - 12 * MONTH ? year + 1 : year;
        };
    }

    /** The year of <em>last October 23</em>: the nearest such day that is over. */
    @Nullable
    Integer yearOfLastDay(int month, int day) {
        return anchor == null
                ? null
                : Integer.valueOf(distance(month, day) < 0 ? anchor.getYear() : anchor.getYear() - 1);
    }

    /** How far a day of this year lies ahead, in days of months of 31. */
    private int distance(int month, int day) {
        LocalDate from = Objects.requireNonNull(anchor);
        return month * MONTH + day - from.getMonthValue() * MONTH - from.getDayOfMonth();
    }

    /** The week, month, quarter or year that is so many from the day of writing; null for another unit. */
    @Nullable
    String unit(String unit, int distance) {
        return of(anchor, unit, distance);
    }

    /** The same from what the text spoke of last, or from the day of writing where it spoke of none. */
    @Nullable
    String unitFromReference(String unit, int distance) {
        boolean known = reference != null && (!unit.equals("D") || reference.matches("\\d{4}-\\d\\d-\\d\\d.*"));
        LocalDate from = known && reference != null ? TimeValues.firstDay(reference) : null;
        return of(from == null ? anchor : from, unit, distance);
    }

    private static @Nullable String of(@Nullable LocalDate from, String unit, int distance) {
        return switch (unit) {
            case "D" -> from == null ? "XXXX-XX-XX" : from.plusDays(distance).toString();
            case "W" -> from == null ? "XXXX-WXX" : TimeValues.week(from.plusWeeks(distance));
            case "2W" -> from == null ? "XXXX-WXX" : TimeValues.week(from.plusWeeks(2L * distance));
            case "WE" -> from == null ? "XXXX-WXX-WE" : TimeValues.week(from.plusWeeks(distance)) + "-WE";
            case "M" -> from == null ? "XXXX-XX" : TimeValues.month(from.plusMonths(distance));
            case "Q" -> from == null ? "XXXX-QX" : TimeValues.quarter(from.plus(distance, IsoFields.QUARTER_YEARS));
            case "Y" -> from == null ? "XXXX" : TimeValues.year(from.getYear() + distance);
            case "10Y" ->
                from == null
                        ? "XXX"
                        : TimeValues.year(from.getYear() + 10 * distance).substring(0, 3);
            case "100Y" ->
                from == null
                        ? "XX"
                        : TimeValues.year(from.getYear() + 100 * distance).substring(0, 2);
            default -> null;
        };
    }

    /** The year of writing, shifted; null where it is not known. */
    @Nullable
    Integer year(int distance) {
        return anchor == null ? null : anchor.getYear() + distance;
    }
}
