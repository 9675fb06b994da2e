// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.time.TimeContext.Direction;
import org.rapporteur.facts.extraction.time.TimeRule.Match;
import org.rapporteur.facts.extraction.time.TimeRule.Reading;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Span;

/**
 * Finds expressions of time and their values. At each word the rule that takes the most words speaks; of two that take as
 * many, the first. Relative times are understood from the day in the dateline, or else the day of publication, or else
 * the first whole date of the text. Immutable and safe for use by many threads.
 */
public final class TimeFinder {

    /** How many words before a bare day are searched for one that tells its direction. */
    private static final int REACH = 12;

    /** The longest phrase that tells a direction has so many words. */
    private static final int PHRASE = 3;

    /** A dateline ends within so many characters. */
    private static final int DATELINE = 120;

    /** What no rule begins with: most words of a text. */
    private static final Set<TimeKind> NEVER_FIRST = EnumSet.of(
            TimeKind.OTHER,
            TimeKind.COMMA,
            TimeKind.HYPHEN,
            TimeKind.POSSESSIVE,
            TimeKind.MONEY,
            TimeKind.PARAGRAPH,
            TimeKind.MORE,
            TimeKind.IN,
            TimeKind.OF,
            TimeKind.TO,
            TimeKind.AND);

    private final Language language;
    private final TimeLexer lexer;
    private final WordRoles<TimeNeighbour> neighbours;
    private final EventDays events;
    /** The rules that words of a kind can begin. */
    private final Map<TimeKind, List<TimeRule>> rules = new EnumMap<>(TimeKind.class);

    private final Map<String, Direction> directions;

    public TimeFinder(Language language) {
        this.language = language;
        this.lexer = new TimeLexer(language);
        this.neighbours = language.roles("time-neighbours", TimeNeighbour.class);
        this.events = new EventDays(language, neighbours);
        this.directions =
                language.table("time-directions", direction -> Direction.valueOf(direction.toUpperCase(Locale.ROOT)));
        List<TimeRule> all = Stream.of(
                        new CalendarRules(language, neighbours).rules(),
                        new ClockRules(neighbours).rules(),
                        new RelativeRules(neighbours).rules(),
                        new DurationRules(language, neighbours).rules())
                .flatMap(List::stream)
                .toList();
        for (TimeKind kind : TimeKind.values()) {
            rules.put(kind, all.stream().filter(rule -> rule.canBegin(kind)).toList());
        }
    }

    /** The expressions of a document in the order of its text. */
    public List<TimeExpression> find(Document document) {
        String text = document.text().value();
        List<TimeWord> words = lexer.words(text);
        String letters =
                words.stream().map(word -> String.valueOf(word.kind().letter())).collect(Collectors.joining());
        LocalDate anchor = anchor(document, words, letters);
        List<TimeExpression> found = new ArrayList<>();
        String reference = null;
        int at = 0;
        while (at < words.size()) {
            if (NEVER_FIRST.contains(words.get(at).kind())) {
                at++;
                continue;
            }
            int first = at;
            String last = reference;
            Optional<Recognition> longest =
                    longest(words, letters, at, () -> new TimeContext(anchor, last, direction(words, first)));
            if (longest.isEmpty()) {
                at++;
                continue;
            }
            Recognition best = longest.get();
            found.add(expression(best));
            // What lay a year before the quarter is told beside it; the text goes on about the quarter.
            reference = !best.rule().endsWith("ago") && isCalendar(best.reading())
                    ? best.reading().value()
                    : reference;
            at = best.end();
        }
        return events.settle(words, List.copyOf(found));
    }

    private static TimeExpression expression(Recognition found) {
        Reading reading = found.reading();
        return new TimeExpression(found.span(), reading.type(), reading.value(), found.rule(), List.of());
    }

    private record Recognition(String rule, Span span, int end, Reading reading) {}

    /** The longest reading at a word; the context is made only where some rule asks for it. */
    private Optional<Recognition> longest(List<TimeWord> words, String letters, int at, Supplier<TimeContext> asked) {
        Recognition best = null;
        TimeContext context = null;
        for (TimeRule rule : rules.getOrDefault(words.get(at).kind(), List.of())) {
            Optional<Match> match = rule.at(words, letters, at);
            if (match.isEmpty() || (best != null && match.get().end() <= best.end())) {
                continue;
            }
            context = context == null ? asked.get() : context;
            Reading reading = rule.reader().read(match.get(), context);
            if (reading != null) {
                Span span = words.get(at)
                        .span()
                        .cover(words.get(match.get().end() - 1).span());
                best = new Recognition(rule.name(), span, match.get().end(), reading);
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isCalendar(Reading reading) {
        return (reading.type() == TimeExpression.Type.DATE || reading.type() == TimeExpression.Type.TIME)
                && reading.value().matches("\\d{4}.*");
    }

    /** The day of writing. */
    private @Nullable LocalDate anchor(Document document, List<TimeWord> words, String letters) {
        LocalDate published = document.published();
        TimeContext context = new TimeContext(published, null, Direction.UNKNOWN);
        for (int i = 0; i < words.size(); i++) {
            boolean inDateline = words.get(i).span().start() < DATELINE;
            if (published != null && !inDateline) {
                return published;
            }
            TimeKind kind = words.get(i).kind();
            if (kind != TimeKind.MONTH
                    && kind != TimeKind.OPEN_MONTH
                    && kind != TimeKind.NUMBER
                    && kind != TimeKind.ISO) {
                continue;
            }
            LocalDate day = longest(words, letters, i, () -> context)
                    .filter(found -> found.reading().value().matches("\\d{4}-\\d\\d-\\d\\d"))
                    .filter(found ->
                            published == null || endsDateline(document.text().value(), found.span()))
                    .map(found -> LocalDate.parse(found.reading().value()))
                    .orElse(null);
            if (day != null && (published == null || Math.abs(day.toEpochDay() - published.toEpochDay()) <= 7)) {
                return day;
            }
        }
        return published;
    }

    /** Whether a date stands in a dateline: a dash or the agency in brackets follows it. */
    private static boolean endsDateline(String text, Span date) {
        String after = text.substring(date.end(), Math.min(text.length(), date.end() + 30));
        return after.matches("(?s)\\s*(\\(|--|—|–|-\\s).*");
    }

    /** Where a bare day at a word lies, by the verb or preposition nearest before it in its sentence. */
    private Direction direction(List<TimeWord> words, int at) {
        TimeKind kind = words.get(at).kind();
        boolean month = kind == TimeKind.MONTH || kind == TimeKind.OPEN_MONTH;
        if (month && at > 0 && neighbours.is(words.get(at - 1).words(), TimeNeighbour.LIMIT)) {
            return Direction.LIMIT;
        }
        boolean intended = false;
        for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
            TimeWord word = words.get(i);
            if (word.kind() == TimeKind.PARAGRAPH || EventDays.isStop(word)) {
                break;
            }
            intended |= isInfinitive(words, i);
            Direction told = told(words, i);
            if (told != null) {
                return told;
            }
            if (isPast(word)) {
                return i > 0 && told(words, i - 1) == Direction.AHEAD ? Direction.AHEAD : Direction.BEHIND;
            }
        }
        return intended ? Direction.AHEAD : Direction.UNKNOWN;
    }

    /** <em>Ministers to meet on Sunday</em>: an infinitive where no verb tells when. */
    private boolean isInfinitive(List<TimeWord> words, int to) {
        String verb = to + 1 < words.size() ? words.get(to + 1).value() : "";
        return language.is(words.get(to).words(), FunctionWord.INFINITIVE)
                && words.get(to + 1).kind() == TimeKind.OTHER
                && Character.isLowerCase(verb.charAt(0))
                && !language.is(verb, FunctionWord.DEFINITE)
                && !language.is(verb, FunctionWord.ARTICLE);
    }

    /** A past tense or participle; the list has those that lie ahead. */
    private boolean isPast(TimeWord word) {
        String value = word.value();
        return word.kind() == TimeKind.OTHER
                && value.length() > 4
                && language.ends(value, FunctionWord.PARTICIPLE_ENDING)
                && Character.isLowerCase(value.charAt(0));
    }

    /** What the longest phrase of the list that ends with a word tells; null if none does. */
    private @Nullable Direction told(List<TimeWord> words, int last) {
        Direction told = null;
        String phrase = "";
        for (int i = last; i >= 0 && i > last - PHRASE; i--) {
            phrase = phrase.isEmpty() ? words.get(i).words() : words.get(i).words() + " " + phrase;
            told = directions.getOrDefault(phrase, told);
        }
        return told;
    }
}
