// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Headline;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;

/**
 * Finds whose word a headline gives without a verb of saying: <em>Two held in Brno - police</em>, <em>Bridge shut: mayor</em>, <em>Brook:
 * no vote yet</em>. Names are mostly topics: one before a colon, and that of a person at the end, speaks only if the report has it speak
 * elsewhere. Immutable and safe for use by many threads.
 */
final class HeadlineSpeech {

    private static final int LONGEST_SOURCE = 5;

    private static final int SHORTEST_CONTENT = 3;

    private static final String TIME = "\\d\\d?[.:h]?\\d\\d";

    private static final Set<String> MARKS = Set.of("-", "–", "—", ":");

    /** What is written or said, and what prints it, heads lines as a label. */
    private static final Set<String> NOBODY = Set.of("document", "utterance", "media");

    private final Set<String> somebody;

    HeadlineSpeech(Language language) {
        this.somebody = language.rows("roles", 5).stream()
                .filter(row -> !NOBODY.contains(row.get(3)))
                .map(row -> row.get(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The reports of headlines in which nothing was found yet.
     *
     * @param found the other reports of the text
     */
    List<Report> find(Analysis analysis, List<Report> found) {
        List<Report> more = new ArrayList<>();
        BitSet told = told(analysis, found);
        Set<String> speaking = speaking(analysis, found);
        List<Paragraph> paragraphs = analysis.text().paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i).span();
            if (!told.get(i) && Headline.is(analysis, paragraph)) {
                report(analysis, paragraph, i, speaking).ifPresent(more::add);
            }
        }
        return more;
    }

    /** The paragraphs that hold words of a report. */
    private static BitSet told(Analysis analysis, List<Report> found) {
        BitSet told = new BitSet();
        for (Report report : found) {
            for (Span span : report.content()) {
                List<Token> words = analysis.tokens(span);
                if (!words.isEmpty()) {
                    told.set(
                            words.getFirst().sentence().paragraph(),
                            words.getLast().sentence().paragraph() + 1);
                }
            }
        }
        return told;
    }

    /** The words, in lower case, of all who are sources in a text. */
    private static Set<String> speaking(Analysis analysis, List<Report> found) {
        Set<String> words = new HashSet<>();
        for (Report report : found) {
            Source source = report.source();
            if (source != null) {
                Phrases.between(
                                analysis,
                                source.tokens().first(),
                                source.tokens().end())
                        .forEach(word -> words.add(word.text().toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    private Optional<Report> report(Analysis analysis, Span paragraph, int number, Set<String> speaking) {
        List<Token> words = analysis.tokens(paragraph);
        for (int i = words.size() - 2; i >= Math.max(SHORTEST_CONTENT, words.size() - 1 - LONGEST_SOURCE); i--) {
            if (isMark(analysis, words.get(i))) {
                List<Token> source = words.subList(i + 1, words.size());
                List<Token> content = withoutLabel(analysis, words.subList(0, i));
                return isSource(source, speaking, false) && tells(content)
                        ? Optional.of(made(analysis, number, source, content))
                        : Optional.empty();
            }
        }
        for (int i = 1; i <= Math.min(LONGEST_SOURCE, words.size() - 1 - SHORTEST_CONTENT); i++) {
            if (words.get(i).text().equals(":")) {
                List<Token> source = words.subList(0, i);
                return isSource(source, speaking, true)
                        ? Optional.of(made(analysis, number, source, words.subList(i + 1, words.size())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Report made(Analysis analysis, int number, List<Token> source, List<Token> content) {
        TokenRange said = Phrases.trimmed(analysis, TokenRange.of(content)).orElse(TokenRange.of(content));
        TokenRange who = TokenRange.of(source);
        Why why = Why.of(ReportFinder.HEADLINE, analysis.span(said))
                .because(Why.of("source-of-headline", analysis.span(who)));
        return new Report(
                number,
                Quoted.NONE,
                List.of(analysis.span(said)),
                null,
                new Source(who, Phrases.head(analysis, who), why.details().getFirst()),
                false,
                why);
    }

    /** A colon, or a dash with a blank before it. */
    private static boolean isMark(Analysis analysis, Token word) {
        int start = word.span().start();
        return MARKS.contains(word.text())
                && (word.text().equals(":")
                        || (start > 0 && analysis.text().value().charAt(start - 1) == ' '));
    }

    /** The words behind a time or a label of the agency: <em>09:50 Bridge shut</em>, <em>URGENT — Bridge shut</em>. */
    private static List<Token> withoutLabel(Analysis analysis, List<Token> content) {
        int first = content.getFirst().pos() == PartOfSpeech.NUM
                        && content.getFirst().text().matches(TIME)
                ? 1
                : 0;
        for (int i = first; i < Math.min(content.size() - SHORTEST_CONTENT, first + 2); i++) {
            if (isMark(analysis, content.get(i))) {
                return content.subList(i + 1, content.size());
            }
        }
        return content.subList(first, content.size());
    }

    private static boolean tells(List<Token> content) {
        return content.stream()
                .anyMatch(word -> word.pos() == PartOfSpeech.VERB
                        || word.pos() == PartOfSpeech.AUX
                        || word.trigger().isPresent()
                        || word.figure().isPresent());
    }

    private boolean isSource(List<Token> source, Set<String> speaking, boolean opens) {
        boolean verb =
                source.stream().anyMatch(word -> word.pos() == PartOfSpeech.VERB || word.pos() == PartOfSpeech.AUX);
        if (source.isEmpty() || verb) {
            return false;
        }
        Token last = source.getLast();
        if (isSomebody(last) && last.name().isEmpty()) {
            return true;
        }
        return switch (last.name().map(name -> name.kind()).orElse(NameKind.OTHER)) {
            case PERSON -> speaking.contains(last.text().toLowerCase(Locale.ROOT));
            case ORGANIZATION -> !opens || speaking.contains(last.text().toLowerCase(Locale.ROOT));
            default -> isSomebody(last);
        };
    }

    private boolean isSomebody(Token word) {
        return somebody.contains(word.text().toLowerCase(Locale.ROOT))
                || somebody.contains(word.lemma().toLowerCase(Locale.ROOT));
    }
}
