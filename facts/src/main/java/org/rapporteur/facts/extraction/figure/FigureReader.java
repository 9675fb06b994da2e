// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.figure.CategoryRules.Decision;
import org.rapporteur.facts.extraction.figure.FigureWords.Side;
import org.rapporteur.facts.extraction.quantity.QuantityReader;
import org.rapporteur.facts.extraction.quantity.WrittenQuantity;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.FigureMark;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Span;

/**
 * Reads the figures of a document: quantities joined to what they count and what became of it. Word lists and the marks of
 * the language model decide the category together; what both leave open is no figure. Immutable and safe for use by many
 * threads.
 */
public final class FigureReader {

    /** From here on a mark of the model is believed where the words leave the category open. */
    private static final double SURE = 0.5;

    static final Set<FigureCategory> OF_PEOPLE = EnumSet.of(
            FigureCategory.KILLED,
            FigureCategory.INJURED,
            FigureCategory.MISSING,
            FigureCategory.DISPLACED,
            FigureCategory.DETAINED,
            FigureCategory.SICK);

    private static final Set<FigureCategory> BY_PEOPLE =
            EnumSet.of(FigureCategory.FORCES, FigureCategory.CROWD, FigureCategory.VOTES);

    private final FigureWords lists;
    private final Sentences parts;
    private final QuantityReader quantities;
    private final CountedNouns nouns;
    private final CategoryRules rules;
    private final FigureSums sums;
    private final FigureFactuality factuality;
    private final Circumstances circumstances;
    private final NoneCounted none;
    private final Rates rates;
    private final MeasuredThings measured;

    public FigureReader(Language language) {
        this.lists = new FigureWords(language);
        this.parts = new Sentences(language);
        this.quantities = new QuantityReader(language);
        this.nouns = new CountedNouns(lists);
        this.rules = new CategoryRules(lists);
        this.sums = new FigureSums(lists);
        this.factuality = new FigureFactuality(language);
        this.circumstances = new Circumstances(lists);
        this.none = new NoneCounted(lists);
        this.rates = new Rates(lists);
        this.measured = new MeasuredThings(language, lists);
    }

    /**
     * The figures of a document, in the order of its text, ids from {@code f1}.
     *
     * @param analysis the words and marks of the document; one without sentences is read by word lists alone
     * @param times its expressions of time
     * @param entities its entities, for places
     * @param statements its statements, for who gives a number
     */
    public List<Figure> read(
            Document document,
            Analysis analysis,
            List<TimeExpression> times,
            List<Entity> entities,
            List<Statement> statements) {
        List<SentenceWords> sentences = parts.of(analysis);
        List<WrittenQuantity> written = quantities.read(document.text().value(), times);
        boolean illness = sentences.stream().filter(this::tellsOfIllness).count() > 1;
        TableRows rows = new TableRows(document.text().value(), lists);
        List<Draft> drafts = new ArrayList<>();
        int next = 0;
        for (SentenceWords sentence : sentences) {
            List<CountedQuantity> counted = new ArrayList<>();
            while (next < written.size()
                    && written.get(next).span().start() < sentence.sentence().end()) {
                if (sentence.sentence().contains(written.get(next).span())) {
                    CountedQuantity one = counted(written.get(next), sentence, analysis, rows);
                    if (rows.of(one.quantity().number()).isPresent() || none.mayCount(sentence, one)) {
                        counted.add(one);
                    }
                }
                next++;
            }
            drafts.addAll(drafts(sentence, counted, analysis, rows, illness));
        }
        drafts = sums.add(drafts, analysis);
        drafts = new SameNumbers(lists).settle(FigureTotals.settle(drafts));
        boolean deaths = drafts.stream()
                .anyMatch(draft -> draft.category() == FigureCategory.KILLED && !NoneCounted.is(draft.counted()));
        FigurePlaces places = new FigurePlaces(lists, analysis, entities, sentences);
        List<Figure> figures = new ArrayList<>();
        for (Draft draft : drafts) {
            figures.add(figure(draft, figures, deaths, document, analysis, times, places, rows, statements));
        }
        return List.copyOf(figures);
    }

    private CountedQuantity counted(
            WrittenQuantity written, SentenceWords sentence, Analysis analysis, TableRows rows) {
        CountedQuantity counted = nouns.of(written, sentence, analysis);
        // What stands after a number in a table is another cell.
        return rows.of(written.number()).isPresent() || (written.measure() != null && !counted.partitive())
                ? counted.alone()
                : counted;
    }

    /** A figure without its circumstances; category null for casualties, of which only the whole document tells more. */
    record Draft(
            SentenceWords sentence,
            CountedQuantity counted,
            @Nullable FigureCategory category,
            Basis basis,
            boolean former,
            Why why,
            Span cue,
            @Nullable CountedQuantity whole,
            @Nullable Span per) {

        Draft(
                SentenceWords sentence,
                CountedQuantity counted,
                @Nullable FigureCategory category,
                Basis basis,
                boolean former,
                Why why,
                Span cue,
                @Nullable CountedQuantity whole) {
            this(sentence, counted, category, basis, former, why, cue, whole, null);
        }

        /** What the category rests on. */
        enum Basis {
            /** Words that tell it. */
            WORDS,
            /** A word such as <em>shot</em>, which leaves open whether those counted live. */
            HIT,
            /** A word of letting go. */
            RELEASE,
            /** The mark of the model alone. */
            MARK
        }

        /** The number written, or the least it can be. */
        @Nullable
        BigDecimal amount() {
            return counted.quantity().quantity().value() != null
                    ? counted.quantity().quantity().value()
                    : counted.quantity().quantity().min();
        }

        Draft withCategory(FigureCategory newCategory, Why newWhy) {
            return new Draft(sentence, counted, newCategory, Basis.WORDS, former, newWhy, cue, whole, per);
        }

        Draft withWhole(CountedQuantity newWhole) {
            return new Draft(sentence, counted, category, basis, former, why, cue, newWhole, per);
        }

        Draft withPer(@Nullable Span newPer) {
            return new Draft(sentence, counted, category, basis, former, why, cue, whole, newPer);
        }
    }

    private boolean tellsOfIllness(SentenceWords sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (lists.starting(Side.AFTER, sentence, i)
                    .filter(cue -> cue.kind() == CountedKind.SICK)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private List<Draft> drafts(
            SentenceWords sentence, List<CountedQuantity> counted, Analysis analysis, TableRows rows, boolean illness) {
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
                    .map(draft -> draft.withPer(rates.of(sentence, one, counted).orElse(null)))
                    .ifPresent(drafts::add);
        }
        return drafts;
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
            return Optional.of(new Draft(
                    sentence,
                    counted,
                    FigureCategory.MONEY,
                    Draft.Basis.WORDS,
                    false,
                    Why.of("figure-money", counted.quantity().span()),
                    number,
                    null));
        }
        if (counted.quantity().measure() != null) {
            // A share or a weight says nothing without that which it is of.
            return measured.of(counted, analysis)
                    .map(of -> new Draft(
                            sentence,
                            counted,
                            FigureCategory.OTHER,
                            Draft.Basis.WORDS,
                            false,
                            Why.of(
                                    "figure-measure",
                                    of.start() < number.start() ? new Span[] {of, number} : new Span[] {number, of}),
                            of,
                            null));
        }
        if (mark != null && isOpen(told, mark) && bears(sentence, counted, mark.category())) {
            if (mark.category() == FigureCategory.OTHER) {
                return Optional.empty();
            }
            Why why = Why.of("figure-mark", number).withConfidence(mark.confidence());
            Span cue = told == null ? number : told.words();
            boolean former = told != null && told.former();
            return Optional.of(new Draft(
                    sentence,
                    counted,
                    fitting(counted, mark.category()),
                    Draft.Basis.MARK,
                    former,
                    why,
                    cue,
                    whole(told, all)));
        }
        if (told == null || isIdleOne(counted, told) || isPartOfPerson(counted)) {
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
        Why why = Why.of(
                        told.rule(),
                        told.words().compareTo(number) < 0
                                ? new Span[] {told.words(), number}
                                : new Span[] {number, told.words()})
                .withConfidence(told.strong() ? 0.9 : 0.6);
        Draft.Basis basis = switch (told.kind()) {
            case HIT -> Draft.Basis.HIT;
            case RELEASED -> Draft.Basis.RELEASE;
            default -> Draft.Basis.WORDS;
        };
        return Optional.of(
                new Draft(sentence, counted, category, basis, told.former(), why, told.words(), whole(told, all)));
    }

    /** Words that tell without doubt need no mark, and the vaguest of the marks tells less than any word. */
    private static boolean isOpen(@Nullable Decision told, FigureMark mark) {
        return mark.confidence() >= SURE
                && (told == null || (!told.strong() && mark.category() != FigureCategory.AFFECTED));
    }

    /** Whether a sentence bears what the model marks: no deaths without a word of death, and no people where events are counted. */
    private boolean bears(SentenceWords sentence, CountedQuantity counted, FigureCategory category) {
        boolean event = counted.counts(CountedKind.EVENT) && !counted.counts(CountedKind.PERSON);
        return OF_PEOPLE.contains(category)
                ? !event && (category != FigureCategory.KILLED || lists.tells(sentence, CountedKind.KILLED))
                : !event || category == FigureCategory.AFFECTED;
    }

    /**
     * What befalls people or is done by them befalls no things and no houses: boats that were seized or sent are counted as
     * boats, huts that were burned as damaged; and people are not damaged.
     */
    private static FigureCategory fitting(CountedQuantity counted, FigureCategory category) {
        if (counted.counts(CountedKind.PERSON)) {
            return category == FigureCategory.DAMAGED ? FigureCategory.AFFECTED : category;
        }
        boolean ofPeople = OF_PEOPLE.contains(category) || BY_PEOPLE.contains(category);
        if (ofPeople && counted.counts(CountedKind.EQUIPMENT)) {
            return FigureCategory.EQUIPMENT;
        }
        return ofPeople && counted.counts(CountedKind.DAMAGED) ? FigureCategory.DAMAGED : category;
    }

    private static @Nullable CountedQuantity whole(@Nullable Decision told, List<CountedQuantity> all) {
        return told == null || !told.part() ? null : all.get(told.joined());
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

    private Figure figure(
            Draft draft,
            List<Figure> before,
            boolean deaths,
            Document document,
            Analysis analysis,
            List<TimeExpression> times,
            FigurePlaces places,
            TableRows rows,
            List<Statement> statements) {
        CountedQuantity counted = draft.counted();
        Span span = counted.span();
        Statement statement = Statement.innermost(statements, span).orElse(null);
        FigureCategory category = draft.category() != null
                ? draft.category()
                : deaths && !NoneCounted.is(counted) ? FigureCategory.INJURED : FigureCategory.KILLED;
        FactId whole = draft.whole() == null
                ? null
                : before.stream()
                        .filter(figure -> figure.span()
                                .equals(Objects.requireNonNull(draft.whole()).span()))
                        .map(Figure::id)
                        .findFirst()
                        .orElse(null);
        Optional<TableRows.Place> row = rows.of(counted.quantity().number());
        Span words =
                row.isPresent() ? row.get().counted() : category == FigureCategory.OTHER ? draft.cue() : counted.of();
        String of = words == null ? null : document.text().slice(words);
        List<Span> contents = statement == null ? List.of() : statement.content();
        FigureFactuality.Standing told = factuality.of(analysis, category, span, draft.cue(), contents);
        boolean held = draft.basis() == Draft.Basis.RELEASE && told.status() != Status.HAPPENED;
        // Whoever is only to be let go is held.
        FigureFactuality.Standing standing = held ? new FigureFactuality.Standing(Status.ONGOING, told.voice()) : told;
        Figure figure = new Figure(
                FactId.figure(before.size() + 1),
                span,
                held ? FigureCategory.DETAINED : category,
                counted.quantity().quantity(),
                unit(counted, category),
                of,
                row.flatMap(place -> places.within(place.label()))
                        .orElseGet(() -> places.of(draft.sentence(), counted, category)),
                draft.former() ? null : circumstances.asOf(draft.sentence(), span, times, document.published()),
                circumstances.since(draft.sentence(), times),
                standing.status(),
                standing.voice(),
                statement == null ? null : statement.speaker(),
                whole,
                statement == null ? null : statement.id(),
                draft.why());
        return figure.withPer(draft.per() == null ? null : document.text().slice(draft.per()));
    }

    private static @Nullable String unit(CountedQuantity counted, FigureCategory category) {
        if (counted.quantity().currency() != null) {
            return counted.quantity().currency();
        }
        if (counted.quantity().measure() != null) {
            return counted.quantity().measure();
        }
        if (counted.counts(CountedKind.HOUSEHOLD)) {
            return "household";
        }
        boolean people = OF_PEOPLE.contains(category)
                || category == FigureCategory.CROWD
                || category == FigureCategory.FORCES
                || counted.counts(CountedKind.PERSON);
        return people ? "person" : null;
    }
}
