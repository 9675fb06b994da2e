// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.Quotation;
import org.rapporteur.facts.extraction.QuotationFinder;
import org.rapporteur.facts.extraction.speech.ContentFinder.Content;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Finds all reports of speech in a text: direct, mixed and indirect. The model and the word list give the cues, the tree
 * and the model the sources and the clauses, the quotation marks the exact words. Immutable and safe for use by many
 * threads.
 */
public final class ReportFinder {

    /** The rule of what a headline attributes without a verb. */
    public static final String HEADLINE = "headline-attributed";

    private final QuotationFinder quotations;
    private final UnmarkedSpeech unmarked;
    private final CueFinder cues;
    private final SourceFinder sources;
    private final ContentFinder contents;
    private final SpeechWords words;
    private final HeadlineSpeech headlines;

    public ReportFinder(Language language) {
        this.words = new SpeechWords(language);
        this.headlines = new HeadlineSpeech(language);
        this.quotations = new QuotationFinder(language);
        this.unmarked = new UnmarkedSpeech(words);
        this.cues = new CueFinder(words, language);
        this.sources = new SourceFinder(words, language);
        this.contents = new ContentFinder(words, language);
    }

    /** The reports of a text in the order of their words. */
    public List<Report> find(Analysis analysis) {
        return new Search(analysis).run();
    }

    /** One search through one text. */
    private final class Search {

        private final Analysis analysis;
        private final List<Quotation> quoted;
        private final QuotedWords quoting;
        private final Attributions attributions;

        Search(Analysis analysis) {
            this.analysis = analysis;
            this.quoted = unmarked.with(analysis, quotations.find(analysis.text()));
            this.quoting = new QuotedWords(analysis, quoted);
            this.attributions = Attributions.of(cues.find(analysis, quoting), words, sources, quoting);
        }

        List<Report> run() {
            QuotationGroups groups = new QuotationGroups(analysis, quoting, quoted, attributions);
            LoneQuotations alone = new LoneQuotations(analysis, quoted);
            List<Report> found = new ArrayList<>();
            for (int i = 0; i < attributions.size(); i++) {
                Cue cue = attributions.cue(i);
                report(cue, attributions.source(i), groups.of(cue)).ifPresent(found::add);
            }
            groups.alone().forEach(group -> found.add(alone.report(group)));
            found.addAll(headlines.find(analysis, found));
            found.sort(Comparator.comparingInt(
                            (Report report) -> report.content().getFirst().start())
                    .thenComparingInt(report -> -report.content().getFirst().end()));
            return distinct(found);
        }

        private Optional<Report> report(Cue cue, @Nullable Source source, List<Quotation> own) {
            Optional<Content> content = contents.find(cue, source, attributions);
            if (own.isEmpty()) {
                return content.filter(found -> source != null || cue.marked())
                        .filter(found -> isWorthwhile(cue, found))
                        .map(found -> indirect(cue, source, found));
            }
            if (content.isPresent()
                    && isParted(cue, content.get())
                    && own.getFirst().outer().start() > cue.head().span().end()) {
                return Optional.of(indirect(cue, source, content.get()));
            }
            Optional<Span> around =
                    new MixedContent(words, analysis, quoting).around(cue, source, own, content.orElse(null));
            if (around.isEmpty()) {
                Why why = Why.of("quotation-marks", own.getFirst().outer());
                return Optional.of(made(cue, source, Quoted.FULL, inner(own), why, own.getFirst()));
            }
            List<Span> spans = new ArrayList<>(List.of(around.get()));
            inner(own).stream()
                    .filter(span -> span.start() >= around.get().end())
                    .forEach(spans::add);
            Why why = Why.of("quotation-in-clause", around.get());
            return Optional.of(made(cue, source, Quoted.PARTIAL, spans, why, own.getFirst()));
        }

        /** Whether words said stand on both sides of the cue. */
        private static boolean isParted(Cue cue, Content content) {
            return content.ranges().size() > 1
                    && content.ranges().getFirst().end() <= cue.tokens().first()
                    && content.ranges().getLast().first() >= cue.tokens().end();
        }

        /** Verbs that only judge report nothing unless a clause says what; a single word is no statement. */
        private boolean isWorthwhile(Cue cue, Content content) {
            int count = content.ranges().stream().mapToInt(TokenRange::length).sum();
            boolean clause = content.ranges().stream()
                    .flatMap(range -> Phrases.between(analysis, range.first(), range.end()).stream())
                    .anyMatch(token -> token.pos() == PartOfSpeech.VERB || token.pos() == PartOfSpeech.AUX);
            boolean opensWithPreposition =
                    analysis.token(content.ranges().getFirst().first()).pos() == PartOfSpeech.ADP;
            boolean judges = cue.saying() != null && cue.saying().kind() == SpeechWords.Kind.JUDGE;
            TokenRange first = content.ranges().getFirst();
            PartOfSpeech word = analysis.token(first.first()).pos();
            boolean denied = cue.saying() != null && cue.saying().kind() == SpeechWords.Kind.DENY;
            boolean single = count == 1
                    && ((cue.marked() && word == PartOfSpeech.NOUN) || (denied && word == PartOfSpeech.PRON));
            return (count >= 2 || single)
                    && (clause || !judges)
                    && (clause || single || cue.marked())
                    && !(opensWithPreposition && judges);
        }

        private List<Span> inner(List<Quotation> own) {
            return own.stream().map(Quotation::inner).toList();
        }

        private Report indirect(Cue cue, @Nullable Source source, Content content) {
            List<Span> spans = new ArrayList<>();
            boolean marks = false;
            for (TokenRange range : content.ranges()) {
                Span span = analysis.span(range);
                for (int i = range.first(); i < range.end(); i++) {
                    Optional<Quotation> quotation = quoting.quotation(i);
                    marks |= quotation.isPresent();
                    span = quotation.map(Quotation::inner).map(span::cover).orElse(span);
                }
                if (spans.isEmpty() || spans.getLast().end() <= span.start()) {
                    spans.add(span);
                }
            }
            return made(cue, source, marks ? Quoted.PARTIAL : Quoted.NONE, spans, content.why(), null);
        }

        private Report made(
                Cue cue, @Nullable Source source, Quoted kind, List<Span> spans, Why why, @Nullable Quotation first) {
            Why reason = source == null ? why.because(cue.why()) : why.because(cue.why(), source.why());
            return new Report(
                    first == null ? cue.head().sentence().paragraph() : first.paragraph(),
                    kind,
                    spans.stream().sorted().toList(),
                    analysis.span(cue.tokens()),
                    source,
                    false,
                    reason);
        }

        /**
         * Two cues may claim the same words, or one the words and the cue of another: <em>he scolded her: "…," he said</em>.
         * The report that holds the quotation itself stays.
         */
        private List<Report> distinct(List<Report> reports) {
            // Only words within its own can make a report a shadow of another.
            NavigableMap<Integer, List<Report>> byStart = new TreeMap<>();
            reports.forEach(report -> byStart.computeIfAbsent(
                            report.content().getFirst().start(), start -> new ArrayList<>())
                    .add(report));
            List<Report> kept = new ArrayList<>();
            for (Report report : reports) {
                Span span = report.content().getFirst();
                if (byStart.subMap(span.start(), true, span.end(), true).values().stream()
                        .flatMap(List::stream)
                        .noneMatch(other -> !Objects.equals(other, report) && isShadow(report, other, reports))) {
                    kept.add(report);
                }
            }
            return List.copyOf(kept);
        }

        private boolean isShadow(Report report, Report other, List<Report> reports) {
            Span span = report.content().getFirst();
            Span quote = other.content().getFirst();
            boolean sameWords = span.contains(quote)
                    && span.length() - quote.length() <= 3
                    && report.content().size() == 1
                    && other.content().size() == 1;
            if (sameWords) {
                return (report.quoted() != Quoted.FULL && other.quoted() == Quoted.FULL)
                        || (report.quoted() == other.quoted()
                                && sameSource(report, other)
                                && reports.indexOf(other) < reports.indexOf(report));
            }
            Span cue = other.cue();
            return other.quoted() == Quoted.FULL
                    && report.quoted() == Quoted.PARTIAL
                    && cue != null
                    && report.cue() != null
                    && span.contains(quote)
                    && span.contains(cue)
                    && report.cue().start() >= quote.end();
        }

        private boolean sameSource(Report a, Report b) {
            return a.source() == null
                    || b.source() == null
                    || a.source().head().equals(b.source().head());
        }
    }
}
