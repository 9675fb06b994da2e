// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.time.TimeRule.Match;
import org.rapporteur.facts.extraction.time.TimeRule.Reading;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.TimeExpression;

/** Times told from the day of writing, or from what the text spoke of last. */
final class RelativeRules {

    private final WordRoles<TimeNeighbour> neighbours;

    RelativeRules(WordRoles<TimeNeighbour> neighbours) {
        this.neighbours = neighbours;
    }

    List<TimeRule> rules() {
        return List.of(
                TimeRule.of("time-deictic", "[pbfqt]?(?<day>T)(?:'?(?<part>P))?", RelativeRules::deictic),
                TimeRule.of("time-deictic", "p?-?(?<part>P)(?<day>T)", RelativeRules::deictic),
                TimeRule.of(
                        "time-tonight",
                        "[pf]?x",
                        (match, context) -> Reading.of(TimeExpression.Type.TIME, context.day(0) + "TNI")),
                TimeRule.of("time-part-of-day", "[pfb]?d?(?<relation>[lnt])p?-?(?<part>P)", RelativeRules::partOfDay),
                TimeRule.of("time-part-of-day", "dp?-?(?<part>P)", this::partOfThatDay),
                TimeRule.of(
                        "time-weekday",
                        "(?:[pbfq]-?)?d?(?<relation>[lnt])?[pq]?(?<day>D)(?:'?p?-?(?<part>P))?(?![Mm])",
                        RelativeRules::weekday),
                TimeRule.of("time-weekday", "d?p?-?(?<part>P)[oy]?(?<day>D)", RelativeRules::weekday),
                TimeRule.of(
                        "time-unit", "(?:[pbfq]o?)?(?<article>d)?(?<relation>[lnt])F?(?<unit>U)", RelativeRules::unit),
                TimeRule.of("time-stage", "q?d?p-?o?(?<relation>[dlnt])F?(?<unit>U)", RelativeRules::stage),
                TimeRule.of("time-stage", "q?(?<unit>U)-?(?<stage>p)(?!o)", RelativeRules::endOfUnit),
                TimeRule.of("time-that", "(?<demonstrative>h)(?<unit>U)", RelativeRules::that),
                TimeRule.of("time-weekend", "(?<opening>[bf]i)?d(?:F|\\+)?(?<unit>U)(?!-[~b])", this::theUnit),
                TimeRule.of("time-latest", "d?(?<latest>r)(?<unit>U)", RelativeRules::latest),
                TimeRule.of(
                        "time-ago",
                        "q?(?:(?<number>[Nac])|(?<vague>V))-?(?<unit>[Uu])(?:|[o]r)(?<ago>[gbf])",
                        RelativeRules::ago),
                TimeRule.of("time-ago", "(?<units>u)(?<ago>[gbf])", RelativeRules::longAgo),
                TimeRule.of("time-year-ago", "(?<unit>U)-?[gb]", RelativeRules::yearAgo),
                TimeRule.of("time-year-ago", "d(?<unit>U)-?[gb]-?(?:O-?)?(?<period>U)", RelativeRules::yearAgo),
                TimeRule.of("time-reference", "d(?<past>l)(?![NVcuUFMmDSsqp-])", RelativeRules::past),
                TimeRule.of("time-reference", "(?<ref>R)", RelativeRules::reference),
                TimeRule.of("time-reference", "(?<present>t)", RelativeRules::current),
                TimeRule.of("time-reference", "d?(?<relation>[rln])(?<units>u)", RelativeRules::recent));
    }

    private static @Nullable Reading deictic(Match match, TimeContext context) {
        String day = context.day(match.signedNumber("day"));
        return match.has("part")
                ? Reading.of(TimeExpression.Type.TIME, day + "T" + match.value("part"))
                : Reading.date(day);
    }

    private static @Nullable Reading partOfDay(Match match, TimeContext context) {
        boolean fromReference = match.value("relation").equals("reference")
                || match.word("relation").kind() == TimeKind.NEXT;
        int distance = CalendarRules.sign(match, "relation");
        String day = fromReference ? context.unitFromReference("D", distance) : context.day(distance);
        return Reading.of(TimeExpression.Type.TIME, day + "T" + match.value("part"));
    }

    /** <em>in the morning</em>: of the day that the text spoke of, or of writing. */
    private @Nullable Reading partOfThatDay(Match match, TimeContext context) {
        return match.kindBefore() == TimeKind.IN || neighbours.is(match.before(), TimeNeighbour.SPANNING)
                ? Reading.of(TimeExpression.Type.TIME, context.unitFromReference("D", 0) + "T" + match.value("part"))
                : null;
    }

    private static @Nullable Reading weekday(Match match, TimeContext context) {
        int number = match.number("day");
        boolean related = match.has("relation");
        String day =
                related ? context.weekdayOf(number, CalendarRules.sign(match, "relation")) : context.weekday(number);
        return match.has("part")
                ? Reading.of(TimeExpression.Type.TIME, day + "T" + match.value("part"))
                : Reading.date(day);
    }

    private static @Nullable Reading unit(Match match, TimeContext context) {
        String unit = match.value("unit");
        int distance = CalendarRules.sign(match, "relation");
        // "The next day" is the one after the day spoken of; "next week" is the one after the week of writing.
        boolean fromReference =
                match.value("relation").equals("reference") || (match.has("article") && unit.equals("D"));
        return Reading.date(fromReference ? context.unitFromReference(unit, distance) : context.unit(unit, distance));
    }

    private static @Nullable Reading stage(Match match, TimeContext context) {
        return Reading.date(context.unit(match.value("unit"), CalendarRules.sign(match, "relation")));
    }

    private static @Nullable Reading endOfUnit(Match match, TimeContext context) {
        if (!match.value("stage").equals("END") || !match.value("unit").equals("Y")) {
            return null;
        }
        Integer year = context.year(0);
        return Reading.date(TimeValues.day(year, 12, 31));
    }

    private static @Nullable Reading that(Match match, TimeContext context) {
        return Reading.date(context.unitFromReference(match.value("unit"), 0));
    }

    private @Nullable Reading theUnit(Match match, TimeContext context) {
        String unit = match.value("unit");
        boolean early = match.has("opening");
        return switch (unit) {
            case "WE" -> weekend(context);
            case "Q" -> Reading.date(quarter(context, 0));
            case "D" -> early ? Reading.date(context.unitFromReference("D", 0)) : null;
            case "W", "M", "Y" ->
                early || neighbours.is(match.before(), TimeNeighbour.SPANNING) ? spanning(match, context) : null;
            default -> null;
        };
    }

    /** <em>for the year</em>; <em>the year ended in June</em> is a length. */
    private @Nullable Reading spanning(Match match, TimeContext context) {
        String unit = match.value("unit");
        return neighbours.is(match.after(), TimeNeighbour.ENDING)
                ? Reading.of(TimeExpression.Type.DURATION, "P1" + unit)
                : Reading.date(context.unit(unit, 0));
    }

    private static @Nullable Reading weekend(TimeContext context) {
        LocalDate anchor = context.anchor();
        boolean ahead = context.direction() == TimeContext.Direction.AHEAD
                || (anchor != null && anchor.getDayOfWeek().getValue() >= 6);
        return Reading.date(context.unit("WE", ahead ? 0 : -1));
    }

    /** The quarter that the text spoke of, or the last that is over. */
    private static @Nullable String quarter(TimeContext context, int years) {
        String reference = context.reference();
        if (reference == null || !reference.matches("\\d{4}-Q\\d")) {
            return context.unit("Q", -1 + 4 * years);
        }
        return TimeValues.year(Integer.parseInt(reference.substring(0, 4)) + years) + reference.substring(4);
    }

    private static @Nullable Reading latest(Match match, TimeContext context) {
        String unit = match.value("unit");
        return Reading.date(unit.equals("Q") || unit.equals("period") ? quarter(context, 0) : context.unit(unit, -1));
    }

    private static @Nullable Reading ago(Match match, TimeContext context) {
        boolean later = match.word("ago").kind() == TimeKind.AFTER;
        if (match.has("vague")) {
            return Reading.date(later ? "FUTURE_REF" : "PAST_REF");
        }
        String unit = match.value("unit");
        TimeWord number = match.word("number");
        boolean one = number.kind() == TimeKind.ARTICLE;
        int count = one ? 1 : match.number("number");
        if (count == 0 || count > 5000) {
            return null;
        }
        int distance = later ? count : -count;
        boolean fromWriting =
                match.word("ago").kind() == TimeKind.AGO || match.value("ago").equals("anchor");
        if (unit.equals("Y") && one && !later && isQuarter(context.reference())) {
            return Reading.date(quarter(context, -1));
        }
        if (unit.startsWith("T")) {
            return Reading.of(TimeExpression.Type.TIME, context.day(0) + "TXX");
        }
        String coarse = unit.equals("10Y") || unit.equals("100Y") || unit.equals("1000Y") ? "Y" : unit;
        int years = coarse.equals(unit) ? distance : distance * Integer.parseInt(unit.substring(0, unit.length() - 1));
        return Reading.date(fromWriting ? context.unit(coarse, years) : context.unitFromReference(coarse, years));
    }

    private static boolean isQuarter(@Nullable String reference) {
        return reference != null && reference.matches("\\d{4}-Q\\d");
    }

    private static @Nullable Reading longAgo(Match match, TimeContext context) {
        return Reading.date(match.word("ago").kind() == TimeKind.AFTER ? "FUTURE_REF" : "PAST_REF");
    }

    /** <em>year-ago, the year-earlier quarter</em>. */
    private static @Nullable Reading yearAgo(Match match, TimeContext context) {
        if (!match.value("unit").equals("Y")) {
            return null;
        }
        boolean ofQuarter = match.has("period") || isQuarter(context.reference());
        return Reading.date(ofQuarter ? quarter(context, -1) : context.unit("Y", -1));
    }

    private static @Nullable Reading reference(Match match, TimeContext context) {
        return Reading.date(match.value("ref"));
    }

    private static @Nullable Reading past(Match match, TimeContext context) {
        return match.value("past").equals("past") ? Reading.date("PAST_REF") : null;
    }

    private static @Nullable Reading current(Match match, TimeContext context) {
        return match.value("present").equals("current") ? Reading.date("PRESENT_REF") : null;
    }

    private static @Nullable Reading recent(Match match, TimeContext context) {
        boolean ahead = match.word("relation").kind() == TimeKind.NEXT;
        return match.value("units").startsWith("T") ? null : Reading.date(ahead ? "FUTURE_REF" : "PAST_REF");
    }
}
