// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A birth as a list tells it: a day, a year, or a span of years.
 *
 * @param fromYear first year it may have been, 1 to 9999
 * @param toYear last year it may have been, not before {@code fromYear}
 * @param month 1 to 12, or 0 where it is not told
 * @param day 1 to 31, or 0 where it is not told
 */
public record Birth(int fromYear, int toYear, int month, int day) {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:T.*)?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(?:(?:(\\d{1,2}) )?(\\p{L}{3})\\p{L}* )?(\\d{4})");
    private static final Pattern SPAN = Pattern.compile("(?:between )?(\\d{4})(?: to | and |-| - )(\\d{4})");

    public Birth {
        if (fromYear < 1 || fromYear > 9999) {
            throw new IllegalArgumentException("fromYear must be within 1 to 9999, is " + fromYear);
        }
        if (toYear < fromYear || toYear > 9999) {
            throw new IllegalArgumentException("toYear must be within fromYear to 9999, is " + toYear);
        }
        if (month < 0 || month > 12) {
            throw new IllegalArgumentException("month must be within 0 to 12, is " + month);
        }
        if (day < 0 || day > 31) {
            throw new IllegalArgumentException("day must be within 0 to 31, is " + day);
        }
    }

    /**
     * Reads the forms found in lists: {@code 1971-05-02}, {@code 1971}, {@code 02/05/1971} (day first), {@code 02 May 1971},
     * {@code circa 1971}, {@code 1970 to 1972}; a {@code circa} widens a year by one to both sides.
     *
     * @return null if it is none of them
     */
    public static @Nullable Birth parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        boolean about = plain.startsWith("circa ") || plain.startsWith("approximately ");
        plain = about ? plain.substring(plain.indexOf(' ') + 1).strip() : plain;
        try {
            Matcher span = SPAN.matcher(plain);
            if (span.matches()) {
                return new Birth(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)), 0, 0);
            }
            Birth birth = day(plain);
            return birth == null || !about
                    ? birth
                    : new Birth(birth.fromYear - 1, birth.toYear + 1, birth.month, birth.day);
        } catch (IllegalArgumentException e) {
            return null; // A month 00 or a year 0000 says nothing.
        }
    }

    private static @Nullable Birth day(String plain) {
        Matcher iso = ISO.matcher(plain);
        if (iso.matches()) {
            return of(iso.group(1), number(iso.group(2)), number(iso.group(3)));
        }
        Matcher slashes = SLASHES.matcher(plain);
        if (slashes.matches()) {
            return of(slashes.group(3), number(slashes.group(2)), number(slashes.group(1)));
        }
        Matcher words = WORDS.matcher(plain);
        if (words.matches()) {
            Integer month = words.group(2) == null ? Integer.valueOf(0) : MONTHS.get(words.group(2));
            return month == null ? null : of(words.group(3), month, number(words.group(1)));
        }
        return null;
    }

    private static Birth of(String year, int month, int day) {
        return new Birth(Integer.parseInt(year), Integer.parseInt(year), month, day);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether day, month and a single year are told. */
    public boolean isDay() {
        return day > 0 && month > 0 && fromYear == toYear;
    }

    /** The form in which it is shown: {@code 1971-05-02}, {@code 1971} or {@code 1970 to 1972}. */
    @Override
    public String toString() {
        if (fromYear != toYear) {
            return fromYear + " to " + toYear;
        }
        return month == 0
                ? "%04d".formatted(fromYear)
                : day == 0 ? "%04d-%02d".formatted(fromYear, month) : "%04d-%02d-%02d".formatted(fromYear, month, day);
    }
}
