// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Lexicon;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;

/** Parts a text into sentences: those of the analysis, or by full stops where it has none. */
final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?][\"”’')]*\\s+(?=[\"“‘(]*[\\p{Lu}\\d])");

    /** A full stop after an initial or a word of {@code sentence-abbreviations.txt} ends no sentence. */
    private static final Pattern ABBREVIATED = Pattern.compile("(?:\\b\\p{Lu}|\\b(?:"
            + Lexicon.rows("en/sentence-abbreviations.txt", 1).stream()
                    .map(row -> Pattern.quote(row.getFirst()))
                    .collect(Collectors.joining("|"))
            + "))\\.\\s+$");

    private Sentences() {}

    static List<SentenceWords> of(Analysis analysis) {
        String text = analysis.text().value();
        if (analysis.sentenceCount() > 0) {
            return analysis.sentences().stream()
                    .map(Sentence::span)
                    .map(span -> SentenceWords.of(text, span))
                    .toList();
        }
        List<SentenceWords> sentences = new ArrayList<>();
        for (Paragraph paragraph : analysis.text().paragraphs()) {
            int start = paragraph.span().start();
            Matcher end = END.matcher(text).region(start, paragraph.span().end());
            while (end.find()) {
                if (!ABBREVIATED.matcher(text.substring(start, end.end())).find()) {
                    sentences.add(SentenceWords.of(text, new Span(start, end.end())));
                    start = end.end();
                }
            }
            if (start < paragraph.span().end()) {
                sentences.add(
                        SentenceWords.of(text, new Span(start, paragraph.span().end())));
            }
        }
        return sentences;
    }
}
