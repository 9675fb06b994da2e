// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.quantity.NumberReader;
import org.rapporteur.facts.extraction.quantity.Numeral;
import org.rapporteur.facts.lexicon.Convention;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.text.Span;

/** Cuts a text into the words that rules of time see. Immutable and safe for use by many threads. */
final class TimeLexer {

    private static final int LONGEST_PHRASE = 5;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

    private static final Pattern SLASHED = Pattern.compile(
            "(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?![\\d/])" + "|(\\d{1,2})-(\\d{1,2})-(\\d{4}|\\d{2})(?![\\d-])");

    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)");

    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4])[:.]([0-5]\\d)(?::([0-5]\\d))?(?![\\d:%])");

    private static final Pattern SHORT_YEAR = Pattern.compile("['’](\\d{2})(?![\\d\\p{L}])");

    private static final Pattern YEAR = Pattern.compile("(1\\d{3}|20\\d{2})(?![\\d\\p{L}])(?![,.]\\d)(?!,\\d{3})");

    private static final Pattern WORD = Pattern.compile("\\p{L}++(?:[.'’]\\p{L}++)*+");

    private static final Pattern GAP = Pattern.compile("[\\s\\u00A0]+");

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

    private record Entry(TimeKind kind, String value) {}

    private final Pattern decade;
    private final Pattern ordinal;
    private final boolean monthFirst;

    /** Endings of the possessive that hold a letter. */
    private final List<String> possessives;

    private final NumberReader numbers;
    private final Map<String, Entry> phrases = new HashMap<>();

    /** The first words of the phrases: most words of a text are none and are looked up no further. */
    private final Set<String> firsts = new HashSet<>();

    TimeLexer(Language language) {
        String plural = "['’]?(?:" + language.alternatives(FunctionWord.PLURAL_ENDING) + ")\\b";
        this.decade = Pattern.compile("['’](\\d0)" + plural + "|([12]\\d{2}0)" + plural);
        this.ordinal = Pattern.compile("(\\d{1,3})(?:" + language.alternatives(FunctionWord.ORDINAL_ENDING) + ")\\b");
        this.monthFirst = language.convention(Convention.SHORT_DATE).equals("month");
        this.possessives = language.words(FunctionWord.POSSESSIVE_ENDING).stream()
                .filter(ending -> ending.length() > 1)
                .toList();
        this.numbers = new NumberReader(language);
        for (var row : language.rows("time-words", 3)) {
            phrases.put(row.get(0), new Entry(kind(row.get(1)), row.get(2)));
            firsts.add(bare(row.get(0).split(" ", 2)[0]));
        }
    }

    /** {@code OpenMonth} of the list is {@code OPEN_MONTH} here. */
    private static TimeKind kind(String name) {
        return TimeKind.valueOf(name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT));
    }

    /** The words of a text in order; blanks are none, a blank line is one. */
    List<TimeWord> words(String text) {
        List<TimeWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Matcher gap = GAP.matcher(text).region(at, text.length());
            if (gap.lookingAt()) {
                if (BLANK_LINE.matcher(gap.group()).find()) {
                    words.add(word(text, new Span(at, gap.end()), TimeKind.PARAGRAPH, ""));
                }
                at = gap.end();
                continue;
            }
            TimeWord word = word(text, at);
            words.add(word);
            at = word.span().end();
        }
        return words;
    }

    private static TimeWord word(String text, Span span, TimeKind kind, String value) {
        String words = text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
        return new TimeWord(span, kind, value, words);
    }

    private TimeWord word(String text, int at) {
        char first = text.charAt(at);
        if (Character.isDigit(first)) {
            return digits(text, at);
        }
        if (first == '\'' || first == '’') {
            return apostrophe(text, at);
        }
        if (Character.isLetter(first)) {
            return letters(text, at);
        }
        TimeKind kind = switch (first) {
            case ',' -> TimeKind.COMMA;
            case '-', '–', '‐', '‑' -> TimeKind.HYPHEN;
            case '$', '£', '€', '¥', '#' -> TimeKind.MONEY;
            default -> TimeKind.OTHER;
        };
        int end = text.offsetByCodePoints(at, 1);
        return word(text, new Span(at, end), kind, text.substring(at, end));
    }

    private TimeWord digits(String text, int at) {
        return date(text, at)
                .or(() -> matched(CLOCK, text, at, TimeKind.CLOCK, TimeLexer::clock))
                .or(() -> matched(decade, text, at, TimeKind.DECADE, m -> m.group(2)))
                .or(() -> matched(ordinal, text, at, TimeKind.ORDINAL, m -> m.group(1)))
                .or(() -> matched(YEAR, text, at, TimeKind.YEAR, m -> m.group(1)))
                .or(() -> numbers.at(text, at).map(numeral -> number(text, numeral)))
                .orElseGet(() -> word(text, new Span(at, at + 1), TimeKind.OTHER, text.substring(at, at + 1)));
    }

    private static String clock(Matcher m) {
        String minutes = "%02d:%s".formatted(Integer.parseInt(m.group(1)), m.group(2));
        return m.group(3) == null ? minutes : minutes + ":" + m.group(3);
    }

    private Optional<TimeWord> date(String text, int at) {
        return matched(ISO, text, at, TimeKind.ISO, m -> day(m.group(1), m.group(2), m.group(3)))
                .or(() -> matched(
                        SLASHED,
                        text,
                        at,
                        TimeKind.ISO,
                        m -> m.group(1) != null
                                ? ordered(m.group(3), m.group(1), m.group(2))
                                : ordered(m.group(6), m.group(4), m.group(5))))
                .or(() -> matched(DOTTED, text, at, TimeKind.ISO, m -> day(m.group(3), m.group(2), m.group(1))));
    }

    /** Month and day in the order of the language, unless only the other makes a date. */
    private @Nullable String ordered(String year, String first, String second) {
        String whole = year.length() == 2 ? century(year) : year;
        String monthDay = day(whole, first, second);
        String dayMonth = day(whole, second, first);
        return dayMonth == null || (monthFirst && monthDay != null) ? monthDay : dayMonth;
    }

    private static @Nullable String day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private interface Value {
        @Nullable
        String of(Matcher matcher);
    }

    private static Optional<TimeWord> matched(Pattern pattern, String text, int at, TimeKind kind, Value value) {
        Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String found = value.of(matcher);
        return found == null ? Optional.empty() : Optional.of(word(text, new Span(at, matcher.end()), kind, found));
    }

    private static TimeWord number(String text, Numeral numeral) {
        BigDecimal value = numeral.value().stripTrailingZeros();
        return word(text, numeral.span(), TimeKind.NUMBER, value.toPlainString());
    }

    private TimeWord apostrophe(String text, int at) {
        Optional<TimeWord> possessive = possessives.stream()
                .filter(ending -> text.startsWith(ending, at))
                .map(ending -> at + ending.length())
                .filter(end -> end == text.length() || !Character.isLetter(text.charAt(end)))
                .map(end -> word(text, new Span(at, end), TimeKind.POSSESSIVE, text.substring(at, end)))
                .findFirst();
        return possessive
                .or(() -> matched(decade, text, at, TimeKind.DECADE, m -> "19" + m.group(1)))
                .or(() -> matched(SHORT_YEAR, text, at, TimeKind.YEAR, m -> century(m.group(1))))
                .orElseGet(() -> word(text, new Span(at, at + 1), TimeKind.OTHER, "'"));
    }

    /** Two digits are of the years around 2000: an apostrophe stands for the century next to the writer. */
    private static String century(String digits) {
        return (Integer.parseInt(digits) < 50 ? "20" : "19") + digits;
    }

    private TimeWord letters(String text, int at) {
        Optional<TimeWord> phrase = phrase(text, at);
        Optional<Numeral> numeral = numbers.at(text, at);
        if (numeral.isPresent()
                && (phrase.isEmpty()
                        || numeral.get().span().length() >= phrase.get().span().length())) {
            return yearInWords(text, numeral.get()).orElseGet(() -> number(text, numeral.get()));
        }
        return phrase.orElseGet(() -> other(text, at));
    }

    private TimeWord other(String text, int at) {
        Matcher word = WORD.matcher(text).region(at, text.length());
        int end = word.lookingAt() ? word.end() : at + 1;
        String words = text.substring(at, end);
        // A possessive is a word of its own, as after a name of a day.
        int mark = possessive(words);
        return word(text, new Span(at, at + mark), TimeKind.OTHER, words.substring(0, mark));
    }

    /** <em>nineteen ninety-six</em>, <em>two thousand</em> only where the rules ask for a year. */
    private Optional<TimeWord> yearInWords(String text, Numeral century) {
        int hundreds = century.isSmallWhole() ? century.value().intValue() : 0;
        int next = century.span().end() + 1;
        if (!century.spelt()
                || hundreds < 16
                || hundreds > 20
                || next >= text.length()
                || text.charAt(next - 1) != ' ') {
            return Optional.empty();
        }
        return numbers.at(text, next)
                .filter(rest -> rest.spelt()
                        && rest.isSmallWhole()
                        && rest.value().intValue() >= 10
                        && rest.value().intValue() < 100)
                .map(rest -> word(
                        text,
                        century.span().cover(rest.span()),
                        TimeKind.YEAR,
                        Integer.toString(hundreds * 100 + rest.value().intValue())));
    }

    /** A word without a possessive and without a full stop at its end. */
    private String bare(String word) {
        String whole = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return whole.substring(0, possessive(whole));
    }

    /** Where the possessive of a word begins; at its end if it has none. */
    private int possessive(String word) {
        return possessives.stream()
                .filter(ending -> word.length() > ending.length() && word.endsWith(ending))
                .mapToInt(ending -> word.length() - ending.length())
                .findFirst()
                .orElse(word.length());
    }

    private Optional<TimeWord> phrase(String text, int at) {
        Matcher begin = WORD.matcher(text).region(at, text.length());
        if (!begin.lookingAt() || !firsts.contains(bare(begin.group().toLowerCase(Locale.ROOT)))) {
            return Optional.empty();
        }
        StringBuilder key = new StringBuilder();
        TimeWord longest = null;
        int position = at;
        for (int i = 0; i < LONGEST_PHRASE; i++) {
            Matcher word = WORD.matcher(text).region(position, text.length());
            if (!word.lookingAt()) {
                break;
            }
            int end = word.end();
            key.append(i == 0 ? "" : " ").append(word.group().toLowerCase(Locale.ROOT));
            longest = entry(text, at, end, key.toString(), longest);
            // The word may be longer than the phrase by a possessive: today's.
            int mark = possessive(key.toString());
            if (mark < key.length()) {
                longest = entry(text, at, end - key.length() + mark, key.substring(0, mark), longest);
            }
            if (end < text.length() && text.charAt(end) == '.') {
                longest = entry(text, at, end + 1, key + ".", longest);
            }
            Matcher gap = GAP.matcher(text).region(end, text.length());
            if (!gap.lookingAt() || BLANK_LINE.matcher(gap.group()).find()) {
                break;
            }
            position = gap.end();
        }
        return Optional.ofNullable(longest);
    }

    private @Nullable TimeWord entry(String text, int at, int end, String key, @Nullable TimeWord before) {
        Entry entry = phrases.get(key);
        if (entry == null || !isWritten(entry.kind(), text.charAt(at))) {
            return before;
        }
        return before != null && before.span().end() >= end
                ? before
                : word(text, new Span(at, end), entry.kind(), entry.value());
    }

    /** Months and weekdays are names: they are written with a capital. */
    private static boolean isWritten(TimeKind kind, char first) {
        return switch (kind) {
            case MONTH, OPEN_MONTH, WEEKDAY, OPEN_WEEKDAY, WEEKDAYS -> Character.isUpperCase(first);
            default -> true;
        };
    }
}
