// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.time.TimeRule.Match;
import org.rapporteur.facts.extraction.time.TimeRule.Reading;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;

/** Days, months, quarters, seasons, years and centuries by their names and numbers. */
final class CalendarRules {

    private static final String YEAR = "(?:,?(?<year>Y))?";

    private final Language language;
    private final WordRoles<TimeNeighbour> neighbours;

    CalendarRules(Language language, WordRoles<TimeNeighbour> neighbours) {
        this.language = language;
        this.neighbours = neighbours;
    }

    List<TimeRule> rules() {
        return List.of(
                TimeRule.of("time-date-in-digits", "I", (match, context) -> iso(match)),
                TimeRule.of("time-days", "(?:[Dw],?)?(?<month>[Mm])(?<day>[NO])[-~](?<upper>[NO])" + YEAR, this::days),
                TimeRule.of("time-days", "d?(?<day>[NO])[-~&](?<upper>[NO])o?(?<month>[Mm])" + YEAR, this::days),
                TimeRule.of(
                        "time-days",
                        "(?<month>[Mm])(?<day>[NO])[-~](?<upperMonth>[Mm])(?<upper>[NO])" + YEAR,
                        this::days),
                TimeRule.of(
                        "time-day", "q?(?:t?[Dw],?)?d?(?<relation>l)?(?<month>[Mm])d?(?<day>[NO])" + YEAR, this::day),
                TimeRule.of("time-day", "q?(?:[Dw],?)?d?(?<day>[NO])o?-?(?<month>[Mm])-?" + YEAR, this::day),
                TimeRule.of("time-week-of", "d(?<unit>U)o(?<month>[Mm])(?<day>[NO])" + YEAR, this::weekOf),
                TimeRule.of(
                        "time-month",
                        "(?:q|d?p-?o?)?(?<month>[Mm])(?:,?o?(?<year>Y)|o?(?<relation>[lnt])U)?",
                        this::month),
                TimeRule.of("time-day", "(?<day>N)(?<month>[Mm])(?<short>N)", (match, context) -> shortYear(match)),
                TimeRule.of("time-month", "(?<relation>[lnt])p?(?<month>[Mm])", this::month),
                TimeRule.of("time-year", "(?:q|d?p-?o?|dU)?d?(?:FU?)?(?<year>Y)", this::year),
                TimeRule.of("time-year", "d(?<unit>U)(?<year>N)", CalendarRules::yearInWords),
                TimeRule.of("time-years", "(?<year>Y)-(?<upper>[YN])", CalendarRules::years),
                TimeRule.of("time-decade", "d?p?-?(?<decade>X)", CalendarRules::decade),
                TimeRule.of("time-century", "d?p?-?(?<number>O)-?(?<unit>U)", CalendarRules::century),
                TimeRule.of(
                        "time-quarter",
                        "d?F?(?<number>O)-?F?(?<unit>U)(?:o?F?(?<year>Y)|o?(?<relation>[lndt])F?U(?!-))?",
                        CalendarRules::quarter),
                TimeRule.of("time-quarter", "d?F?(?<year>Y)'?-?(?<number>O)-?(?<unit>U)", CalendarRules::quarter),
                TimeRule.of("time-quarter", "(?<relation>[lnt])F?U'(?<number>O)-?(?<unit>U)", CalendarRules::quarter),
                TimeRule.of(
                        "time-season",
                        "(?:d?p-?o?|d)?(?<season>[Ss])(?:o?(?<year>Y)|o?(?<relation>[lnt])U)?",
                        CalendarRules::season),
                TimeRule.of("time-season", "p?(?<relation>[lnt])(?<season>[Ss])", CalendarRules::season),
                TimeRule.of(
                        "time-holiday", "(?<relation>[lnt])?(?<holiday>H)(?:,?o?(?<year>Y))?", CalendarRules::holiday));
    }

    private static @Nullable Reading iso(Match match) {
        return Reading.date(match.words().get(match.first()).value());
    }

    private @Nullable Reading day(Match match, TimeContext context) {
        int month = match.number("month");
        int day = match.number("day");
        if (match.kindBefore() == TimeKind.MONEY
                || day > 31
                || !match.value("day").matches("\\d{1,2}")) {
            return null;
        }
        boolean last = match.has("relation");
        Integer year = match.has("year")
                ? Integer.valueOf(match.number("year"))
                : last ? context.yearOfLastDay(month, day) : context.yearOfDay(month, day);
        return Reading.date(TimeValues.day(year, month, day));
    }

    /** <em>the week of March 6</em>. */
    private @Nullable Reading weekOf(Match match, TimeContext context) {
        Reading day = match.value("unit").equals("W") ? day(match, context) : null;
        LocalDate first = day == null ? null : TimeValues.firstDay(day.value());
        return first == null ? null : Reading.date(TimeValues.week(first));
    }

    /** <em>18 NOV 89</em>, as wires date; below 32 the last number may be anything. */
    private static @Nullable Reading shortYear(Match match) {
        int year = match.number("short");
        return year < 32 || year > 99 || match.value("short").length() != 2
                ? null
                : Reading.date(TimeValues.day(1900 + year, match.number("month"), match.number("day")));
    }

    private @Nullable Reading days(Match match, TimeContext context) {
        int month = match.number("month");
        Integer year = match.has("year")
                ? Integer.valueOf(match.number("year"))
                : context.yearOfDay(month, match.number("day"));
        boolean crosses = match.has("upperMonth");
        String first = TimeValues.day(year, month, match.number("day"));
        String last = TimeValues.day(year, crosses ? match.number("upperMonth") : month, match.number("upper"));
        return first == null || last == null || first.compareTo(last) >= 0 ? null : Reading.date(first + "/" + last);
    }

    private @Nullable Reading month(Match match, TimeContext context) {
        int month = match.number("month");
        boolean alone = match.end() - match.first() == 1;
        if (alone
                && match.word("month").kind() == TimeKind.OPEN_MONTH
                && (!neighbours.is(match.before(), TimeNeighbour.BEFORE) || isGivenName(match))) {
            return null;
        }
        Integer year;
        if (match.has("year")) {
            year = match.number("year");
        } else if (match.has("relation")) {
            boolean ofYear = match.groups().start("relation") > match.groups().start("month");
            year = ofYear ? context.year(sign(match, "relation")) : yearOf(match, context, month);
        } else {
            year = context.yearOfMonth(month);
        }
        return Reading.date(TimeValues.month(year, month));
    }

    /** <em>Poland and Jan Novak</em>: a capital follows, and what stands before joins as well names as months. */
    private boolean isGivenName(Match match) {
        return (match.kindBefore() == TimeKind.AND || match.kindBefore() == TimeKind.OR)
                && match.kindAfter() == TimeKind.OTHER
                && Character.isUpperCase(match.words().get(match.end()).value().charAt(0));
    }

    /** -1, 0 or 1 for <em>last, this, next</em>. */
    static int sign(Match match, String part) {
        return switch (match.word(part).kind()) {
            case LAST -> -1;
            case NEXT -> 1;
            default -> 0;
        };
    }

    /** The year of <em>last April</em>: the nearest that is over; of <em>next April</em>: the nearest to come. */
    private static @Nullable Integer yearOf(Match match, TimeContext context, int month) {
        if (context.anchor() == null) {
            return null;
        }
        int now = context.anchor().getMonthValue();
        int year = context.anchor().getYear();
        return switch (sign(match, "relation")) {
            case -1 -> month < now ? year : year - 1;
            case 1 -> month > now ? year : year + 1;
            default -> year;
        };
    }

    private @Nullable Reading year(Match match, TimeContext context) {
        int year = match.number("year");
        boolean alone = match.end() - match.first() == 1;
        if (!alone && match.words().get(match.first()).kind() != TimeKind.ABOUT) {
            return Reading.date(TimeValues.year(year));
        }
        String before = match.before();
        if (match.kindBefore() == TimeKind.MONEY
                || (match.kindBefore() == TimeKind.HYPHEN && !before.isEmpty() && !alone)) {
            return null;
        }
        boolean introduced = neighbours.is(before, TimeNeighbour.BEFORE);
        String after = match.after();
        boolean counts = (match.kindAfter() == TimeKind.OTHER || match.kindAfter() == TimeKind.MORE)
                && (neighbours.is(after, TimeNeighbour.COUNTED) || (after.length() > 4 && language.looksPlural(after)));
        if (counts && !(introduced && year > 1900 && year < 2050 && !neighbours.is(after, TimeNeighbour.COUNTED))) {
            return null;
        }
        int latest = context.anchor() == null ? 2050 : context.anchor().getYear() + 60;
        boolean likely = introduced ? year >= 1000 && year <= latest : year >= 1900 && year <= latest - 40;
        return !likely || match.kindAfter() == TimeKind.ZONE || (!alone && !introduced)
                ? null
                : Reading.date(TimeValues.year(year));
    }

    /** <em>the year two thousand</em>. */
    private static @Nullable Reading yearInWords(Match match, TimeContext context) {
        int year = match.number("year");
        return match.value("unit").equals("Y") && year >= 1000 && year <= 2100
                ? Reading.date(TimeValues.year(year))
                : null;
    }

    private static @Nullable Reading years(Match match, TimeContext context) {
        int first = match.number("year");
        int last = match.number("upper");
        last += last < 100 ? first / 100 * 100 : 0;
        return last <= first || last > 2100 ? null : Reading.date(TimeValues.year(first) + "/" + TimeValues.year(last));
    }

    private static @Nullable Reading decade(Match match, TimeContext context) {
        return Reading.date(match.value("decade").substring(0, 3));
    }

    private static @Nullable Reading century(Match match, TimeContext context) {
        int number = match.number("number");
        return match.value("unit").equals("100Y") && number <= 30 ? Reading.date("%02d".formatted(number - 1)) : null;
    }

    private static @Nullable Reading quarter(Match match, TimeContext context) {
        int number = match.number("number");
        String unit = match.value("unit");
        if ((!unit.equals("Q") && !unit.equals("H")) || number < 1 || number > (unit.equals("Q") ? 4 : 2)) {
            return null;
        }
        boolean written = match.has("year");
        boolean related = !written && match.has("relation");
        if (unit.equals("H") && !written && !related) {
            return null;
        }
        Integer year = written
                ? Integer.valueOf(match.number("year"))
                : related ? context.year(sign(match, "relation")) : yearOfQuarter(context, number);
        return Reading.date((year == null ? "XXXX" : TimeValues.year(year)) + "-" + unit + number);
    }

    private static @Nullable Integer yearOfQuarter(TimeContext context, int number) {
        if (context.anchor() == null) {
            return null;
        }
        int year = context.anchor().getYear();
        int now = (context.anchor().getMonthValue() - 1) / 3 + 1;
        return switch (context.direction()) {
            case AHEAD -> year;
            // Results come out a while after the quarter: one that has not begun or barely has is of last year.
            case BEHIND, UNKNOWN, LIMIT -> number > now ? year - 1 : year;
        };
    }

    private static @Nullable Reading season(Match match, TimeContext context) {
        boolean written = match.has("year");
        boolean related = match.has("relation");
        String season = match.value("season");
        if (match.word("season").kind() == TimeKind.OPEN_SEASON
                && !written
                && !related
                && !(match.kindBefore() == TimeKind.IN
                        && match.end() - match.first() == 2
                        && match.kindAfter() != TimeKind.OF)) {
            return null;
        }
        if (context.anchor() == null && !written) {
            return Reading.date("XXXX-" + season);
        }
        if (written) {
            return Reading.date(TimeValues.year(match.number("year")) + "-" + season);
        }
        int first = List.of("SP", "SU", "FA", "WI").indexOf(season) * 3 + 3;
        int now = context.anchor() == null ? 1 : context.anchor().getMonthValue();
        boolean ofYear =
                related && match.groups().start("relation") > match.groups().start("season");
        int shift = ofYear
                ? sign(match, "relation")
                : related
                        ? switch (sign(match, "relation")) {
                            case -1 -> now >= first + 2 ? 0 : -1;
                            case 1 -> now < first ? 0 : 1;
                            default -> 0;
                        }
                        : context.direction() == TimeContext.Direction.AHEAD || now >= first ? 0 : -1;
        Integer year = context.year(shift);
        return Reading.date((year == null ? "XXXX" : TimeValues.year(year)) + "-" + season);
    }

    private static @Nullable Reading holiday(Match match, TimeContext context) {
        String rule = match.value("holiday");
        if (match.has("year")) {
            return Reading.date(TimeValues.holiday(match.number("year"), rule));
        }
        if (context.anchor() == null) {
            return null;
        }
        int year = context.anchor().getYear();
        String day = TimeValues.holiday(year, rule);
        int distance = LocalDate.parse(day).getDayOfYear() - context.anchor().getDayOfYear();
        int shift = match.has("relation")
                ? switch (sign(match, "relation")) {
                    case -1 -> distance < 0 ? 0 : -1;
                    case 1 -> distance > 0 ? 0 : 1;
                    default -> 0;
                }
                : distance > 183 ? -1 : distance < -183 ? 1 : 0;
        return Reading.date(TimeValues.holiday(year + shift, rule));
    }
}
