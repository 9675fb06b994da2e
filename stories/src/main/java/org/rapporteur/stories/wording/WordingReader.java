// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.facts.lexicon.Convention;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * Reads the words of texts for comparing. Two ways to write one number give one form (<em>two</em> and <em>2</em>,
 * <em>1,400</em> and <em>1400</em>, <em>per cent</em> and <em>%</em>), and paragraphs that are furniture of a page are
 * left out. Immutable and safe for use by many threads.
 */
public final class WordingReader {

    /** Of a paragraph with two words of furniture, at least this share is furniture for it to be left out. */
    private static final double FURNITURE_SHARE = 0.08;

    /** A word as it is read. */
    record Read(String form, String written, int start, int end, boolean capital, boolean small, boolean closes) {}

    private static final String QUOTES = "\"“”„‟«»";

    private static final String STOPS = ".!?…";

    private static final String CLOSERS = STOPS + "\"'”’)";

    private final Language language;
    private final Map<String, String> forms;
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Integer> tens = new HashMap<>();
    private final Set<String> page = new HashSet<>();
    private final Set<String> reader = new HashSet<>();

    public WordingReader(Language language) {
        this.language = language;
        this.forms = language.table("wording-forms", form -> form);
        for (List<String> row : language.rows("quantity-numbers", 3)) {
            switch (row.get(1)) {
                case "unit", "teen" -> units.put(row.get(0), Integer.parseInt(row.get(2)));
                case "ten" -> tens.put(row.get(0), Integer.parseInt(row.get(2)));
                default -> {}
            }
        }
        // One is more often a pronoun or an article than a count.
        language.words(FunctionWord.SINGLE).forEach(units::remove);
        for (List<String> row : language.rows("page-furniture", 2)) {
            (row.get(1).equals("page") ? page : reader).add(row.get(0));
        }
    }

    /** The words of a text but for the furniture of the page. */
    public Wording read(Text text) {
        List<Read> words = new ArrayList<>();
        for (Paragraph paragraph : text.paragraphs()) {
            List<Read> read = read(text.value(), paragraph.span());
            if (!isFurniture(read, isQuoting(text.slice(paragraph.span())))) {
                words.addAll(read);
            }
        }
        return new Wording(words);
    }

    /** All words of a line. */
    public Wording read(String line) {
        return new Wording(read(line, new Span(0, line.length())));
    }

    private List<Read> read(String text, Span span) {
        List<Read> words = new ArrayList<>();
        int next = span.start();
        while (next < span.end()) {
            int start = next;
            int end = WordEnd.of(text, start, span.end());
            next = Math.max(end, start + 1);
            if (end == start) {
                continue;
            }
            String written = text.substring(start, end);
            boolean capital = Character.isUpperCase(written.charAt(0))
                    && (written.length() == 1 || !Character.isUpperCase(written.charAt(1)));
            boolean small = Character.isLowerCase(written.charAt(0));
            String lower = written.toLowerCase(Locale.ROOT);
            String form = form(lower);
            boolean closes = closes(text, end, span.end());
            Read last = words.isEmpty() ? null : words.getLast();
            String joined = last == null ? null : forms.get(last.form() + " " + form);
            if (last != null && joined != null) {
                words.set(
                        words.size() - 1,
                        new Read(joined, last.written() + lower, last.start(), end, false, small, closes));
            } else if (last != null && joins(text, last, start) && units.containsKey(form)) {
                int sum = tens.getOrDefault(form(last.written()), 0) + units.get(form);
                words.set(
                        words.size() - 1,
                        new Read(
                                Integer.toString(sum),
                                last.written() + lower,
                                last.start(),
                                end,
                                false,
                                small,
                                closes));
            } else {
                Integer number = units.getOrDefault(form, tens.get(form));
                words.add(
                        new Read(number == null ? form : number.toString(), lower, start, end, capital, small, closes));
            }
        }
        return words;
    }

    /** Whether a word of ten stands right before a hyphen that ends at the position: <em>twenty-one</em>. */
    private boolean joins(String text, Read last, int position) {
        return position == last.end() + 1 && text.charAt(last.end()) == '-' && tens.containsKey(form(last.written()));
    }

    /** Whether nothing, or a full stop and white space, follows: not the stop of <em>U.S.</em> */
    private static boolean closes(String text, int position, int end) {
        int at = position;
        boolean stop = false;
        while (at < end && CLOSERS.indexOf(text.charAt(at)) >= 0) {
            stop |= STOPS.indexOf(text.charAt(at)) >= 0;
            at++;
        }
        return at >= end || (stop && Character.isWhitespace(text.charAt(at)));
    }

    /** @param lower a word in lower case */
    private String form(String lower) {
        String known = forms.get(lower);
        if (known != null) {
            return known;
        }
        if (Character.isDigit(lower.charAt(0))) {
            return lower.replace(language.convention(Convention.THOUSANDS), "");
        }
        String word = lower.replace('’', '\'');
        return language.words(FunctionWord.POSSESSIVE_ENDING).stream()
                .filter(ending -> ending.length() > 1 && word.endsWith(ending))
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }

    private static boolean isQuoting(String paragraph) {
        return paragraph.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
    }

    /** Only furniture speaks to the reader, unless someone is quoted. */
    private boolean isFurniture(List<Read> words, boolean quoting) {
        long cues = words.stream()
                .map(Read::form)
                .filter(word -> page.contains(word) || (!quoting && reader.contains(word)))
                .distinct()
                .count();
        return cues >= 2 && cues >= words.size() * FURNITURE_SHARE;
    }
}
