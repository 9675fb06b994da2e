// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.facts.extraction.quantity.QuantityWords.Role;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.text.Span;

/**
 * Tells numbers that count neither people nor things nor money: measures, labels, makes, addresses, places in a row, numbers
 * that are called. Ages are told by {@link Ages}. Safe for use by many threads.
 */
final class OtherUses {

    private static final int REACH = 60;

    private static final Pattern JOINED = Pattern.compile("[-–/:.,]\\d.*|[-‐‑]\\p{L}.*|[%°]|/.*", Pattern.DOTALL);

    /** A mark that ends a clause is joined to no number. */
    private static final Pattern MARK = Pattern.compile("[.,:]\\D.*", Pattern.DOTALL);

    private static final int SHORT = 12;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Pattern ADDRESS = Pattern.compile("(?:\\s\\p{Lu}[\\p{L}.]*){1,4}?\\s(\\p{Lu}\\p{L}+)\\b");

    private static final Pattern NAMED = Pattern.compile("[\\p{Ll},] \\p{Lu}\\p{Ll}+ $");

    /** A time of day at the head of a line, with a mark or a capital behind it: <em>0915 -, 20.00 Buses</em>, not <em>1200 homes</em>. */
    private static final Pattern ENTRY =
            Pattern.compile("(?m)^(?:[01]\\d|2[0-3])[.:h]?[0-5]\\d(?=\\s*+(?:[-–—:]|\\p{Lu}|$))");

    /** How many characters from one such line another may stand. */
    private static final int ENTRIES = 4000;

    /** A number at the head of a line that only numbers what follows: <em>3. Needs</em>. */
    private static final Pattern ITEM = Pattern.compile("\\d{1,2}[.)] ");

    private static final Pattern ONE_THING = Pattern.compile(" \\p{Ll}+\\P{L}.*", Pattern.DOTALL);

    private final Pattern votes;
    private final QuantityWords words;
    private final Ages ages;

    OtherUses(QuantityWords words, Language language) {
        this.words = words;
        this.votes = Pattern.compile(
                "(?<![\\d,.–-])(\\d{1,4})[-–](?:(?:" + words.alternatives(Role.RANGE) + ")[-–])?(\\d{1,4})(?![\\d–-])");
        this.ages = new Ages(words, language);
    }

    /** Whether a number without a currency counts nothing. */
    boolean is(String text, Span number, Numeral numeral) {
        if (isVote(text, number)) {
            return false;
        }
        return isOfAnother(text, number.start())
                || isJoined(text, number.end())
                || isMeasure(text, number.end())
                || isLabelled(text, number.start())
                || isOneOf(text, number, numeral)
                || isNumbered(text, number)
                || ages.isOfSomebody(text, number)
                || (!numeral.spelt() && isOtherUseOfDigits(text, number));
    }

    /** <em>voted 230–197</em>: two numbers with a dash between, after a word of voting in the same sentence. */
    boolean isVote(String text, Span number) {
        int start = Math.max(0, number.start() - REACH);
        Matcher pairs = votes.matcher(text).region(start, Math.min(text.length(), number.end() + SHORT));
        while (pairs.find()) {
            boolean here = pairs.start(1) == number.start() || pairs.start(2) == number.start();
            if (here) {
                String before = text.substring(Math.max(0, pairs.start() - REACH), pairs.start())
                        .toLowerCase(Locale.ROOT);
                return WORD.matcher(before.substring(before.lastIndexOf('.') + 1))
                        .results()
                        .anyMatch(word -> words.is(word.group(), Role.VOTE));
            }
        }
        return false;
    }

    /** Whether a sign joins a number to what stands before it. */
    boolean isOfAnother(String text, int start) {
        char previous = start == 0 ? ' ' : text.charAt(start - 1);
        return switch (previous) {
            case '-' -> start < 2 || text.charAt(start - 2) != ' ';
            case '/', '.', '#', ':' -> true;
            default -> false;
        };
    }

    private boolean isOtherUseOfDigits(String text, Span number) {
        return (number.end() < text.length() && Character.isLetter(text.charAt(number.end())))
                || isMake(text, number)
                || isNamed(text, number)
                || isCalled(text, number)
                || isAtHeadOfLine(text, number)
                || ages.is(text, number)
                || isAddress(text.substring(number.end(), Math.min(text.length(), number.end() + REACH)));
    }

    private boolean isJoined(String text, int end) {
        if (QuantityWords.hasAt(text, end, '-') && words.is(QuantityWords.wordAt(text, end + 1), Role.JOINED)) {
            return false;
        }
        String rest = text.substring(end, Math.min(text.length(), end + REACH));
        return JOINED.matcher(rest).matches() && !MARK.matcher(rest).matches();
    }

    /** Whether a measure follows, as <em>miles</em> or <em>per cent</em>. */
    boolean isMeasure(String text, int end) {
        if (end >= text.length()) {
            return false;
        }
        boolean parted = text.charAt(end) == ' ' || text.charAt(end) == '\n';
        int start = parted ? end + 1 : end;
        String next = QuantityWords.wordAt(text, start);
        String bare = bare(next);
        if (!parted && text.charAt(end) != '-') {
            return words.isMeasure(text.substring(end, end + 1)) || (!bare.isEmpty() && words.isMeasure(bare));
        }
        String second = QuantityWords.wordAt(text, start + next.length() + 1);
        return words.isMeasure(bare) || words.isMeasure(bare + " " + second);
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private boolean isLabelled(String text, int start) {
        int end = start;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int first = QuantityWords.startOfWord(text, end);
        String word = QuantityWords.wordBefore(text, end);
        // "Area 51" is a name; "the bus 12" is none, but "police bus, 12 dead" has a comma between.
        return end < start
                && !word.isEmpty()
                && words.isLabel(word)
                && (Character.isUpperCase(text.charAt(first)) || !words.is(word, Role.COMMON));
    }

    /** <em>one of the most</em>, <em>1 of 10</em>. */
    private boolean isOneOf(String text, Span number, Numeral numeral) {
        return numeral.value().compareTo(BigDecimal.ONE) == 0
                && words.is(QuantityWords.wordAt(text, number.end() + 1), Role.PARTITIVE);
    }

    /** <em>image 3 of 10</em>: a place in a row. */
    private boolean isNumbered(String text, Span number) {
        String next = QuantityWords.wordAt(text, number.end() + 1);
        int after = number.end() + next.length() + 2;
        boolean first =
                words.is(next, Role.PARTITIVE) && after < text.length() && Character.isDigit(text.charAt(after));
        String before = QuantityWords.wordBefore(text, number.start());
        int digit = number.start() - before.length() - 3;
        boolean last = words.is(before, Role.PARTITIVE) && digit >= 0 && Character.isDigit(text.charAt(digit));
        return first || last || text.startsWith(" / ", number.start() - 3);
    }

    /** <em>a 737 jet, 737 Max jets</em>: after a single article, or before the name of a make. */
    private boolean isMake(String text, Span number) {
        boolean single = words.is(QuantityWords.wordBefore(text, number.start()), Role.ARTICLE)
                && text.substring(number.start(), number.end()).chars().allMatch(Character::isDigit)
                && !QuantityWords.hasAt(text, number.end(), '-');
        return single || words.is(QuantityWords.wordAt(text, number.end() + 1), Role.MAKE);
    }

    /** <em>the Model 9 rocket</em>: a number between a name and one thing in small letters. */
    private boolean isNamed(String text, Span number) {
        String rest = text.substring(number.end(), Math.min(text.length(), number.end() + REACH));
        String ahead = text.substring(Math.max(0, number.start() - REACH), number.start());
        return NAMED.matcher(ahead).find()
                && ONE_THING.matcher(rest).matches()
                && !words.is(QuantityWords.wordAt(text, number.end() + 1), Role.COUNTING);
    }

    /** <em>she called 911</em>. */
    private boolean isCalled(String text, Span number) {
        return words.is(text.substring(number.start(), number.end()), Role.EMERGENCY)
                && words.is(QuantityWords.wordBefore(text, number.start()), Role.CALL);
    }

    /** Whether a number begins a line as its time of day, where another line does so too, or as that of an item. */
    private static boolean isAtHeadOfLine(String text, Span number) {
        if (number.start() > 0 && text.charAt(number.start() - 1) != '\n') {
            return false;
        }
        return ITEM.matcher(text).region(number.start(), text.length()).lookingAt()
                || (ENTRY.matcher(text)
                                .region(number.start(), text.length())
                                .useAnchoringBounds(false)
                                .lookingAt()
                        && hasEntryBeside(text, number));
    }

    /** Whether another line near a number begins with a time. */
    private static boolean hasEntryBeside(String text, Span number) {
        Matcher entries = ENTRY.matcher(text)
                .region(Math.max(0, number.start() - ENTRIES), Math.min(text.length(), number.end() + ENTRIES))
                .useAnchoringBounds(false)
                .useTransparentBounds(true);
        while (entries.find()) {
            if (entries.start() != number.start()) {
                return true;
            }
        }
        return false;
    }

    /** <em>1200 West Mill Street</em>. */
    private boolean isAddress(String rest) {
        Matcher address = ADDRESS.matcher(rest);
        return address.lookingAt()
                && (words.is(address.group(1).toLowerCase(Locale.ROOT), Role.STREET)
                        || words.is(bare(QuantityWords.wordAt(rest, address.end() + 1)), Role.STREET));
    }
}
