// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.PartialDate;
import org.rapporteur.model.fact.When;

/** Days as an editor writes them: <em>3 May 2022</em>, <em>6–7 April 2022</em>, <em>the week of 4 April 2022</em>. */
public final class DateWords {

    static final Map<String, String> PHRASES = Phrases.pairs("time-phrases.txt");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private DateWords() {}

    /** Such as <em>23 September 2019</em>. */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** A day, month, year or interval as the contract writes it; said to be untold where it is null. */
    public static String of(@Nullable String date) {
        if (date == null) {
            return Phrases.of(PHRASES, "none");
        }
        try {
            return of(When.parse(date));
        } catch (IllegalArgumentException e) {
            return date;
        }
    }

    /** Such as <em>3 May 2022</em>, <em>May 2022</em>, <em>6–7 April 2022</em>. */
    public static String of(When when) {
        PartialDate end = when.end();
        if (end == null || end.equals(when.start())) {
            return of(when.start());
        }
        if (isWeek(when.start(), end)) {
            return Phrases.filled(Phrases.of(PHRASES, "week"), Map.of("day", of(when.start())));
        }
        String dash = dashed(when.start(), end);
        return dash == null
                ? Phrases.filled(Phrases.of(PHRASES, "span"), Map.of("first", of(when.start()), "last", of(end)))
                : dash;
    }

    /** The same behind what happened: <em>on 3 May 2022</em>, <em>in May 2022</em>, <em>from 28 March to 2 April 2022</em>. */
    static String adverb(When when) {
        PartialDate end = when.end();
        if (end == null || end.equals(when.start())) {
            return day(when.start().value() instanceof LocalDate ? "on" : "in", of(when));
        }
        if (isWeek(when.start(), end)) {
            return day("in", of(when));
        }
        String dash = dashed(when.start(), end);
        return dash == null
                ? Phrases.filled(
                        Phrases.of(PHRASES, "from"), Map.of("first", first(when.start(), end), "last", of(end)))
                : day("on", dash);
    }

    private static String day(String key, String day) {
        return Phrases.filled(Phrases.of(PHRASES, key), Map.of("day", day));
    }

    private static String of(PartialDate date) {
        return switch (date.value()) {
            case LocalDate day -> DAY.format(day);
            case YearMonth month -> MONTH.format(month);
            default -> date.toString();
        };
    }

    /** The first of two days without the year, where that is the year of the second. */
    private static String first(PartialDate start, PartialDate end) {
        return start.value() instanceof LocalDate day
                        && end.value() instanceof LocalDate last
                        && day.getYear() == last.getYear()
                ? DAY_OF_YEAR.format(day)
                : of(start);
    }

    private static boolean isWeek(PartialDate start, PartialDate end) {
        return start.value() instanceof LocalDate first
                && end.value() instanceof LocalDate last
                && first.getDayOfWeek() == DayOfWeek.MONDAY
                && ChronoUnit.DAYS.between(first, last) == 6;
    }

    /** Two days of one month, with a dash between; null for others. */
    private static @Nullable String dashed(PartialDate start, PartialDate end) {
        return start.value() instanceof LocalDate first
                        && end.value() instanceof LocalDate last
                        && YearMonth.from(first).equals(YearMonth.from(last))
                ? DAY_OF_MONTH.format(first) + "–" + DAY.format(last)
                : null;
    }

    /** The Monday of a week of a year by ISO 8601. */
    static LocalDate monday(int year, int week) {
        LocalDate fourth = LocalDate.of(year, 1, 4);
        if (week < 1 || week > 53) {
            throw new DateTimeException("week must be within 1 to 53, is " + week);
        }
        return fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
    }
}
