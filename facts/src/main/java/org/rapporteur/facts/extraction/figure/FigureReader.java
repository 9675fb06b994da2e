// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.figure.FigureWords.Side;
import org.rapporteur.facts.extraction.quantity.QuantityReader;
import org.rapporteur.facts.extraction.quantity.WrittenQuantity;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Headline;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity;
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

    static final Set<FigureCategory> OF_PEOPLE = EnumSet.of(
            FigureCategory.KILLED,
            FigureCategory.INJURED,
            FigureCategory.MISSING,
            FigureCategory.DISPLACED,
            FigureCategory.DETAINED,
            FigureCategory.SICK);

    private final FigureWords lists;
    private final Sentences parts;
    private final QuantityReader quantities;
    private final CountedNouns nouns;
    private final SentenceFigures inSentence;
    private final FigureSums sums;
    private final FigureFactuality factuality;
    private final Circumstances circumstances;

    public FigureReader(Language language) {
        this.lists = new FigureWords(language);
        this.parts = new Sentences(language);
        this.quantities = new QuantityReader(language);
        this.nouns = new CountedNouns(lists);
        this.inSentence = new SentenceFigures(language, lists);
        this.sums = new FigureSums(lists);
        this.factuality = new FigureFactuality(language);
        this.circumstances = new Circumstances(lists);
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
        SentenceWords before = null;
        for (SentenceWords sentence : sentences) {
            List<CountedQuantity> counted = new ArrayList<>();
            while (next < written.size()
                    && written.get(next).span().start() < sentence.sentence().end()) {
                if (sentence.sentence().contains(written.get(next).span())) {
                    CountedQuantity one = counted(written.get(next), sentence, analysis, rows);
                    if (rows.of(one.quantity().number()).isPresent() || inSentence.mayCount(sentence, one)) {
                        counted.add(one);
                    }
                }
                next++;
            }
            drafts.addAll(inSentence.of(sentence, counted, analysis, rows, illness, last(drafts, before)));
            before = sentence;
        }
        drafts = toldOnce(sums.add(drafts, analysis), analysis, rows);
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

    /** The drafts but those of headlines that a sentence below tells again: there is more about them. */
    private static List<Draft> toldOnce(List<Draft> drafts, Analysis analysis, TableRows rows) {
        Map<Told, Integer> last = new HashMap<>();
        BitSet headlines = new BitSet();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            headlines.set(i, isOfHeadline(draft, analysis));
            if (!headlines.get(i)) {
                last.put(Told.of(draft), i);
            }
        }
        List<Draft> kept = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean again = headlines.get(i)
                    && last.getOrDefault(Told.of(draft), -1) > i
                    && rows.of(draft.counted().quantity().number()).isEmpty();
            if (!again) {
                kept.add(draft);
            }
        }
        return kept;
    }

    /** What makes two numbers of a text the same. */
    private record Told(@Nullable FigureCategory category, Quantity quantity) {

        static Told of(Draft draft) {
            return new Told(draft.category(), draft.counted().quantity().quantity());
        }
    }

    private static boolean isOfHeadline(Draft draft, Analysis analysis) {
        List<Token> words = analysis.tokens(draft.counted().quantity().number());
        return !words.isEmpty() && Headline.holds(words.getFirst());
    }

    /** The last draft, where it stands in a sentence. */
    private static @Nullable Draft last(List<Draft> drafts, @Nullable SentenceWords sentence) {
        return drafts.isEmpty() || !drafts.getLast().sentence().equals(sentence) ? null : drafts.getLast();
    }

    private CountedQuantity counted(
            WrittenQuantity written, SentenceWords sentence, Analysis analysis, TableRows rows) {
        CountedQuantity counted = nouns.of(written, sentence, analysis);
        // What stands after a number in a table is another cell.
        return rows.of(written.number()).isPresent() || (written.measure() != null && !counted.partitive())
                ? counted.alone()
                : counted;
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
        FactId whole = draft.ties().whole() == null
                ? null
                : before.stream()
                        .filter(figure -> figure.span()
                                .equals(Objects.requireNonNull(draft.ties().whole())
                                        .span()))
                        .map(Figure::id)
                        .findFirst()
                        .orElse(null);
        Optional<TableRows.Place> row = rows.of(counted.quantity().number());
        Span words = row.isPresent()
                ? row.get().counted()
                : category == FigureCategory.OTHER ? draft.ground().cue() : counted.of();
        String of = words == null ? null : document.text().slice(words);
        List<Span> contents = statement == null ? List.of() : statement.content();
        FigureFactuality.Standing told =
                factuality.of(analysis, category, span, draft.ground().cue(), contents);
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
                draft.ties().former() ? null : circumstances.asOf(draft.sentence(), span, times, document.published()),
                circumstances.since(draft.sentence(), times),
                standing.status(),
                standing.voice(),
                statement == null ? null : statement.speaker(),
                whole,
                statement == null ? null : statement.id(),
                why(draft, places.everywhere(draft.sentence(), counted.span())));
        return figure.withPer(
                draft.ties().per() == null
                        ? null
                        : document.text().slice(draft.ties().per()));
    }

    /** Why a figure is one, and which word tells that it holds at no one place. */
    private static Why why(Draft draft, Optional<Span> everywhere) {
        Why why = draft.why();
        return everywhere
                .map(word ->
                        why.because(Stream.concat(why.details().stream(), Stream.of(Why.of("place-everywhere", word)))
                                .toArray(Why[]::new)))
                .orElse(why);
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
