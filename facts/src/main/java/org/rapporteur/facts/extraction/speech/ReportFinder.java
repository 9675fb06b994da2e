// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.Phrases;
import org.rapporteur.facts.extraction.Quotation;
import org.rapporteur.facts.extraction.QuotationFinder;
import org.rapporteur.facts.extraction.speech.ContentFinder.Content;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
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

    /** Fewest words, marks included, of speech that is reported with nobody named beside it. */
    private static final int ALONE = 4;

    /** Most words of a signature after a quotation, its dash included. */
    private static final int SIGNATURE = 12;

    /** Most words of a title. */
    private static final int TITLE = 8;

    private static final String DASHES = "―—–-~";

    private final QuotationFinder quotations = new QuotationFinder();
    private final SpeechWords words = new SpeechWords("en");
    private final UnmarkedSpeech unmarked = new UnmarkedSpeech(words);
    private final CueFinder cues = new CueFinder(words);
    private final SourceFinder sources = new SourceFinder();
    private final ContentFinder contents = new ContentFinder();

    /** The reports of a text in the order of their words. */
    public List<Report> find(Analysis analysis) {
        return new Search(analysis).run();
    }

    /** One search through one text. */
    private final class Search {

        private final Analysis analysis;
        private final List<Quotation> quoted;
        private final QuotedWords quoting;
        private final List<Cue> cued;
        private final List<Optional<Source>> sourced;

        Search(Analysis analysis) {
            this.analysis = analysis;
            this.quoted = unmarked.with(analysis, quotations.find(analysis.text()));
            this.quoting = new QuotedWords(analysis, quoted);
            List<Cue> seen = cues.find(analysis, quoting);
            List<Optional<Source>> told = new ArrayList<>(
                    seen.stream().map(cue -> sources.find(cue, seen, quoting)).toList());
            for (int i = 1; i < seen.size(); i++) {
                if (told.get(i).isEmpty() && isContinuation(seen.get(i - 1), seen.get(i))) {
                    told.set(i, told.get(i - 1));
                }
            }
            List<Cue> kept = new ArrayList<>();
            this.sourced = new ArrayList<>();
            for (int i = 0; i < seen.size(); i++) {
                // Only the model can tell a saying of nobody: "residents were told".
                if (seen.get(i).marked() || told.get(i).isPresent()) {
                    kept.add(seen.get(i));
                    sourced.add(told.get(i));
                }
            }
            this.cued = List.copyOf(kept);
        }

        /** In <em>she left, he said, adding: …</em> the participle has the subject of the verb before it. */
        private static boolean isContinuation(Cue before, Cue cue) {
            return cue.head().text().endsWith("ing")
                    && cue.head().pos() == PartOfSpeech.VERB
                    && cue.head().sentence().equals(before.head().sentence());
        }

        List<Report> run() {
            Map<Cue, List<Quotation>> linked = new LinkedHashMap<>();
            List<List<Quotation>> free = new ArrayList<>();
            link(linked, free);
            List<Report> found = new ArrayList<>();
            for (int i = 0; i < cued.size(); i++) {
                report(cued.get(i), sourced.get(i).orElse(null), linked.getOrDefault(cued.get(i), List.of()))
                        .ifPresent(found::add);
            }
            free.forEach(group -> found.add(spoken(group)));
            found.sort(Comparator.comparingInt(
                            (Report report) -> report.content().getFirst().start())
                    .thenComparingInt(report -> -report.content().getFirst().end()));
            return distinct(found);
        }

        /** Gives each quotation to its cue, to the quotation before it that it goes on from, or to nobody. */
        private void link(Map<Cue, List<Quotation>> linked, List<List<Quotation>> free) {
            QuotationLinker linker = new QuotationLinker(analysis, quoting);
            List<Quotation> group = null;
            Quotation before = null;
            for (Quotation quotation : quoted) {
                Optional<Cue> cue = linker.link(quotation, cued, sourced);
                if (cue.isPresent()) {
                    List<Quotation> own = linked.computeIfAbsent(cue.get(), key -> new ArrayList<>());
                    if (own.isEmpty()
                            && group != null
                            && before != null
                            && free.contains(group)
                            && isRightAfter(before, quotation)) {
                        // "A." "B," he said: the first waits for the attribution of the second.
                        own.addAll(group);
                        free.remove(group);
                    }
                    own.add(quotation);
                    group = own;
                } else if (group != null && before != null && label(quotation).isEmpty() && goesOn(before, quotation)) {
                    group.add(quotation);
                } else if (label(quotation).isPresent() || standsAlone(quotation)) {
                    group = new ArrayList<>(List.of(quotation));
                    free.add(group);
                } else {
                    continue;
                }
                before = quotation;
            }
        }

        private boolean isRightAfter(Quotation before, Quotation quotation) {
            int from = before.outer().end();
            int to = quotation.outer().start();
            return before.paragraph() == quotation.paragraph()
                    && analysis.text().slice(new Span(from, to)).isBlank();
        }

        /** Whether a quotation goes on in the same paragraph with no more than the rest of a sentence between. */
        private boolean goesOn(Quotation before, Quotation quotation) {
            if (before.paragraph() != quotation.paragraph() || !opensSentence(quotation)) {
                return false;
            }
            List<Token> between = analysis.tokens(new Span(
                    before.outer().end(),
                    Math.max(before.outer().end(), quotation.outer().start())));
            long sentences = between.stream()
                    .filter(token -> !Phrases.isPunctuation(token))
                    .map(token -> token.sentence().index())
                    .distinct()
                    .count();
            return sentences <= 1;
        }

        /** Whether a quotation is a sentence or more of its own, not a part of one. */
        private boolean standsAlone(Quotation quotation) {
            char last = analysis.text().value().charAt(quotation.inner().end() - 1);
            boolean closes = ".?!,…—-".indexOf(last) >= 0
                    || quotation.ending() != Quotation.Ending.CLOSED
                    || ".?!".indexOf(charAt(quotation.outer().end())) >= 0;
            return closes && opensSentence(quotation) && !isTitle(quotation);
        }

        /** Whether a few words are all written with a capital, as titles of works and headings are. */
        private boolean isTitle(Quotation quotation) {
            List<Token> words = analysis.tokens(quotation.inner()).stream()
                    .filter(token -> !Phrases.isPunctuation(token))
                    .toList();
            long small = words.stream()
                    .filter(token -> token.text().length() > 3
                            && Character.isLowerCase(token.text().charAt(0)))
                    .count();
            return words.size() <= TITLE && small == 0;
        }

        private boolean opensSentence(Quotation quotation) {
            Optional<TokenRange> words = quoting.words(quotation);
            if (words.isEmpty() || words.get().length() < ALONE) {
                return false;
            }
            Token first = analysis.token(words.get().first());
            int start = quotation.outer().start();
            Span paragraph =
                    analysis.text().paragraphs().get(quotation.paragraph()).span();
            boolean opens = start == paragraph.start()
                    || first.sentence().tokens().first() == first.index()
                    || afterPause(start);
            return opens && Character.isUpperCase(firstLetter(quotation.inner()));
        }

        private boolean afterPause(int start) {
            String before = analysis.text()
                    .value()
                    .substring(Math.max(0, start - 3), start)
                    .strip();
            return !before.isEmpty() && ".?!:”\"".indexOf(before.charAt(before.length() - 1)) >= 0;
        }

        private char charAt(int position) {
            return position < analysis.text().length() ? analysis.text().value().charAt(position) : ' ';
        }

        private int firstLetter(Span span) {
            return analysis.text()
                    .slice(span)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .findFirst()
                    .orElse(' ');
        }

        private Optional<Report> report(Cue cue, @Nullable Source source, List<Quotation> own) {
            Optional<Content> content = contents.find(cue, source, cued, sourced);
            if (own.isEmpty()) {
                return content.filter(found -> source != null || cue.marked())
                        .filter(found -> isWorthwhile(cue, found))
                        .map(found -> indirect(cue, source, found));
            }
            Optional<Span> around = new MixedContent(analysis, quoting).around(cue, source, own, content.orElse(null));
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

        /** Verbs that only judge report nothing unless a clause says what; a single word is no statement. */
        private boolean isWorthwhile(Cue cue, Content content) {
            int words = content.ranges().stream().mapToInt(TokenRange::length).sum();
            boolean clause = content.ranges().stream()
                    .flatMap(range -> Phrases.between(analysis, range.first(), range.end()).stream())
                    .anyMatch(token -> token.pos() == PartOfSpeech.VERB || token.pos() == PartOfSpeech.AUX);
            boolean opensWithPreposition =
                    analysis.token(content.ranges().getFirst().first()).pos() == PartOfSpeech.ADP;
            boolean judges = cue.saying() != null && cue.saying().kind() == SpeechWords.Kind.JUDGE;
            TokenRange first = content.ranges().getFirst();
            boolean single =
                    words == 1 && cue.marked() && analysis.token(first.first()).pos() == PartOfSpeech.NOUN;
            return (words >= 2 || single)
                    && (clause || !judges)
                    && (clause || cue.marked())
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
                    cue.head().sentence().paragraph() > 0 && first != null
                            ? first.paragraph()
                            : cue.head().sentence().paragraph(),
                    kind,
                    spans.stream().sorted().toList(),
                    analysis.span(cue.tokens()),
                    cue.head(),
                    source,
                    false,
                    reason);
        }

        private Report spoken(List<Quotation> group) {
            Quotation first = group.getFirst();
            List<Span> content = new ArrayList<>(inner(group));
            Optional<Source> signed = signature(group.getLast());
            Optional<SpeakerLabel> label = label(first);
            if (label.isPresent() && first.inner().contains(label.get().colon())) {
                Span rest =
                        new Span(label.get().colon().end(), content.getFirst().end());
                List<Token> said = analysis.tokens(rest);
                if (!said.isEmpty()) {
                    content.set(0, new Span(said.getFirst().span().start(), rest.end()));
                }
            }
            Optional<Source> source =
                    label.map(found -> source(found.tokens(), "speaker-label")).or(() -> signed);
            return new Report(
                    first.paragraph(),
                    Quoted.FULL,
                    content,
                    null,
                    null,
                    source.orElse(null),
                    takesUp(first),
                    Why.of("quotation-alone", first.outer())
                            .because(source.stream().map(Source::why).toArray(Why[]::new)));
        }

        /** The name before a colon at the head of a quotation or right before it. */
        private Optional<SpeakerLabel> label(Quotation first) {
            Optional<SpeakerLabel> inside =
                    SpeakerLabel.at(analysis, first.inner().start());
            if (inside.isPresent()) {
                return inside;
            }
            Span paragraph = analysis.text().paragraphs().get(first.paragraph()).span();
            return SpeakerLabel.at(analysis, paragraph.start())
                    .filter(label -> analysis.tokens(new Span(
                                    label.colon().end(),
                                    Math.max(label.colon().end(), first.outer().start())))
                            .isEmpty());
        }

        /** The name after a dash at the end of a quotation: <em>"It is safe." – Ada Brook</em>. */
        private Optional<Source> signature(Quotation last) {
            Span paragraph = analysis.text().paragraphs().get(last.paragraph()).span();
            List<Token> after = analysis.tokens(
                    new Span(last.outer().end(), Math.max(last.outer().end(), paragraph.end())));
            if (after.size() < 2
                    || after.size() > SIGNATURE
                    || DASHES.indexOf(after.getFirst().text().charAt(0)) < 0) {
                return Optional.empty();
            }
            TokenRange range =
                    new TokenRange(after.getFirst().index(), after.getLast().index() + 1);
            return Phrases.trimmed(analysis, range)
                    .filter(name -> analysis.token(name.first()).pos() == PartOfSpeech.PROPN)
                    .map(name -> source(name, "quotation-signed"));
        }

        private Source source(TokenRange tokens, String rule) {
            return new Source(tokens, Phrases.head(analysis, tokens), Why.of(rule, analysis.span(tokens)));
        }

        private boolean takesUp(Quotation first) {
            int number = quoted.indexOf(first);
            return number > 0
                    && quoted.get(number - 1).ending() == Quotation.Ending.RUNS_ON
                    && quoted.get(number - 1).paragraph() == first.paragraph() - 1;
        }

        /**
         * Two cues may claim the same words, or one the words and the cue of another: <em>he scolded her: "…," he said</em>.
         * The report that holds the quotation itself stays.
         */
        private List<Report> distinct(List<Report> reports) {
            List<Report> kept = new ArrayList<>();
            for (Report report : reports) {
                if (reports.stream()
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
