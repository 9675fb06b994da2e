// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Convention;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.text.Span;

/**
 * Reads one number where it begins: digits with groups and decimals, words, or both: <em>1,400</em>, <em>260 000</em>,
 * <em>4.5 million</em>, <em>two hundred and ten</em>, <em>half a million</em>. Immutable and safe for use by many threads.
 */
public final class NumberReader {

    /** No count has so many digits, and what they are worth takes long to find out. */
    private static final int LONGEST = 100;

    private static final Pattern FRACTION = Pattern.compile("[ -](\\d)/(\\d{1,2})(?!\\d)|(?<=\\d)([½¼¾])");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** What may part two words of one number. */
    private static final Pattern GAP = Pattern.compile("[ \\t\\u00A0]{1,2}|[-\\u2010\\u2011]|[ \\t]?\\n[ \\t]?");

    private static final Map<String, BigDecimal> SIGNS =
            Map.of("½", new BigDecimal("0.5"), "¼", new BigDecimal("0.25"), "¾", new BigDecimal("0.75"));

    private enum Kind {
        UNIT,
        TEEN,
        TEN,
        HUNDRED,
        SCALE,
        DOZEN,
        HALF,
        SUFFIX,
        ARTICLE,
        LINK
    }

    private record Part(Kind kind, BigDecimal value) {}

    private final Map<String, Part> parts = new HashMap<>();
    private final Pattern digits;
    private final String decimal;

    public NumberReader(Language language) {
        this.decimal = language.convention(Convention.DECIMAL);
        String point = Pattern.quote(decimal);
        String comma = Pattern.quote(language.convention(Convention.THOUSANDS));
        this.digits = Pattern.compile("(?:\\d{1,3}(?:" + comma + "\\d{3}(?!\\d))++"
                + "|\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3}(?!\\d|" + comma + "|" + point + "\\d))++"
                + "|\\d+)(?:" + point + "\\d+)?");
        for (var row : language.rows("quantity-numbers", 3)) {
            parts.put(
                    row.get(0),
                    new Part(Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)), new BigDecimal(row.get(2))));
        }
    }

    /**
     * The longest number that begins at a position.
     *
     * @param text the whole text
     * @param position at a digit, or at the first letter of a word
     */
    public Optional<Numeral> at(String text, int position) {
        if (position >= text.length()) {
            return Optional.empty();
        }
        return Character.isDigit(text.charAt(position)) ? digits(text, position) : words(text, position);
    }

    private Optional<Numeral> digits(String text, int position) {
        // No further than tells whether it is too long: a row of digits may be as long as the text, and is asked about
        // at each of its words.
        Matcher digits = this.digits
                .matcher(text)
                .region(position, Math.min(text.length(), position + LONGEST + 1))
                .useTransparentBounds(true);
        if (!digits.lookingAt() || digits.end() - position > LONGEST) {
            return Optional.empty();
        }
        int end = digits.end();
        BigDecimal value = value(digits.group());
        Matcher fraction = FRACTION.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (fraction.lookingAt()) {
            BigDecimal part = fraction.group(3) == null ? ratio(fraction) : SIGNS.get(fraction.group(3));
            if (part != null) {
                value = value.add(part);
                end = fraction.end();
            }
        }
        String suffix = word(text, end);
        Part scale = parts.get(suffix);
        if (scale != null && scale.kind() == Kind.SUFFIX) {
            return Optional.of(
                    new Numeral(new Span(position, end + suffix.length()), value.multiply(scale.value()), false));
        }
        if (!suffix.isEmpty()) {
            // Letters right after digits make a name of its own: 5th, 737s, 4x4.
            Part joined = part(suffix);
            return joined == null || joined.kind() != Kind.SCALE
                    ? Optional.of(new Numeral(new Span(position, end), value, false))
                    : Optional.of(new Numeral(
                            new Span(position, end + suffix.length()), value.multiply(joined.value()), false));
        }
        int next = afterGap(text, end);
        Part following = next < 0 ? null : part(word(text, next));
        while (following != null
                && (following.kind() == Kind.SCALE
                        || following.kind() == Kind.DOZEN
                        || following.kind() == Kind.HUNDRED)) {
            value = value.multiply(following.value());
            end = next + word(text, next).length();
            next = afterGap(text, end);
            following = next < 0 ? null : part(word(text, next));
        }
        return Optional.of(new Numeral(new Span(position, end), value, false));
    }

    /** The value of digits with their signs. */
    BigDecimal value(String written) {
        return new BigDecimal(
                written.replaceAll("[^\\d" + Pattern.quote(decimal) + "]", "").replace(decimal, "."));
    }

    private static @Nullable BigDecimal ratio(Matcher fraction) {
        int below = Integer.parseInt(fraction.group(2));
        int above = Integer.parseInt(fraction.group(1));
        return below < 2 || above >= below
                ? null
                : BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL32);
    }

    /** A run of number words: what has been closed by a scale, and what is still open. */
    private Optional<Numeral> words(String text, int position) {
        String first = word(text, position);
        Part part = part(first);
        if (part != null && part.kind() == Kind.ARTICLE) {
            return afterArticle(text, position, first);
        }
        if (part == null || part.kind() == Kind.SUFFIX) {
            return Optional.empty();
        }
        if (part.kind() == Kind.HALF) {
            return half(text, position, position);
        }
        if (part.kind() == Kind.SCALE || part.kind() == Kind.HUNDRED || part.kind() == Kind.LINK) {
            return Optional.empty();
        }
        return run(text, position, position, BigDecimal.ZERO);
    }

    /** <em>a hundred, a dozen, a million, a half million</em>; an article before anything else is none. */
    private Optional<Numeral> afterArticle(String text, int position, String article) {
        int next = afterGap(text, position + article.length());
        Part part = next < 0 ? null : part(word(text, next));
        if (part == null || text.charAt(next - 1) == '-') {
            return Optional.empty();
        }
        return switch (part.kind()) {
            case HUNDRED, SCALE, DOZEN -> run(text, position, next, BigDecimal.ONE);
            case HALF -> half(text, position, next);
            case UNIT, TEEN, TEN, SUFFIX, ARTICLE, LINK -> Optional.empty();
        };
    }

    /** <em>half a million, half a dozen, a half million</em>. */
    private Optional<Numeral> half(String text, int position, int word) {
        int next = afterGap(text, word + word(text, word).length());
        if (isKind(text, next, Kind.ARTICLE)) {
            next = afterGap(text, next + word(text, next).length());
        }
        Part part = next < 0 ? null : part(word(text, next));
        if (part == null || (part.kind() != Kind.SCALE && part.kind() != Kind.DOZEN)) {
            return Optional.empty();
        }
        BigDecimal value = part.value().divide(BigDecimal.TWO);
        return Optional.of(new Numeral(
                new Span(position, next + word(text, next).length()), value, true));
    }

    private Optional<Numeral> run(String text, int start, int first, BigDecimal before) {
        BigDecimal closed = BigDecimal.ZERO;
        BigDecimal open = before;
        @Nullable Kind last = null;
        int end = start;
        int next = first;
        while (next >= 0) {
            String word = word(text, next);
            Part part = part(word);
            if (part == null || !fits(last, open, part) || (part.kind() == Kind.DOZEN && last == Kind.DOZEN)) {
                break;
            }
            switch (part.kind()) {
                case UNIT, TEEN, TEN -> open = open.add(part.value());
                case HUNDRED -> open = open.max(BigDecimal.ONE).multiply(part.value());
                case SCALE -> {
                    closed = closed.add(open.max(BigDecimal.ONE).multiply(part.value()));
                    open = BigDecimal.ZERO;
                }
                case DOZEN -> open = open.max(BigDecimal.ONE).multiply(part.value());
                case HALF, SUFFIX, ARTICLE, LINK -> throw new IllegalStateException("kind must fit, is " + part.kind());
            }
            last = part.kind();
            end = next + word.length();
            next = afterGap(text, end);
            next = next < 0 ? next : afterAnd(text, next, last);
        }
        if (last == null) {
            return Optional.empty();
        }
        return Optional.of(withHalf(text, start, end, closed.add(open)));
    }

    /** <em>two and a half million</em>. */
    private Numeral withHalf(String text, int start, int end, BigDecimal value) {
        int next = afterGap(text, end);
        for (Kind expected : new Kind[] {Kind.LINK, Kind.ARTICLE, Kind.HALF}) {
            if (!isKind(text, next, expected)) {
                return new Numeral(new Span(start, end), value, true);
            }
            int length = word(text, next).length();
            end = expected == Kind.HALF ? next + length : end;
            next = afterGap(text, next + length);
        }
        BigDecimal sum = value.add(new BigDecimal("0.5"));
        Part part = next < 0 ? null : part(word(text, next));
        return part != null && part.kind() == Kind.SCALE
                ? new Numeral(new Span(start, next + word(text, next).length()), sum.multiply(part.value()), true)
                : new Numeral(new Span(start, end), sum, true);
    }

    /** Whether a word can go on a number whose open part is given. */
    private static boolean fits(@Nullable Kind last, BigDecimal open, Part part) {
        int rest = open.remainder(BigDecimal.valueOf(100)).intValue();
        return switch (part.kind()) {
            case UNIT ->
                last == null
                        || last == Kind.HUNDRED
                        || last == Kind.SCALE
                        || (last == Kind.TEN && part.value().signum() > 0);
            case TEEN, TEN -> last == null || last == Kind.HUNDRED || last == Kind.SCALE;
            case HUNDRED -> last == null || last == Kind.UNIT || last == Kind.TEEN || (last == Kind.TEN && rest > 0);
            case SCALE -> last != Kind.SCALE && last != Kind.DOZEN;
            case DOZEN -> last == null || last != Kind.SCALE;
            case HALF, SUFFIX, ARTICLE, LINK -> false;
        };
    }

    /** Steps over <em>and</em> after a hundred or a scale, where a smaller number word follows. */
    private int afterAnd(String text, int next, Kind last) {
        if ((last != Kind.HUNDRED && last != Kind.SCALE) || !isKind(text, next, Kind.LINK)) {
            return next;
        }
        int after = afterGap(text, next + word(text, next).length());
        Part part = after < 0 ? null : part(word(text, after));
        return part != null && (part.kind() == Kind.UNIT || part.kind() == Kind.TEEN || part.kind() == Kind.TEN)
                ? after
                : next;
    }

    /** Whether a word of a kind begins at a position; none does at -1. */
    private boolean isKind(String text, int position, Kind kind) {
        Part part = position < 0 ? null : part(word(text, position));
        return part != null && part.kind() == kind;
    }

    private @Nullable Part part(String word) {
        Part part = parts.get(word);
        return part != null && part.kind() == Kind.SUFFIX ? null : part;
    }

    private static String word(String text, int position) {
        Matcher word = WORD.matcher(text).region(position, text.length());
        return word.lookingAt() ? word.group().toLowerCase(Locale.ROOT) : "";
    }

    /** Where the next word begins, or -1 if none does right after a gap. */
    private static int afterGap(String text, int position) {
        Matcher gap = GAP.matcher(text).region(position, text.length());
        return gap.lookingAt() && gap.end() < text.length() && Character.isLetter(text.charAt(gap.end()))
                ? gap.end()
                : -1;
    }
}
