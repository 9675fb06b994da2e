// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as machines write them. */
public final class WrittenDate {

    /** ISO 8601, extended or basic; what follows the date is a time and does not change it. */
    private static final Pattern ISO =
            Pattern.compile("\\s*(\\d{4})(-?)(\\d{1,2})\\2(\\d{1,2})(?!\\d).*", Pattern.DOTALL);

    private static final Pattern BASIC = Pattern.compile("\\s*(\\d{4})(\\d{2})(\\d{2})(?:T.*|\\s*)", Pattern.DOTALL);

    /** The first newspaper came out in 1605; programs write 0001-01-01 where they know no date. */
    private static final int FIRST_YEAR = 1605;

    private WrittenDate() {}

    /**
     * The date of {@code 2022-04-05}, {@code 2022-04-05T21:10:00+02:00} and the like: the day where the writer was.
     *
     * @return empty where there is no such date
     */
    public static Optional<LocalDate> parse(String written) {
        Matcher basic = BASIC.matcher(written);
        if (basic.matches()) {
            return date(basic.group(1), basic.group(2), basic.group(3));
        }
        Matcher iso = ISO.matcher(written);
        return iso.matches() && iso.group(2).equals("-")
                ? date(iso.group(1), iso.group(3), iso.group(4))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
