// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.figure.CategoryRules.Decision;
import org.rapporteur.facts.extraction.figure.Draft.Basis;
import org.rapporteur.facts.extraction.figure.Draft.Ground;
import org.rapporteur.facts.extraction.figure.Draft.Ties;
import org.rapporteur.facts.extraction.figure.FigureWords.Role;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.FigureMark;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Tells what the numbers of a sentence count: by its words, else by the mark of the language model. Immutable and safe for use by
 * many threads.
 */
final class SentenceFigures {

    /** From here on a mark of the model is believed where the words leave the category open. */
    private static final double SURE = 0.5;

    private static final Set<FigureCategory> BY_PEOPLE =
            EnumSet.of(FigureCategory.FORCES, FigureCategory.CROWD, FigureCategory.VOTES);

    private final FigureWords lists;
    private final CategoryRules rules;
    private final NoneCounted none;
    private final Rates rates;
    private final MeasuredThings measured;

    SentenceFigures(Language language, FigureWords lists) {
        this.lists = lists;
        this.rules = new CategoryRules(lists);
        this.none = new NoneCounted(lists);
        this.rates = new Rates(lists);
        this.measured = new MeasuredThings(language, lists);
    }

    /** Whether a number may count something at all. */
    boolean mayCount(SentenceWords sentence, CountedQuantity counted) {
        return none.mayCount(sentence, counted);
    }

    /**
     * The drafts of a sentence, in order.
     *
     * @param illness whether the document tells of one
     * @param last the last draft of people in this sentence or the one before, where there is one
     */
    List<Draft> of(
            SentenceWords sentence,
            List<CountedQuantity> counted,
            Analysis analysis,
            TableRows rows,
            boolean illness,
            @Nullable Draft last) {
        List<@Nullable Decision> decisions = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        for (int k = 0; k < counted.size(); k++) {
            CountedQuantity one = counted.get(k);
            Decision told = decision(sentence, counted, k, decisions, rows);
            decisions.add(told);
            Optional<FigureMark> mark = NoneCounted.is(one)
                    ? Optional.empty()
                    : mark(analysis, one.quantity().number());
            if (rates.isBase(sentence, one)) {
                continue;
            }
            draft(sentence, one, told, mark.orElse(null), illness, counted, analysis)
                    .or(() -> again(sentence, one, drafts.isEmpty() ? last : drafts.getLast()))
                    .map(draft -> draft.withPer(rates.of(sentence, one, counted).orElse(null)))
                    .ifPresent(drafts::add);
        }
        return drafts;
    }

    /** <em>The mayor put the number at 49</em>: the number of those who were counted before, as somebody else tells it. */
    private Optional<Draft> again(SentenceWords sentence, CountedQuantity one, @Nullable Draft last) {
        if (last == null
                || last.category() == null
                || !FigureReader.OF_PEOPLE.contains(last.category())
                || one.hasNoun()
                || one.quantity().currency() != null
                || one.quantity().measure() != null
                || !lists.is(sentence.word(unquoted(sentence, one.first() - 1)), Role.AMOUNT)) {
            return Optional.empty();
        }
        for (int i = unquoted(sentence, one.first() - 1) - 1; i >= 0; i--) {
            String word = sentence.word(i);
            if (lists.is(word, Role.COUNT) || (i > 0 && lists.is(sentence.phrase(i - 1, i + 1), Role.COUNT))) {
                Why why = Why.of(
                                "figure-again", sentence.span(i), one.quantity().number())
                        .withConfidence(0.6)
                        .because(last.why());
                return Optional.of(new Draft(
                        sentence,
                        one,
                        last.category(),
                        Ground.words(why, one.quantity().number()),
                        Ties.NONE));
            }
            boolean between = lists.is(word, Role.STOP)
                    || lists.is(word, Role.AMOUNT)
                    || lists.kinds(word).contains(CountedKind.PERSON);
            if (!between) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The number of a word, or of the one before it where it is a mark that opens a quotation. */
    private static int unquoted(SentenceWords sentence, int word) {
        return sentence.word(word).isEmpty()
                        || Character.isLetterOrDigit(sentence.word(word).charAt(0))
                ? word
                : word - 1;
    }

    private @Nullable Decision decision(
            SentenceWords sentence,
            List<CountedQuantity> counted,
            int k,
            List<@Nullable Decision> before,
            TableRows rows) {
        CountedQuantity one = counted.get(k);
        if (one.quantity().currency() != null || one.quantity().measure() != null) {
            return null;
        }
        return rows.of(one.quantity().number())
                .map(place -> new Decision(place.kind(), "figure-row", place.heading(), true))
                .or(() -> rules.decide(sentence, counted, k, before)
                        .filter(told -> !NoneCounted.is(one) || none.tells(sentence, one, told)))
                .orElse(null);
    }

    /** The surest mark of the model on the words of a number. */
    private static Optional<FigureMark> mark(Analysis analysis, Span number) {
        return analysis.tokens(number).stream()
                .map(Token::figure)
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(FigureMark::confidence));
    }

    private Optional<Draft> draft(
            SentenceWords sentence,
            CountedQuantity counted,
            @Nullable Decision told,
            @Nullable FigureMark mark,
            boolean illness,
            List<CountedQuantity> all,
            Analysis analysis) {
        Span number = counted.quantity().number();
        if (counted.quantity().currency() != null) {
            Why why = Why.of("figure-money", counted.quantity().span());
            return Optional.of(
                    new Draft(sentence, counted, FigureCategory.MONEY, Ground.words(why, number), Ties.NONE));
        }
        if (counted.quantity().measure() != null) {
            // A share or a weight says nothing without that which it is of.
            return measured.of(counted, analysis)
                    .map(of -> new Draft(
                            sentence,
                            counted,
                            FigureCategory.OTHER,
                            Ground.words(Why.of("figure-measure", inOrder(of, number)), of),
                            Ties.NONE));
        }
        if (mark != null && isOpen(told, mark) && bears(sentence, counted, mark.category())) {
            if (mark.category() == FigureCategory.OTHER) {
                return Optional.empty();
            }
            Why why = Why.of("figure-mark", number).withConfidence(mark.confidence());
            Ground ground = new Ground(Basis.MARK, why, told == null ? number : told.words());
            Ties ties = told == null ? Ties.NONE : new Ties(told.former(), whole(told, all), null);
            return Optional.of(new Draft(sentence, counted, fitting(counted, mark.category()), ground, ties));
        }
        if (told == null || isIdleOne(counted, told) || isPartOfPerson(counted) || isHitThing(counted, told, mark)) {
            return Optional.empty();
        }
        FigureCategory category = switch (told.kind()) {
            case CASUALTIES -> null;
            case HIT -> fitting(counted, FigureCategory.INJURED);
            case HOSPITAL -> illness ? FigureCategory.SICK : FigureCategory.INJURED;
            case RELEASED -> FigureCategory.AFFECTED;
            case DISPLACED ->
                fitting(counted, counted.counts(CountedKind.FORCES) ? FigureCategory.FORCES : FigureCategory.DISPLACED);
            default -> fitting(counted, told.kind().category());
        };
        Why why = Why.of(told.rule(), inOrder(told.words(), number)).withConfidence(told.strong() ? 0.9 : 0.6);
        Basis basis = switch (told.kind()) {
            case HIT -> Basis.HIT;
            case RELEASED -> Basis.RELEASE;
            default -> Basis.WORDS;
        };
        return Optional.of(new Draft(
                sentence,
                counted,
                category,
                new Ground(basis, why, told.words()),
                new Ties(told.former(), whole(told, all), null)));
    }

    private static Span[] inOrder(Span words, Span number) {
        return words.compareTo(number) < 0 ? new Span[] {words, number} : new Span[] {number, words};
    }

    /** Words that tell without doubt need no mark, and the vaguest of the marks tells less than any word. */
    private static boolean isOpen(@Nullable Decision told, FigureMark mark) {
        return mark.confidence() >= SURE
                && (told == null || (!told.strong() && mark.category() != FigureCategory.AFFECTED));
    }

    /** Whether a sentence bears what the model marks: no deaths without a word of death, no people where events are counted, and no votes where something else is. */
    private boolean bears(SentenceWords sentence, CountedQuantity counted, FigureCategory category) {
        boolean event = counted.counts(CountedKind.EVENT) && !counted.counts(CountedKind.PERSON);
        boolean cast = category != FigureCategory.VOTES
                || !counted.hasNoun()
                || counted.counts(CountedKind.VOTES)
                || counted.counts(CountedKind.PERSON);
        return cast
                && (FigureReader.OF_PEOPLE.contains(category)
                        ? !event && (category != FigureCategory.KILLED || lists.tells(sentence, CountedKind.KILLED))
                        : !event || category == FigureCategory.AFFECTED);
    }

    /**
     * What befalls people or is done by them befalls no things and no houses: boats that were seized or sent are counted as
     * boats, huts that were burned as damaged; and people are not damaged.
     */
    private static FigureCategory fitting(CountedQuantity counted, FigureCategory category) {
        if (counted.counts(CountedKind.PERSON)) {
            return category == FigureCategory.DAMAGED ? FigureCategory.AFFECTED : category;
        }
        boolean ofPeople = FigureReader.OF_PEOPLE.contains(category) || BY_PEOPLE.contains(category);
        if (ofPeople && counted.counts(CountedKind.EQUIPMENT)) {
            return FigureCategory.EQUIPMENT;
        }
        return ofPeople && counted.counts(CountedKind.DAMAGED) ? FigureCategory.DAMAGED : category;
    }

    private static @Nullable CountedQuantity whole(Decision told, List<CountedQuantity> all) {
        return told.part() ? all.get(told.joined()) : null;
    }

    /** Whom a shot or a car hit is hurt; a coast that a storm hit is not. The list or the model must tell that people are counted. */
    private static boolean isHitThing(CountedQuantity counted, Decision told, @Nullable FigureMark mark) {
        return told.kind() == CountedKind.HIT
                && counted.hasNoun()
                && !counted.counts(CountedKind.PERSON)
                && (mark == null || !FigureReader.OF_PEOPLE.contains(mark.category()));
    }

    /** <em>One</em> counts only where it counts a victim. */
    private static boolean isIdleOne(CountedQuantity counted, Decision told) {
        BigDecimal value = counted.quantity().quantity().value();
        return value != null && value.compareTo(BigDecimal.ONE) == 0 && !told.strong();
    }

    /** A share of a person is a mean, no count. */
    private static boolean isPartOfPerson(CountedQuantity counted) {
        BigDecimal value = counted.quantity().quantity().value();
        return value != null && value.stripTrailingZeros().scale() > 0;
    }
}
