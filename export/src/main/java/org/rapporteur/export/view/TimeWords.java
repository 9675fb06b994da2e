// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.fact.When;

/**
 * What an expression of time means, in words. TIMEX3 writes also what is not known ({@code PXE}, {@code FUTURE_REF}); of that
 * there is nothing to say.
 */
public final class TimeWords {

    private static final Pattern WEEK = Pattern.compile("([0-9]{4})-W([0-9]{2})(-WE)?");
    private static final Pattern PART_OF_YEAR = Pattern.compile("([0-9]{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)");
    private static final Pattern PART_OF_DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T(MO|AF|EV|NI|DT)");
    private static final Pattern CLOCK =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2})(?::[0-9]{2})?");
    private static final Pattern DECADE = Pattern.compile("([0-9]{3})");
    private static final Pattern DURATION = Pattern.compile("PT?([0-9]+(?:\\.[0-9]+)?)(DE|CE|[YMWDHS])");

    private TimeWords() {}

    /** What it means; nothing where that is not known. */
    public static Optional<String> of(TimeExpression time) {
        try {
            return Optional.ofNullable(
                    switch (time.type()) {
                        case DATE, TIME -> date(time.value());
                        case DURATION -> duration(time.value());
                        // How often something is, no day tells.
                        case SET -> null;
                    });
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable String date(String value) {
        Matcher week = WEEK.matcher(value);
        if (week.matches()) {
            LocalDate monday = DateWords.monday(number(week.group(1)), number(week.group(2)));
            boolean isEnd = week.group(3) != null;
            return filled(isEnd ? "weekend" : "week", "day", DateWords.of(isEnd ? monday.plusDays(5) : monday));
        }
        Matcher year = PART_OF_YEAR.matcher(value);
        if (year.matches()) {
            String part = year.group(2);
            String key = switch (part.charAt(0)) {
                case 'Q' -> "quarter." + part.charAt(1);
                case 'H' -> "half." + part.charAt(1);
                default -> "season." + part;
            };
            return filled(key, "year", year.group(1));
        }
        Matcher part = PART_OF_DAY.matcher(value);
        if (part.matches()) {
            return filled("part." + part.group(2), "day", DateWords.of(LocalDate.parse(part.group(1))));
        }
        Matcher clock = CLOCK.matcher(value);
        if (clock.matches()) {
            return Phrases.filled(
                    Phrases.of(DateWords.PHRASES, "clock"),
                    Map.of("day", DateWords.of(LocalDate.parse(clock.group(1))), "time", clock.group(2)));
        }
        Matcher decade = DECADE.matcher(value);
        return decade.matches() ? filled("decade", "year", decade.group(1) + "0") : DateWords.of(When.parse(value));
    }

    private static @org.jspecify.annotations.Nullable String duration(String value) {
        Matcher matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            return null;
        }
        boolean isMinutes = value.startsWith("PT") && matcher.group(2).equals("M");
        String[] unit = Phrases.of(DateWords.PHRASES, "unit." + (isMinutes ? "T" : matcher.group(2)))
                .split(",", -1);
        return matcher.group(1) + " " + unit[matcher.group(1).equals("1") ? 0 : 1];
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String filled(String key, String name, String value) {
        return Phrases.filled(Phrases.of(DateWords.PHRASES, key), Map.of(name, value));
    }
}
