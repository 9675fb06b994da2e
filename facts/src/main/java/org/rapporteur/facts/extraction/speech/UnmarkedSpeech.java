// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.extraction.Quotation;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;

/**
 * Finds words of others that stand without quotation marks: the turns of an interview or a transcript (<em>BROOK:
 * Indeed.</em>) and the block after a sentence that ends with a colon.
 */
final class UnmarkedSpeech {

    /** Fewest turns that make a transcript: a single label may be any heading. */
    private static final int TURNS = 2;

    /** Fewest characters of a block. */
    private static final int BLOCK = 40;

    private final SpeechWords words;

    UnmarkedSpeech(SpeechWords words) {
        this.words = words;
    }

    /** The quotations of a text together with those that have no marks; none lies in another. */
    List<Quotation> with(Analysis analysis, List<Quotation> marked) {
        List<Quotation> found = new ArrayList<>();
        List<Paragraph> paragraphs = analysis.text().paragraphs();
        List<Quotation> turns = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span span = paragraphs.get(i).span();
            boolean plain =
                    marked.stream().noneMatch(quotation -> quotation.outer().contains(span.start()));
            if (plain) {
                turn(analysis, span, i).ifPresent(turns::add);
                if (i > 0
                        && marked.stream()
                                .noneMatch(quotation -> quotation.outer().overlaps(span))
                        && introduces(analysis, paragraphs.get(i - 1).span())
                        && span.length() >= BLOCK) {
                    found.add(new Quotation(span, span, i, Quotation.Ending.CLOSED));
                }
            }
        }
        if (turns.size() >= TURNS) {
            turns.stream()
                    .filter(turn -> found.stream().noneMatch(block -> block.paragraph() == turn.paragraph()))
                    .forEach(found::add);
        }
        List<Quotation> blocks = List.copyOf(found);
        marked.stream()
                .filter(quotation ->
                        blocks.stream().noneMatch(block -> block.outer().overlaps(quotation.outer())))
                .forEach(found::add);
        found.sort((a, b) -> a.outer().compareTo(b.outer()));
        return List.copyOf(found);
    }

    private Optional<Quotation> turn(Analysis analysis, Span paragraph, int number) {
        return SpeakerLabel.at(analysis, paragraph.start())
                .map(label -> analysis.tokens(new Span(label.colon().end(), paragraph.end())))
                .filter(said -> !said.isEmpty())
                .map(said -> new Span(said.getFirst().span().start(), paragraph.end()))
                .map(said -> new Quotation(said, said, number, Quotation.Ending.CLOSED));
    }

    /** Whether a paragraph ends with a colon and its last sentence has a word of saying. */
    private boolean introduces(Analysis analysis, Span paragraph) {
        String text = analysis.text().slice(paragraph);
        if (!text.endsWith(":")) {
            return false;
        }
        Optional<Token> colon = analysis.tokenAt(paragraph.end() - 1);
        return colon.isPresent()
                && colon.get().sentence().words().stream()
                        .anyMatch(token -> words.saying(token)
                                .map(saying -> saying.takes('q'))
                                .orElse(false));
    }
}
