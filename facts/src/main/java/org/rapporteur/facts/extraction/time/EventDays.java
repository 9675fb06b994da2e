// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.text.Span;

/**
 * Reckons times that are told from an event, as <em>five weeks after the invasion</em>, where the text gives the day of the
 * event, as in <em>the February 24 invasion</em> or <em>they invaded on February 24</em>. Immutable and safe for use by
 * many threads.
 */
final class EventDays {

    /** How many words may stand between an event and its day before it, and between the day and the event after it. */
    private static final int BEFORE = 8;

    private static final int AFTER = 5;

    /** How many words after <em>after</em> may come before the name of the event. */
    private static final int NAME = 5;

    private static final Set<String> UNITS = Set.of("D", "W", "M", "Y");

    private final WordRoles<TimeNeighbour> neighbours;

    /** The noun of an event by each of its forms. */
    private final Map<String, String> events;

    EventDays(Language language, WordRoles<TimeNeighbour> neighbours) {
        this.neighbours = neighbours;
        this.events = language.table("time-events", noun -> noun);
    }

    /** The same expressions, with those told from an event of known day in the place of their lengths. */
    List<TimeExpression> settle(List<TimeWord> words, List<TimeExpression> found) {
        List<TimeExpression> told = new ArrayList<>();
        for (int i = 1; i < words.size() - 1; i++) {
            told(words, i, found).ifPresent(told::add);
        }
        if (told.isEmpty()) {
            return found;
        }
        List<TimeExpression> all = new ArrayList<>(found);
        all.removeIf(time -> told.stream().anyMatch(other -> other.span().overlaps(time.span())));
        all.addAll(told);
        all.sort(Comparator.comparingInt(time -> time.span().start()));
        return List.copyOf(all);
    }

    /** The expression whose <em>after</em> or <em>before</em> is a given word. */
    private Optional<TimeExpression> told(List<TimeWord> words, int link, List<TimeExpression> found) {
        boolean back = neighbours.is(words.get(link).words(), TimeNeighbour.BACK);
        if (!back && !neighbours.is(words.get(link).words(), TimeNeighbour.FROM)) {
            return Optional.empty();
        }
        TimeWord unit = words.get(link - 1);
        int count = link < 2 ? 0 : count(words.get(link - 2), unit);
        int event = count == 0 ? -1 : event(words, link + 1);
        if (event < 0) {
            return Optional.empty();
        }
        Span span = words.get(link - 2).span().cover(words.get(event).span());
        return day(words, events.getOrDefault(words.get(event).words(), ""), found)
                .filter(day -> !day.span().overlaps(span))
                .flatMap(day -> Optional.ofNullable(reckoned(day, unit.value(), back ? -count : count))
                        .map(value -> new TimeExpression(
                                span, TimeExpression.Type.DATE, value, "time-event", List.of(day.span()))));
    }

    private static @Nullable String reckoned(TimeExpression day, String unit, int distance) {
        LocalDate from = TimeValues.firstDay(day.value());
        return from == null ? null : new TimeContext(from, null, TimeContext.Direction.UNKNOWN).unit(unit, distance);
    }

    /** How many of a unit; 0 if the words tell no number. */
    private static int count(TimeWord number, TimeWord unit) {
        if ((unit.kind() != TimeKind.UNIT && unit.kind() != TimeKind.UNITS) || !UNITS.contains(unit.value())) {
            return 0;
        }
        return switch (number.kind()) {
            case NUMBER -> {
                BigDecimal value = new BigDecimal(number.value());
                yield value.scale() > 0 || value.precision() > 3 ? 0 : value.intValue();
            }
            case COUPLE -> 2;
            case ARTICLE -> 1;
            case THE -> unit.value().equals("D") ? 1 : 0;
            default -> 0;
        };
    }

    /** The number of the word that names the event; -1 if none that is known does. */
    private int event(List<TimeWord> words, int first) {
        for (int i = first; i < Math.min(first + NAME, words.size()); i++) {
            TimeWord word = words.get(i);
            if (word.kind() == TimeKind.PARAGRAPH || word.kind() == TimeKind.COMMA || isStop(word)) {
                return -1;
            }
            // The noun alone names it: after "after they attacked" the clause would have to be read.
            if (word.words().equals(events.get(word.words()))) {
                return i;
            }
        }
        return -1;
    }

    /** The expression that gives the day of an event; empty where none does, or two give different days. */
    private Optional<TimeExpression> day(List<TimeWord> words, String event, List<TimeExpression> found) {
        TimeExpression given = null;
        int at = 0;
        for (TimeExpression time : found) {
            while (at < words.size()
                    && words.get(at).span().start() < time.span().start()) {
                at++;
            }
            if (!time.value().matches("\\d{4}-\\d\\d-\\d\\d.*") || !isBeside(words, at, time, event)) {
                continue;
            }
            if (given != null
                    && !given.value().substring(0, 10).equals(time.value().substring(0, 10))) {
                return Optional.empty();
            }
            given = given == null ? time : given;
        }
        return Optional.ofNullable(given);
    }

    private boolean isBeside(List<TimeWord> words, int first, TimeExpression time, String event) {
        int end = first;
        while (end < words.size() && words.get(end).span().start() < time.span().end()) {
            end++;
        }
        for (int i = first - 1; i >= Math.max(0, first - BEFORE) && !isBreak(words.get(i)); i--) {
            if (event.equals(events.get(words.get(i).words()))) {
                return !isTold(words, i, first);
            }
        }
        for (int i = end; i < Math.min(words.size(), end + AFTER) && !isBreak(words.get(i)); i++) {
            if (event.equals(events.get(words.get(i).words()))) {
                return !isTold(words, end, i);
            }
        }
        return false;
    }

    /** Whether a day and an event are parted by a word such as <em>after</em>: then the day is another. */
    private boolean isTold(List<TimeWord> words, int first, int end) {
        return words.subList(first, end).stream()
                .map(TimeWord::words)
                .anyMatch(word -> neighbours.is(word, TimeNeighbour.FROM) || neighbours.is(word, TimeNeighbour.BACK));
    }

    private static boolean isBreak(TimeWord word) {
        return word.kind() == TimeKind.PARAGRAPH || isStop(word);
    }

    /** Whether a sentence or clause ends with a word. */
    static boolean isStop(TimeWord word) {
        return word.kind() == TimeKind.OTHER && word.words().length() == 1 && ".!?;".contains(word.words());
    }
}
