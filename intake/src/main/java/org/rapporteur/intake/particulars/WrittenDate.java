// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.particulars;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.intake.table.Table;

/**
 * Days as machines and outlets write them: ISO 8601, RFC 822, <em>September 23, 2019</em>, <em>23 Sep 2019</em>,
 * <em>23/09/2019</em>, seconds or milliseconds since 1970. What follows the day is a time and does not change it.
 */
public final class WrittenDate {

    /** ISO 8601, extended; years first are never ambiguous, whatever parts them. */
    private static final Pattern ISO =
            Pattern.compile("\\s*(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d).*", Pattern.DOTALL);

    private static final Pattern BASIC =
            Pattern.compile("\\s*(\\d{4})(\\d{2})(\\d{2})(?:T.*|\\d{4}|\\d{6}|\\s*)", Pattern.DOTALL);

    /** Seconds, or milliseconds, since 1970; fewer digits would be before 2001. */
    private static final Pattern EPOCH = Pattern.compile("\\s*(\\d{10})(?:\\.\\d*|\\d{3})?\\s*");

    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?![\\d/])");

    private static final Map<String, Integer> MONTHS =
            Table.read(WrittenDate.class, "/en/written-months.tsv").rows().stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Integer.parseInt(row.get(1))));

    private static final String MONTH = "(" + String.join("|", MONTHS.keySet()) + ")\\.?";

    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+" + MONTH + "[\\s,-]+(\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MONTH_DAY = Pattern.compile(
            "\\b" + MONTH + "[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+|-)(\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    /** As C and mailboxes write: {@code Mon Sep 23 10:00:00 UTC 2019}. */
    private static final Pattern C_TIME = Pattern.compile(
            "\\b" + MONTH
                    + "\\s+(\\d{1,2})\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?:[A-Z]{2,5}\\s+|[+-]\\d{4}\\s+)?(\\d{4})\\b",
            Pattern.CASE_INSENSITIVE);

    /** The first newspaper came out in 1605; programs write 0001-01-01 where they know no date. */
    private static final int FIRST_YEAR = 1605;

    private static final int LAST_YEAR = 2200;

    private WrittenDate() {}

    /** As {@link #parse(String, DayOrder)} where nobody tells whether days or months come first. */
    public static Optional<LocalDate> parse(String written) {
        return parse(written, DayOrder.UNKNOWN);
    }

    /**
     * The day that is written: that of the place where the writer was.
     *
     * @param order what 5/4/2019 means
     * @return empty where there is none, or where it could be one of two
     */
    public static Optional<LocalDate> parse(String written, DayOrder order) {
        Matcher basic = BASIC.matcher(written);
        if (basic.matches()) {
            Optional<LocalDate> day = day(basic.group(1), basic.group(2), basic.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher iso = ISO.matcher(written);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(3), iso.group(4));
        }
        Matcher epoch = EPOCH.matcher(written);
        if (epoch.matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate())
                    .filter(day -> day.getYear() < LAST_YEAR);
        }
        return inWords(written).or(() -> inNumbers(written, order));
    }

    private static Optional<LocalDate> inWords(String written) {
        Matcher dayFirst = DAY_MONTH.matcher(written);
        if (dayFirst.find()) {
            return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_DAY.matcher(written);
        if (monthFirst.find()) {
            return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher c = C_TIME.matcher(written);
        return c.find() ? day(c.group(3), month(c.group(1)), c.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> inNumbers(String written, DayOrder order) {
        Matcher numeric = NUMERIC.matcher(written);
        if (!numeric.find()) {
            return Optional.empty();
        }
        Optional<LocalDate> dayFirst = day(numeric.group(4), numeric.group(3), numeric.group(1));
        Optional<LocalDate> monthFirst = day(numeric.group(4), numeric.group(1), numeric.group(3));
        if (dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst)) {
            return dayFirst.or(() -> monthFirst);
        }
        // Where points part the numbers the day comes first all over the world.
        return switch (numeric.group(2).equals(".") ? DayOrder.DAY_FIRST : order) {
            case DAY_FIRST -> dayFirst;
            case MONTH_FIRST -> monthFirst;
            case UNKNOWN -> Optional.empty();
        };
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR || date.getYear() >= LAST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
