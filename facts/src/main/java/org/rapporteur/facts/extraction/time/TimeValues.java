// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import org.jspecify.annotations.Nullable;

/** Values of TIMEX3 and the days they stand for. */
final class TimeValues {

    private static final WeekFields WEEKS = WeekFields.ISO;

    private TimeValues() {}

    static String year(int year) {
        return "%04d".formatted(year);
    }

    static String month(LocalDate day) {
        return month(day.getYear(), day.getMonthValue());
    }

    static String month(@Nullable Integer year, int month) {
        return "%s-%02d".formatted(year == null ? "XXXX" : year(year), month);
    }

    static String week(LocalDate day) {
        return "%04d-W%02d".formatted(day.get(WEEKS.weekBasedYear()), day.get(WEEKS.weekOfWeekBasedYear()));
    }

    static String quarter(LocalDate day) {
        return "%04d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The day; null if there is none of that number in the month. */
    static @Nullable String day(@Nullable Integer year, int month, int day) {
        if (day < 1 || day > 31) {
            return null;
        }
        if (year == null) {
            return "XXXX-%02d-%02d".formatted(month, day);
        }
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day of a holiday of {@code time-words.txt}. */
    static String holiday(int year, String rule) {
        if (rule.startsWith("E")) {
            return easter(year).plusDays(Integer.parseInt(rule.substring(1))).toString();
        }
        String[] parts = rule.split("-", -1);
        LocalDate first = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
        if (parts.length == 2) {
            return first.withDayOfMonth(Integer.parseInt(parts[1])).toString();
        }
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(parts[1]));
        int week = Integer.parseInt(parts[2]);
        return first.with(
                        week == 9 ? TemporalAdjusters.lastInMonth(day) : TemporalAdjusters.dayOfWeekInMonth(week, day))
                .toString();
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, 8). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /** The first day of a value; null where it is of no known day. */
    static @Nullable LocalDate firstDay(String value) {
        String start = value.indexOf('/') > 0 ? value.substring(0, value.indexOf('/')) : value;
        try {
            if (start.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
                return LocalDate.parse(start.substring(0, 10));
            }
            if (start.matches("\\d{4}-W\\d\\d.*")) {
                int week = Integer.parseInt(start.substring(6, 8));
                return LocalDate.of(Integer.parseInt(start.substring(0, 4)), 1, 4)
                        .with(WEEKS.weekOfWeekBasedYear(), week)
                        .with(DayOfWeek.MONDAY);
            }
            if (start.matches("\\d{4}-Q[1-4]")) {
                return LocalDate.of(Integer.parseInt(start.substring(0, 4)), start.charAt(6) * 3 - '1' * 3 + 1, 1);
            }
            if (start.matches("\\d{4}-\\d\\d")) {
                return LocalDate.parse(start + "-01");
            }
            return start.matches("\\d{4}") ? LocalDate.of(Integer.parseInt(start), 1, 1) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
