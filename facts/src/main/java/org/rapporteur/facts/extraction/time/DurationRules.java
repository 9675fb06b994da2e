// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.time.TimeRule.Match;
import org.rapporteur.facts.extraction.time.TimeRule.Reading;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.TimeExpression;

/** How long, and how often. */
final class DurationRules {

    private static final String COUNT = "(?:(?<number>[Nc])|(?<vague>V))";

    private final Set<String> beforeDurations;

    private final WordRoles<TimeNeighbour> neighbours;

    DurationRules(Language language, WordRoles<TimeNeighbour> neighbours) {
        this.beforeDurations = language.words("time-durations");
        this.neighbours = neighbours;
    }

    List<TimeRule> rules() {
        return List.of(
                TimeRule.of("time-duration", "q?d?" + COUNT + "[-+]?(?<unit>[Uu])", this::counted),
                TimeRule.of("time-duration", "(?<number>N)[-~|]N-?(?<unit>[Uu])", this::counted),
                TimeRule.of("time-duration", "d?[lnt]q?" + COUNT + "-?(?<unit>[Uu])", this::counted),
                TimeRule.of("time-duration", "d?O" + COUNT + "-?(?<unit>[Uu])", this::counted),
                TimeRule.of("time-duration", "q?(?<single>a)\\+?(?<unit>U)", this::one),
                TimeRule.of("time-duration", "q?(?<single>a)(?<unit>U)&a(?<half>U)", DurationRules::andHalf),
                TimeRule.of("time-duration", "q?(?<unit>u)", this::some),
                TimeRule.of(
                        "time-set",
                        "(?<often>W)",
                        (match, context) -> Reading.of(TimeExpression.Type.SET, match.value("often"))),
                TimeRule.of("time-set", "e(?<number>[NO])?(?<unit>[Uu])", DurationRules::every),
                TimeRule.of("time-set", "e(?<day>D)(?<part>P)?", DurationRules::everyWeekday),
                TimeRule.of("time-set", "(?<day>v)(?<part>[Pj])?", DurationRules::everyWeekday),
                TimeRule.of("time-set", "(?<day>D)(?<part>j)", DurationRules::everyWeekday),
                TimeRule.of(
                        "time-set",
                        "e(?<month>[Mm])",
                        (match, context) ->
                                Reading.of(TimeExpression.Type.SET, "XXXX-%02d".formatted(match.number("month")))),
                TimeRule.of(
                        "time-set",
                        "e(?<part>P)",
                        (match, context) -> Reading.of(TimeExpression.Type.SET, "XXXX-XX-XXT" + match.value("part"))));
    }

    private @Nullable Reading counted(Match match, TimeContext context) {
        String unit = match.value("unit");
        if (!isLength(unit) || isFraction(match) || isAge(match) || match.kindBefore() == TimeKind.MONEY) {
            return null;
        }
        boolean vague = match.has("vague");
        return Reading.of(
                TimeExpression.Type.DURATION,
                vague ? length("X", unit) : length(new BigDecimal(match.value("number")), unit));
    }

    /** <em>three-quarters</em>. */
    private static boolean isFraction(Match match) {
        int unit = match.groups().start("unit");
        return match.value("unit").equals("Q") && match.words().get(unit - 1).kind() == TimeKind.HYPHEN;
    }

    private boolean isAge(Match match) {
        boolean hyphen = match.kindAfter() == TimeKind.HYPHEN
                && match.end() + 1 < match.words().size()
                && neighbours.is(match.words().get(match.end() + 1).words(), TimeNeighbour.AGE);
        return hyphen || neighbours.is(match.after(), TimeNeighbour.AGE);
    }

    private static boolean isLength(String unit) {
        return !unit.equals("WE") && !unit.equals("H") && !unit.equals("period");
    }

    /** <em>a year</em> is how long something takes after words such as <em>for</em>, else mostly a rate. */
    private @Nullable Reading one(Match match, TimeContext context) {
        String unit = match.value("unit");
        boolean told =
                match.words().get(match.first()).kind() == TimeKind.ABOUT || beforeDurations.contains(match.before());
        return told && isLength(unit) && !unit.equals("Q") && !isAge(match)
                ? Reading.of(TimeExpression.Type.DURATION, length(BigDecimal.ONE, unit))
                : null;
    }

    private static @Nullable Reading andHalf(Match match, TimeContext context) {
        return match.value("half").equals("H")
                ? Reading.of(TimeExpression.Type.DURATION, length(new BigDecimal("1.5"), match.value("unit")))
                : null;
    }

    private @Nullable Reading some(Match match, TimeContext context) {
        String unit = match.value("unit");
        boolean told = beforeDurations.contains(match.before());
        return told && isLength(unit) && !isAge(match)
                ? Reading.of(TimeExpression.Type.DURATION, length("X", unit))
                : null;
    }

    private static @Nullable Reading every(Match match, TimeContext context) {
        String unit = match.value("unit");
        BigDecimal number = match.has("number") ? new BigDecimal(match.value("number")) : BigDecimal.ONE;
        return isLength(unit) ? Reading.of(TimeExpression.Type.SET, length(number, unit)) : null;
    }

    private static @Nullable Reading everyWeekday(Match match, TimeContext context) {
        String part = match.has("part") ? "T" + match.value("part") : "";
        return Reading.of(TimeExpression.Type.SET, "XXXX-WXX-" + match.value("day") + part);
    }

    /** The length of so many units; half a year is six months, half an hour thirty minutes. */
    private static String length(BigDecimal number, String unit) {
        BigDecimal whole = number.setScale(0, java.math.RoundingMode.DOWN);
        boolean half = number.subtract(whole).compareTo(new BigDecimal("0.5")) == 0;
        String smaller = switch (unit) {
            case "Y" -> "6M";
            case "TH" -> "30M";
            case "TM" -> "30S";
            case "D" -> "T12H";
            default -> "";
        };
        if (half && !smaller.isEmpty()) {
            return whole.signum() == 0 && !unit.equals("D")
                    ? "P" + (unit.startsWith("T") ? "T" : "") + smaller
                    : length(whole.toPlainString(), unit) + smaller;
        }
        int digits = 0;
        while (digits < unit.length() && Character.isDigit(unit.charAt(digits))) {
            digits++;
        }
        BigDecimal size = unit.equals("Q")
                ? BigDecimal.valueOf(3)
                : digits == 0 ? BigDecimal.ONE : new BigDecimal(unit.substring(0, digits));
        String letter = unit.equals("Q") ? "M" : unit.substring(digits);
        return length(number.multiply(size).stripTrailingZeros().toPlainString(), letter);
    }

    private static String length(String number, String unit) {
        return switch (unit) {
            case "10Y" -> "P" + number + "E";
            case "100Y" -> "P" + number + "C";
            case "1000Y" -> "P" + number + "L";
            case "2W" -> "P" + number + "W";
            default -> unit.startsWith("T") ? "PT" + number + unit.substring(1) : "P" + number + unit;
        };
    }
}
