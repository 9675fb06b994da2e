// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Lexicon;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Quantity.Bound;
import org.rapporteur.model.text.Span;

/**
 * Finds the numbers of a text that may count people, things or money, with their bounds and currencies. Numbers of other
 * use are left out: times, ages, measures, shares, labels, addresses, scores. Immutable and safe for use by many threads.
 */
public final class QuantityReader {

    private static final Pattern RANGE = Pattern.compile("\\s*(?:-|–|—|to|and|or)\\s*");

    private static final Pattern JOINED = Pattern.compile("[-–/:.,]\\d.*|[-‐‑]\\p{L}.*|[%°]|/.*", Pattern.DOTALL);

    private static final Pattern AGE =
            Pattern.compile(",\\s?\\d{1,3}(?=[,;.)]|\\s+(?:-|and|of|from|was|is|were)\\b|\\s-)|\\(\\d{1,3}\\)");

    /** <em>ages 25, 26 and</em>, before the next. */
    private static final Pattern AGES = Pattern.compile(
            "(?:\\b(?:ages?|aged|both|also)\\s*(?:from|between|of|ranged?|ranging)?|\\p{L},\\s\\d{1,2}|\\b(?:Jr|Sr)\\.)"
                    + "(?:\\s?[\\d]{1,3}|,|\\s|and|to|or|-|–)*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile("(?:\\s\\p{Lu}[\\p{L}.]*){1,4}?\\s(\\p{Lu}\\p{L}+)\\b");

    private static final Pattern MODEL = Pattern.compile("[\\p{Ll},] \\p{Lu}\\p{Ll}+ $");

    private static final Pattern SHARE = Pattern.compile("\\s(?:in|out of)\\s(?:every\\s)?");

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[.'’]\\p{L}+)*\\.?");

    private final NumberReader numbers = new NumberReader();
    private final PhraseTable before = new PhraseTable("en/quantity-bounds.txt", 3, "before");
    private final PhraseTable after = new PhraseTable("en/quantity-bounds.txt", 3, "after");
    private final PhraseTable moneyBefore = new PhraseTable("en/quantity-currencies.txt", 3, "before");
    private final PhraseTable moneyAfter = new PhraseTable("en/quantity-currencies.txt", 3, "after");
    private final PhraseTable vague = new PhraseTable("en/quantity-vague.txt", 2, "");
    private final Map<String, String> roles = Lexicon.rows("en/quantity-neighbours.txt", 2).stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.get(1), (first, second) -> first));
    private final Set<String> measures = set("en/quantity-measures.txt");
    private final Set<String> labels = set("en/quantity-labels.txt");

    private static Set<String> set(String name) {
        return Lexicon.rows(name, 1).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The quantities of a text, in order, without overlap.
     *
     * @param times the expressions of time in it, whose numbers count nothing else
     */
    public List<WrittenQuantity> read(String text, List<TimeExpression> times) {
        List<WrittenQuantity> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!begins(text, at)) {
                at++;
                continue;
            }
            Span time = timeAt(times, at);
            if (time != null) {
                at = Math.max(time.end(), at + 1);
                continue;
            }
            Read read = read(text, at);
            if (read.quantity() != null) {
                found.add(read.quantity());
            }
            at = read.end();
        }
        return List.copyOf(found);
    }

    /** What was read, where it counts something, and where to go on. */
    private record Read(@Nullable WrittenQuantity quantity, int end) {}

    private static boolean begins(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at)) && (at == 0 || !isJoint(text.charAt(at - 1)));
    }

    private static boolean isJoint(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '\'' || c == '’';
    }

    private static @Nullable Span timeAt(List<TimeExpression> times, int at) {
        for (TimeExpression time : times) {
            if (time.span().start() > at) {
                return null;
            }
            if (time.span().contains(at)) {
                return time.span();
            }
        }
        return null;
    }

    private Read read(String text, int at) {
        Optional<PhraseTable.Found> word = vague.startingAt(text, at);
        if (word.isPresent()) {
            Span span = word.get().span();
            Span number =
                    text.substring(span.start(), span.end()).endsWith(" of") ? new Span(at, span.end() - 3) : span;
            Quantity quantity = Quantities.vague(new BigDecimal(word.get().value()));
            return new Read(
                    isMeasure(text, number.end()) ? null : whole(text, number, quantity, Bound.VAGUE), span.end());
        }
        Optional<Numeral> numeral = numbers.at(text, at);
        if (numeral.isEmpty()) {
            return new Read(null, wordEnd(text, at));
        }
        Numeral first = numeral.get();
        Optional<Numeral> last = upper(text, first);
        Span span = last.map(other -> first.span().cover(other.span())).orElse(first.span());
        int share = endOfShare(text, span.end());
        if (share > 0) {
            return new Read(null, share);
        }
        if (isOtherUse(text, span, first)) {
            return new Read(null, span.end());
        }
        if (last.isPresent()) {
            BigDecimal most = last.get().value();
            BigDecimal least = scaled(first.value(), most, text, first, last.get());
            return new Read(whole(text, span, Quantities.between(least, most), Bound.BETWEEN), span.end());
        }
        Bound bound = bound(text, span);
        return new Read(whole(text, span, Quantities.of(bound, first.value()), bound), span.end());
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    /** The upper end of a range: <em>between 10 and 20, 3-4, 10 to 20 people</em>. */
    private Optional<Numeral> upper(String text, Numeral first) {
        Matcher joint = RANGE.matcher(text).region(first.span().end(), text.length());
        if (!joint.lookingAt()) {
            return Optional.empty();
        }
        String link = joint.group().strip();
        int start = joint.end();
        Optional<PhraseTable.Found> sign = moneyBefore.startingAt(text, start);
        int number = sign.map(found -> found.span().end()).orElse(start);
        String ahead = text.substring(0, first.span().start()).stripTrailing().toLowerCase(Locale.ROOT);
        boolean between = ahead.endsWith("between")
                || ahead.replaceFirst("\\S+$", "").stripTrailing().endsWith("between");
        boolean fits = switch (link) {
            case "and" -> between;
            case "to" ->
                !joint.group().equals("to")
                        && !ahead.matches("(?s).*\\b(?:from|rose|risen|fell|rise|up|down|increased|by)(?: \\S?)?");
            case "or" -> true;
            default ->
                text.charAt(first.span().end()) == link.charAt(0)
                        || !joint.group().startsWith(" ");
        };
        if (!fits || (link.equals("or") && !first.spelt())) {
            return Optional.empty();
        }
        return numbers.at(text, number)
                .filter(last ->
                        scaled(first.value(), last.value(), text, first, last).compareTo(last.value()) < 0)
                .filter(last ->
                        !isDashed(link) || isFollowedByWord(text, last.span().end()));
    }

    private static boolean isDashed(String link) {
        return !link.isEmpty() && !Character.isLetter(link.charAt(0));
    }

    private static boolean isFollowedByWord(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == ' ' && Character.isLetter(text.charAt(at + 1));
    }

    /** <em>between 3 and 4 million</em>: the scale of the second is that of the first too. */
    private static BigDecimal scaled(BigDecimal first, BigDecimal most, String text, Numeral low, Numeral high) {
        String words = text.substring(high.span().start(), high.span().end());
        boolean bareFirst = text.substring(low.span().start(), low.span().end()).matches("[\\d.,]+");
        Matcher scale = Pattern.compile("[\\d.,]+\\s*(\\p{L}+)").matcher(words);
        if (!bareFirst || !scale.matches() || first.signum() == 0) {
            return first;
        }
        String digits = words.substring(0, words.length() - scale.group(1).length())
                .strip()
                .replace(",", "");
        BigDecimal factor = most.divide(new BigDecimal(digits), java.math.MathContext.DECIMAL64);
        BigDecimal scaledUp = first.multiply(factor).stripTrailingZeros();
        return scaledUp.compareTo(most) < 0 ? scaledUp : first;
    }

    private Bound bound(String text, Span number) {
        Bound told = boundAfter(text, number.end())
                .map(found -> Quantities.bound(found.value()))
                .orElse(null);
        if (told != null) {
            return told;
        }
        return boundBefore(text, moneyStart(text, number.start()))
                .map(found -> Quantities.bound(found.value()))
                .filter(Objects::nonNull)
                .orElse(Bound.EXACTLY);
    }

    private Optional<PhraseTable.Found> boundAfter(String text, int end) {
        int start = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return after.startingAt(text, start);
    }

    private Optional<PhraseTable.Found> boundBefore(String text, int start) {
        int end = start;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        // "a further 20", "another 20", "the 20": the bound may stand before such a word.
        Optional<PhraseTable.Found> direct = end == start ? Optional.empty() : before.endingAt(text, end);
        if (direct.isPresent()) {
            return direct;
        }
        Matcher between = Pattern.compile("(?:another|a further|an additional|a|the)$", Pattern.CASE_INSENSITIVE)
                .matcher(text.substring(Math.max(0, end - 15), end));
        return between.find() ? before.endingAt(text, end - between.group().length() - 1) : Optional.empty();
    }

    private int moneyStart(String text, int start) {
        int end = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
        return moneyBefore
                .endingAt(text, end)
                .map(found -> found.span().start())
                .orElse(start);
    }

    /** The quantity with the currency and the bound around its number. */
    private WrittenQuantity whole(String text, Span number, Quantity quantity, Bound bound) {
        int start = moneyStart(text, number.start());
        String currency = start == number.start()
                ? null
                : moneyBefore
                        .endingAt(
                                text,
                                number.start() > 0 && text.charAt(number.start() - 1) == ' '
                                        ? number.start() - 1
                                        : number.start())
                        .map(PhraseTable.Found::value)
                        .orElse(null);
        int end = number.end();
        if (end + 1 < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '-')) {
            Optional<PhraseTable.Found> name = moneyAfter
                    .startingAt(text, end + 1)
                    .or(() -> text.startsWith("of ", number.end() + 1)
                            ? moneyAfter.startingAt(text, number.end() + 4)
                            : Optional.empty());
            if (name.isPresent()) {
                currency = currency == null ? name.get().value() : currency;
                end = name.get().span().end();
            }
        }
        if (bound != Bound.EXACTLY && bound != Bound.VAGUE) {
            Optional<PhraseTable.Found> words = boundBefore(text, start);
            start = words.map(found -> found.span().start()).orElse(start);
            end = Math.max(
                    end,
                    words.isEmpty()
                            ? boundAfter(text, number.end())
                                    .map(found -> found.span().end())
                                    .orElse(end)
                            : end);
        }
        if (bound == Bound.BETWEEN
                && text.substring(0, start).toLowerCase(Locale.ROOT).endsWith("between ")) {
            start -= "between ".length();
        }
        return new WrittenQuantity(new Span(start, end), number, quantity, currency);
    }

    /** Whether a number counts neither people nor things nor money. */
    private boolean isOtherUse(String text, Span number, Numeral first) {
        boolean money = moneyStart(text, number.start()) < number.start();
        String rest = text.substring(number.end(), Math.min(text.length(), number.end() + 60));
        if (money) {
            return false;
        }
        char previous = number.start() == 0 ? ' ' : text.charAt(number.start() - 1);
        if (previous == '-' || previous == '/' || previous == '.' || previous == '#' || previous == ':') {
            return previous != '-' || number.start() < 2 || text.charAt(number.start() - 2) != ' ';
        }
        boolean hyphened = rest.startsWith("-strong") || rest.startsWith("-plus") || rest.startsWith("-odd");
        if (!hyphened && JOINED.matcher(rest).matches() && !rest.matches("(?s)[.,:]\\D.*")) {
            return true;
        }
        return isMeasure(text, number.end())
                || isLabelled(text, number.start())
                || isOneOf(text, number, first)
                || isNumbered(text, number)
                || isModel(text, number, first)
                || (!first.spelt() && number.end() < text.length() && Character.isLetter(text.charAt(number.end())))
                || (!first.spelt() && (isAge(text, number) || isAddress(rest)));
    }

    /** The end of <em>one in five</em>; 0 where there is none. */
    private int endOfShare(String text, int end) {
        Matcher link = SHARE.matcher(text).region(end, text.length());
        if (!link.lookingAt()) {
            return 0;
        }
        return numbers.at(text, link.end())
                .filter(other -> other.spelt() || other.value().compareTo(BigDecimal.valueOf(100)) <= 0)
                .map(other -> other.span().end())
                .orElse(0);
    }

    private boolean isMeasure(String text, int end) {
        if (end >= text.length()) {
            return false;
        }
        int start = text.charAt(end) == ' ' || text.charAt(end) == '\n' ? end + 1 : end;
        Matcher word = WORD.matcher(text).region(start, text.length());
        String next = word.lookingAt() ? word.group().toLowerCase(Locale.ROOT) : "";
        String bare = next.endsWith(".") ? next.substring(0, next.length() - 1) : next;
        if (start == end && text.charAt(end) != '-') {
            return measures.contains(text.substring(end, end + 1)) || (measures.contains(bare) && !bare.isEmpty());
        }
        boolean two = text.startsWith("per cent", start) || text.startsWith("out of", start);
        return two || measures.contains(bare);
    }

    private boolean isLabelled(String text, int start) {
        int end = start;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int first = end;
        while (first > 0
                && (Character.isLetter(text.charAt(first - 1))
                        || text.charAt(first - 1) == '.'
                        || text.charAt(first - 1) == '-')) {
            first--;
        }
        String word = text.substring(first, end).toLowerCase(Locale.ROOT);
        if (word.isEmpty() || end == start) {
            return false;
        }
        // "Area 51" is a name; "the bus 12" is none, but "police bus, 12 dead" has a comma between.
        boolean capital = Character.isUpperCase(text.charAt(first));
        return labels.contains(word)
                && (capital || !roles.getOrDefault(word, "").equals("common"));
    }

    /** <em>one of the most</em>, <em>1 of 10</em>. */
    private static boolean isOneOf(String text, Span number, Numeral first) {
        return first.value().compareTo(BigDecimal.ONE) == 0 && text.startsWith(" of ", number.end());
    }

    /** <em>1200 West Mill Street</em>. */
    private boolean isAddress(String rest) {
        Matcher address = ADDRESS.matcher(rest);
        return address.lookingAt() && (isStreet(address.group(1)) || isStreet(nextWord(rest.substring(address.end()))));
    }

    private boolean isStreet(String word) {
        return roles.getOrDefault(word.toLowerCase(Locale.ROOT), "").equals("street");
    }

    private static String nextWord(String rest) {
        Matcher word = WORD.matcher(rest).region(Math.min(1, rest.length()), rest.length());
        return word.lookingAt() ? word.group().toLowerCase(Locale.ROOT) : "";
    }

    /** <em>the Model 9 rocket</em>: a small number between a name and one thing in small letters. */
    private boolean isModel(String text, Span number, Numeral first) {
        String rest = text.substring(number.end(), Math.min(text.length(), number.end() + 30));
        String ahead = text.substring(Math.max(0, number.start() - 40), number.start());
        return !first.spelt()
                && MODEL.matcher(ahead).find()
                && rest.matches("(?s) \\p{Ll}+(?:[^s\\p{L}]|['’]).*")
                && !roles.getOrDefault(nextWord(rest), "").equals("counting");
    }

    /** <em>image 3 of 10</em>: a place in a row. */
    private static boolean isNumbered(String text, Span number) {
        String rest = text.substring(number.end(), Math.min(text.length(), number.end() + 6));
        String ahead = text.substring(Math.max(0, number.start() - 8), number.start());
        return rest.matches("(?s) of \\d.*") || ahead.matches("(?s).*\\d of ") || ahead.endsWith(" / ");
    }

    private static boolean isAge(String text, Span number) {
        String ahead = text.substring(Math.max(0, number.start() - 50), number.start());
        if (AGES.matcher(ahead).find()) {
            return true;
        }
        int start = number.start();
        int from = start >= 2 && text.charAt(start - 1) == ' ' ? start - 2 : start - 1;
        if (from < 1 || (!Character.isLetter(text.charAt(from - 1)) && text.charAt(from - 1) != ' ')) {
            return false;
        }
        Matcher age = AGE.matcher(text).region(from, text.length()).useTransparentBounds(true);
        if (!age.lookingAt() || age.end() < number.end()) {
            return false;
        }
        int word = from;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return word < from;
    }
}
