// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.time.TimeRule.Match;
import org.rapporteur.facts.extraction.time.TimeRule.Reading;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.TimeExpression;

/** Times of the clock, with their day where it stands beside them. */
final class ClockRules {

    private static final String TIME =
            "q?(?:(?<clock>K)(?<half>k)?|(?<hour>N)(?:E|(?<hourHalf>k))|(?<word>J))(?:,?(?<zone>z))?(?:id(?<part>P))?";

    private static final String DATE = "(?<month>[Mm])(?<number>[NO])(?:,?(?<year>Y))?";

    private final WordRoles<TimeNeighbour> neighbours;

    ClockRules(WordRoles<TimeNeighbour> neighbours) {
        this.neighbours = neighbours;
    }

    List<TimeRule> rules() {
        return List.of(
                TimeRule.of("time-clock", TIME, this::clock),
                TimeRule.of(
                        "time-clock",
                        TIME + ",?[yo]?(?:(?<day>[DT])(?!,?[Mm][NO])|(?:[Dw],?)?" + DATE + ")",
                        this::clock),
                TimeRule.of("time-clock", "(?:(?<day>[DT])|(?:[Dw],?)?" + DATE + "),?@" + TIME, this::clock),
                TimeRule.of("time-clock", "(?<iso>I)" + TIME, this::clock));
    }

    private @Nullable Reading clock(Match match, TimeContext context) {
        boolean alone = match.end() - match.first() == 1;
        // A bare 3:30 may be a score, a verse or a track time.
        if (match.has("clock")
                && ((alone && !isIntroduced(match))
                        || (isDotted(match) && !match.has("half") && !match.has("zone") && !match.has("part")))) {
            return null;
        }
        String time = time(match);
        String day = day(match, context);
        return time == null || day == null ? null : Reading.of(TimeExpression.Type.TIME, day + "T" + time);
    }

    private static boolean isDotted(Match match) {
        return match.word("clock").words().indexOf(':') < 0;
    }

    private boolean isIntroduced(Match match) {
        return switch (match.kindBefore()) {
            case AT, ABOUT, TO, ON -> true;
            default -> neighbours.is(match.before(), TimeNeighbour.CLOCK);
        };
    }

    private static @Nullable String time(Match match) {
        if (match.has("word")) {
            return match.value("word");
        }
        String clock = match.has("clock") ? match.value("clock") : "%02d:00".formatted(match.number("hour"));
        int hour = Integer.parseInt(clock.substring(0, 2));
        String half = match.has("half") ? match.value("half") : match.has("hourHalf") ? match.value("hourHalf") : "";
        if (half.isEmpty() && match.has("part")) {
            half = match.value("part").equals("MO") ? "AM" : "PM";
        }
        if ((!half.isEmpty() && (hour > 12 || hour == 0)) || hour > 24) {
            return null;
        }
        int shifted = half.equals("PM") && hour < 12 ? hour + 12 : half.equals("AM") && hour == 12 ? 0 : hour;
        return "%02d".formatted(shifted) + clock.substring(2);
    }

    private static @Nullable String day(Match match, TimeContext context) {
        if (match.has("iso")) {
            return match.value("iso");
        }
        if (match.has("day")) {
            return match.word("day").kind() == TimeKind.WEEKDAY
                    ? context.weekday(match.number("day"))
                    : context.day(match.signedNumber("day"));
        }
        if (match.has("month")) {
            int month = match.number("month");
            int number = match.number("number");
            Integer year = match.has("year") ? Integer.valueOf(match.number("year")) : context.yearOfDay(month, number);
            return TimeValues.day(year, month, number);
        }
        return context.unitFromReference("D", 0);
    }
}
