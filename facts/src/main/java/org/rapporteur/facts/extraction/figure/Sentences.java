// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;

/** Parts a text into sentences: those of the analysis, or by full stops where it has none. */
final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?][\"”’')]*\\s+(?=[\"“‘(]*[\\p{Lu}\\d])");

    /** A full stop after an initial or a word of {@code sentence-abbreviations.txt} ends no sentence. */
    private final Pattern abbreviated;

    Sentences(Language language) {
        this.abbreviated = Pattern.compile("(?:\\b\\p{Lu}|\\b(?:"
                + language.words("sentence-abbreviations").stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + "))\\.\\s+$");
    }

    List<SentenceWords> of(Analysis analysis) {
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
                if (!abbreviated.matcher(text.substring(start, end.end())).find()) {
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
