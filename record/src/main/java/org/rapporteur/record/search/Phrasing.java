// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.model.text.WordList;

/**
 * What somebody wrote into a search, taken apart: phrases of {@code en/search-phrases.txt} are filters, such as <em>last month</em>,
 * <em>killed more than 20</em> and <em>about fishing</em>; the rest are words. What stands in quotation marks is left as it is.
 *
 * @param words what is left
 * @param filters by their names: {@code about}, {@code from}, {@code to}, {@code type}, {@code least}, {@code most}
 * @param read the phrases as they were written
 */
public record Phrasing(String words, Map<String, String> filters, List<String> read) {

    private static final List<List<String>> ROWS = WordList.rows("en/search-phrases.txt", 3);

    private static final String NUMBER = "(?<number>\\d[\\d,]*(?:\\.\\d+)?)";

    private static final Pattern ABOUT =
            pattern("(?:" + words("about") + ")\\s+(?:[\"“”](?<phrase>[^\"“”]+)[\"“”]|(?<word>[\\p{L}\\p{N}'’-]+))");
    private static final Pattern PERIOD = pattern("(?<period>" + words("period") + ")");
    private static final Pattern COUNTED =
            pattern("(?<category>" + words("category") + ")\\s+" + bound() + "\\s+" + NUMBER);
    private static final Pattern COUNTING =
            pattern(bound() + "\\s+" + NUMBER + "\\s+(?<category>" + words("category") + ")");

    public Phrasing {
        filters = Map.copyOf(filters);
        read = List.copyOf(read);
    }

    /**
     * Takes apart what was written.
     *
     * @param today by which times are meant
     * @param isCounting whether figures are among what is looked for, so that numbers say something
     */
    public static Phrasing of(String written, LocalDate today, boolean isCounting) {
        Map<String, String> filters = new LinkedHashMap<>();
        List<String> read = new ArrayList<>();
        String left = written;
        if (isCounting) {
            for (Pattern pattern : List.of(COUNTED, COUNTING)) {
                Matcher number = pattern.matcher(left);
                if (!filters.containsKey("type") && isFound(number, left)) {
                    filters.put("type", value("category", number.group("category")));
                    bound(number, filters);
                    left = without(number, left, read);
                }
            }
        }
        Matcher period = PERIOD.matcher(left);
        if (isFound(period, left)) {
            period(value("period", period.group("period")).split(" ", 2), today, filters);
            left = without(period, left, read);
        }
        Matcher about = ABOUT.matcher(left);
        if (isFound(about, left)) {
            filters.put("about", about.group("phrase") == null ? about.group("word") : about.group("phrase"));
            left = without(about, left, read);
        }
        return new Phrasing(left.strip(), filters, read);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}-])" + words + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }

    private static String words(String what) {
        return ROWS.stream()
                .filter(row -> row.getFirst().equals(what))
                .map(row -> row.get(1))
                // The longest first: no more than, before more than.
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(phrase -> phrase.replace(" ", "\\s+"))
                .collect(Collectors.joining("|"));
    }

    private static String bound() {
        // Most before more, for one begins with a word before the other.
        return List.of("most", "least", "less", "more").stream()
                .map(what -> "(?<" + what + ">" + words(what) + ")")
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String value(String what, String phrase) {
        String plain = phrase.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return ROWS.stream()
                .filter(row -> row.getFirst().equals(what) && row.get(1).equals(plain))
                .map(row -> row.get(2))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it stands there outside quotation marks. */
    private static boolean isFound(Matcher phrase, String text) {
        while (phrase.find()) {
            long marks = text.substring(0, phrase.start())
                    .chars()
                    .filter(letter -> "\"“”".indexOf(letter) >= 0)
                    .count();
            if (marks % 2 == 0) {
                return true;
            }
        }
        return false;
    }

    private static String without(Matcher phrase, String text, List<String> read) {
        read.add(phrase.group().replaceAll("\\s+", " "));
        return (text.substring(0, phrase.start()) + " " + text.substring(phrase.end())).replaceAll("\\s+", " ");
    }

    private static void bound(Matcher number, Map<String, String> filters) {
        String written = number.group("number").replace(",", "");
        double value = Double.parseDouble(written);
        if (number.group("least") != null) {
            filters.put("least", written);
        } else if (number.group("most") != null) {
            filters.put("most", written);
        } else if (number.group("more") != null) {
            // People are counted in whole numbers.
            filters.put("least", String.valueOf((long) Math.floor(value) + 1));
        } else {
            filters.put("most", String.valueOf((long) Math.ceil(value) - 1));
        }
    }

    private static void period(String[] words, LocalDate today, Map<String, String> filters) {
        long back = Long.parseLong(words[1]);
        LocalDate from = switch (words[0]) {
            case "day" -> today.minusDays(back);
            case "week" ->
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(back);
            case "month" -> today.withDayOfMonth(1).minusMonths(back);
            case "year" -> today.withDayOfYear(1).minusYears(back);
            default ->
                throw new IllegalStateException("a period must be of days, weeks, months or years, is of " + words[0]);
        };
        ChronoUnit unit = ChronoUnit.valueOf(words[0].toUpperCase(Locale.ROOT) + "S");
        filters.put("from", from.toString());
        filters.put("to", from.plus(1, unit).minusDays(1).toString());
    }
}
