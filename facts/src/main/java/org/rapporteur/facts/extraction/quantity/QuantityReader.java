// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.quantity.QuantityWords.Role;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Quantity.Bound;
import org.rapporteur.model.text.Span;

/**
 * Finds the numbers of a text that may count people, things or money, with their bounds and currencies. Numbers of other
 * use are left out: times, ages, lengths, one in so many, labels, addresses, scores. Immutable and safe for use by many threads.
 */
public final class QuantityReader {

    private final NumberReader numbers;
    private final QuantityWords words;
    private final QuantityFrame frame;
    private final NumberRanges ranges;
    private final OtherUses others;
    private final PhraseTable vague;

    public QuantityReader(Language language) {
        this.numbers = new NumberReader(language);
        this.words = new QuantityWords(language);
        this.frame = new QuantityFrame(language, words);
        this.ranges = new NumberRanges(numbers, words, frame.moneyBefore());
        this.others = new OtherUses(words, language);
        this.vague = new PhraseTable(language.rows("quantity-vague", 2));
    }

    /**
     * The quantities of a text, in order, without overlap.
     *
     * @param times the expressions of time in it, in order, whose numbers count nothing else
     */
    public List<WrittenQuantity> read(String text, List<TimeExpression> times) {
        List<WrittenQuantity> found = new ArrayList<>();
        int at = 0;
        int time = 0;
        while (at < text.length()) {
            if (!begins(text, at)) {
                at++;
                continue;
            }
            while (time < times.size() && times.get(time).span().end() <= at) {
                time++;
            }
            if (time < times.size() && times.get(time).span().contains(at)) {
                at = Math.max(times.get(time).span().end(), at + 1);
                continue;
            }
            ReadQuantity read = read(text, at);
            if (read.quantity() != null) {
                found.add(read.quantity());
            }
            at = read.end();
        }
        return List.copyOf(found);
    }

    /** What was read, where it counts something, and where to go on. */
    private record ReadQuantity(@Nullable WrittenQuantity quantity, int end) {}

    private static boolean begins(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at)) && (at == 0 || !isJoint(text.charAt(at - 1)));
    }

    private static boolean isJoint(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '\'' || c == '’';
    }

    private ReadQuantity read(String text, int at) {
        Optional<PhraseTable.Phrase> word = vague.startingAt(text, at);
        if (word.isPresent()) {
            return vague(text, word.get());
        }
        Optional<Numeral> numeral = numbers.at(text, at);
        return numeral.isPresent()
                ? numeral(text, numeral.get())
                : allBut(text, at).orElseGet(() -> new ReadQuantity(null, wordEnd(text, at)));
    }

    private ReadQuantity vague(String text, PhraseTable.Phrase word) {
        Span span = word.span();
        int last = text.lastIndexOf(' ', span.end() - 1);
        boolean partitive = last > span.start() && words.is(text.substring(last + 1, span.end()), Role.PARTITIVE);
        Span number = partitive ? new Span(span.start(), last) : span;
        BigDecimal least = new BigDecimal(word.value());
        boolean none = least.signum() == 0;
        // No fewer than twenty is a bound of twenty, not nought.
        if (none && frame.opensBound(text, span.start())) {
            return new ReadQuantity(null, span.end());
        }
        Quantity quantity = none ? Quantities.of(Bound.EXACTLY, least) : Quantities.vague(least);
        return new ReadQuantity(
                others.isMeasure(text, number.end())
                        ? null
                        : frame.whole(text, number, quantity, none ? Bound.EXACTLY : Bound.VAGUE),
                span.end());
    }

    private ReadQuantity numeral(String text, Numeral first) {
        Optional<Numeral> last = others.isVote(text, first.span()) ? Optional.empty() : ranges.upper(text, first);
        Span span = last.map(other -> first.span().cover(other.span())).orElse(first.span());
        int share = endOfShare(text, span.end());
        if (share > 0) {
            return new ReadQuantity(null, share);
        }
        boolean money = frame.moneyStart(text, span.start()) < span.start();
        Optional<PhraseTable.Phrase> measure =
                money || others.isOfAnother(text, span.start()) ? Optional.empty() : frame.measure(text, span.end());
        if (measure.isPresent()) {
            Bound bound = last.isPresent() ? Bound.BETWEEN : frame.bound(text, span);
            Quantity quantity = last.map(other -> Quantities.between(ranges.lower(text, first, other), other.value()))
                    .orElseGet(() -> Quantities.of(bound, first.value()));
            return new ReadQuantity(
                    frame.measured(text, span, quantity, bound, measure.get()),
                    measure.get().span().end());
        }
        if (!money && others.is(text, span, first)) {
            return new ReadQuantity(null, span.end());
        }
        if (last.isPresent()) {
            Quantity between = Quantities.between(
                    ranges.lower(text, first, last.get()), last.get().value());
            return new ReadQuantity(frame.whole(text, span, between, Bound.BETWEEN), span.end());
        }
        Bound bound = frame.bound(text, span);
        return new ReadQuantity(frame.whole(text, span, Quantities.of(bound, first.value()), bound), span.end());
    }

    /** <em>all but one of the sixteen</em> are fifteen. */
    private Optional<ReadQuantity> allBut(String text, int at) {
        String first = QuantityWords.wordAt(text, at);
        int second = at + first.length() + 1;
        String phrase = first + " " + QuantityWords.wordAt(text, second);
        if (!words.is(phrase, Role.EXCEPT)) {
            return Optional.empty();
        }
        Optional<Numeral> missing = numbers.at(text, at + phrase.length() + 1);
        return missing.flatMap(part -> wholeOf(text, part.span().end())
                .filter(all -> all.value().compareTo(part.value()) > 0)
                .map(all -> {
                    Span span = new Span(at, all.span().end());
                    Quantity rest = Quantities.of(Bound.EXACTLY, all.value().subtract(part.value()));
                    return new ReadQuantity(new WrittenQuantity(span, span, rest, null), span.end());
                }));
    }

    /** The number after <em>of, of the, of its</em>. */
    private Optional<Numeral> wholeOf(String text, int end) {
        String link = QuantityWords.wordAt(text, end + 1);
        if (!words.is(link, Role.PARTITIVE)) {
            return Optional.empty();
        }
        int next = end + link.length() + 2;
        String determiner = QuantityWords.wordAt(text, next);
        return numbers.at(text, words.is(determiner, Role.DETERMINER) ? next + determiner.length() + 1 : next);
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    /** The end of <em>one in five</em>; 0 where there is none. */
    private int endOfShare(String text, int end) {
        int at = end;
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < 3 && QuantityWords.hasAt(text, at, ' '); i++) {
            String word = QuantityWords.wordAt(text, at + 1);
            phrase.append(i == 0 ? "" : " ").append(word);
            at += word.length() + 1;
            Optional<Numeral> whole =
                    words.is(phrase.toString(), Role.SHARE) ? numbers.at(text, at + 1) : Optional.empty();
            if (whole.filter(QuantityReader::isOfShare).isPresent()) {
                return whole.get().span().end();
            }
        }
        return 0;
    }

    private static boolean isOfShare(Numeral whole) {
        return whole.spelt() || whole.value().compareTo(BigDecimal.valueOf(100)) <= 0;
    }
}
