// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.event.EventMention;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.fact.When;

/**
 * When events take place: the time in the clause of the event, nearest to it in the tree. Acts that happened on the ground
 * have the time nearest in their sentence, else that of the act before them if it is near. Confined to one reading; asked
 * in the order of the text.
 */
public final class EventTimes {

    private static final Pattern DAY = Pattern.compile("(\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)(?:T.*)?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)");
    private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)");

    /** Acts that are told with their day somewhere in the sentence. */
    private static final Set<EventType> DATED = EnumSet.of(
            EventType.ASSAULT,
            EventType.PROTEST,
            EventType.CONSULT,
            EventType.COERCE,
            EventType.CONCEDE,
            EventType.INCIDENT);

    /** What is only thought of has no day but its own. */
    private static final Set<Status> OPEN = EnumSet.of(Status.POSSIBLE, Status.REQUESTED, Status.THREATENED);

    /** So many sentences on what happened goes on at the day told last. */
    private static final int REACH = 2;

    /**
     * A time of the text.
     *
     * @param weekday whether it is a weekday alone
     */
    private record TimePoint(When when, boolean weekday) {}

    private final Map<Integer, TimePoint> at = new HashMap<>();
    private final @Nullable LocalDate published;
    private @Nullable When last;
    private int lastSentence = -1 - REACH;
    private int lastParagraph = -REACH;

    EventTimes(Pattern weekdays, Analysis analysis, List<TimeExpression> times, @Nullable LocalDate published) {
        this.published = published;
        for (TimeExpression time : times) {
            When when = when(time);
            if (when != null) {
                boolean weekday =
                        weekdays.matcher(analysis.text().slice(time.span())).matches();
                analysis.tokens(time.span()).forEach(token -> at.put(token.index(), new TimePoint(when, weekday)));
            }
        }
    }

    /** A bare weekday, whose side of the day of writing only the event tells. */
    static Pattern weekdays(Language language) {
        return Pattern.compile(
                "\\p{Lu}\\p{Ll}*(?:" + language.alternatives(FunctionWord.WEEKDAY_ENDING) + ")(?: \\p{Ll}+)?");
    }

    /** The day, or stretch of days, that an expression of time gives; null for durations and for what no calendar has. */
    public static @Nullable When when(TimeExpression time) {
        if (time.type() != TimeExpression.Type.DATE && time.type() != TimeExpression.Type.TIME) {
            return null;
        }
        Matcher day = DAY.matcher(time.value());
        if (day.matches()) {
            return existing(day.group(1));
        }
        Matcher week = WEEK.matcher(time.value());
        if (week.matches()) {
            return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
        }
        return RANGE.matcher(time.value()).matches() ? existing(time.value()) : null;
    }

    private static @Nullable When week(int year, int number) {
        try {
            LocalDate monday = LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                    .with(DayOfWeek.MONDAY);
            return existing(monday + "/" + monday.plusDays(6));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time, unless it is one that no calendar has or that lies after the year 9999. */
    private static @Nullable When existing(String text) {
        try {
            return When.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * When it takes place, if its clause tells. What has happened did so before it was reported: a later day is another's,
     * or misread.
     */
    @Nullable
    When of(EventMention mention, Status status) {
        When when = told(mention, status);
        boolean past = status == Status.HAPPENED || status == Status.ONGOING;
        return past && when != null && isLater(when) ? null : when;
    }

    /** One day is allowed for, as reports cross the line of dates. */
    private boolean isLater(When when) {
        return published != null && when.start().firstDay().isAfter(published.plusDays(1));
    }

    private @Nullable When told(EventMention mention, Status status) {
        if (OPEN.contains(status)) {
            return below(mention.head(), mention.head())
                    .map(dated -> ahead(dated, status))
                    .orElse(null);
        }
        TimePoint told = near(mention.head());
        if (!DATED.contains(mention.type())) {
            return told == null ? null : ahead(told, status);
        }
        if (told == null) {
            told = inSentence(mention.head());
        }
        int sentence = mention.head().sentence().index();
        int paragraph = mention.head().sentence().paragraph();
        boolean goesOn = paragraph - lastParagraph <= 1 && sentence - lastSentence <= REACH;
        if (told == null && status == Status.HAPPENED && goesOn) {
            return last;
        }
        When when = told == null ? null : ahead(told, status);
        if (when != null && status == Status.HAPPENED && !isLater(when)) {
            last = when;
            lastSentence = sentence;
            lastParagraph = paragraph;
        }
        return when;
    }

    /** The weekday of what lies ahead is the next one. */
    private @Nullable When ahead(TimePoint dated, Status status) {
        LocalDate day = dated.when().start().firstDay();
        boolean past = published != null && day.isBefore(published) && day.isAfter(published.minusDays(8));
        boolean lies = status != Status.HAPPENED && status != Status.ONGOING && status != Status.DENIED;
        return dated.weekday() && past && lies ? existing(day.plusDays(7).toString()) : dated.when();
    }

    private @Nullable TimePoint inSentence(Token word) {
        TokenRange sentence = word.sentence().tokens();
        return IntStream.range(sentence.first(), sentence.end())
                .filter(at::containsKey)
                .boxed()
                .min(Comparator.comparingInt(index -> Math.abs(index - word.index())))
                .map(at::get)
                .orElse(null);
    }

    private @Nullable TimePoint near(Token event) {
        return Clause.nearest(event, word -> below(word, event)).orElse(null);
    }

    private Optional<TimePoint> below(Token word, Token event) {
        for (Token dependent : word.dependents()) {
            boolean beside = dependent.is(Ud.OBL)
                    || dependent.is(Ud.NMOD)
                    || dependent.is(Ud.ADVMOD)
                    || dependent.is(Ud.NUMMOD)
                    || dependent.is(Ud.COMPOUND);
            if (!beside || Phrases.governs(dependent, event) || dependent.equals(event)) {
                continue;
            }
            TimePoint own = at.get(dependent.index());
            if (own != null) {
                return Optional.of(own);
            }
        }
        for (Token dependent : word.dependents()) {
            if ((dependent.is(Ud.OBJ) || dependent.is(Ud.OBL)) && !Phrases.governs(dependent, event)) {
                Optional<TimePoint> inner = dependent.dependents().stream()
                        .filter(token -> token.is(Ud.NMOD) || token.is(Ud.OBL))
                        .map(token -> at.get(token.index()))
                        .flatMap(Stream::ofNullable)
                        .findFirst();
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }
}
