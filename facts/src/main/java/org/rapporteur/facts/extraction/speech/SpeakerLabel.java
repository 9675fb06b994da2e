// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.extraction.Quotation;
import org.rapporteur.facts.syntax.Nominals;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.text.Span;

/**
 * The name before a colon that tells whose words follow: <em>BROOK: Indeed.</em>
 *
 * @param tokens the name
 * @param colon the colon after it
 */
record SpeakerLabel(TokenRange tokens, Span colon) {

    /** Most words of a label. */
    private static final int WORDS = 5;

    /** Most words of a phrase that tells who speaks, with office and place. */
    private static final int PHRASE = 20;

    /** The label at the head of a quotation, or right before it at the head of its paragraph. */
    static Optional<SpeakerLabel> of(Analysis analysis, Quotation quotation) {
        Optional<SpeakerLabel> inside = at(analysis, quotation.inner().start());
        if (inside.isPresent()) {
            return inside;
        }
        Span paragraph = analysis.text().paragraphs().get(quotation.paragraph()).span();
        int quote = quotation.outer().start();
        return at(analysis, paragraph.start())
                .filter(label -> isRightBefore(analysis, label.colon(), quote))
                .or(() -> verbless(analysis, quote));
    }

    /** The phrase without a verb before a colon and a quotation: <em>The minister, Ada Brook, on the stage: "Go!"</em>. */
    private static Optional<SpeakerLabel> verbless(Analysis analysis, int quote) {
        int next = analysis.firstEndingAfter(quote);
        boolean isBegun =
                next < analysis.tokenCount() && analysis.token(next).span().start() < quote;
        int colon = isBegun ? next : next - 1;
        if (colon < 0 || !analysis.token(colon).text().equals(":")) {
            return Optional.empty();
        }
        int first = colon;
        int start = analysis.token(colon).sentence().tokens().first();
        while (first > start
                && colon - first <= PHRASE
                && analysis.token(first - 1).pos() != PartOfSpeech.VERB) {
            first--;
        }
        boolean person = Phrases.between(analysis, first, colon).stream()
                .anyMatch(token -> token.name()
                        .filter(name -> name.kind() == NameKind.PERSON)
                        .isPresent());
        if (first > start || !person || colon - first > PHRASE) {
            return Optional.empty();
        }
        while (!begins(analysis.token(first))) {
            first++;
        }
        TokenRange whole = new TokenRange(first, colon);
        return Optional.of(
                new SpeakerLabel(named(analysis, whole), analysis.token(colon).span()));
    }

    /** Whether a phrase can begin with a word: a noun, name or article, not a time of day. */
    private static boolean begins(Token word) {
        return (Nominals.is(word) && word.pos() != PartOfSpeech.NUM) || word.pos() == PartOfSpeech.DET;
    }

    /** From the first word to the end of the first name of a person. */
    private static TokenRange named(Analysis analysis, TokenRange whole) {
        int end = whole.first();
        while (analysis.token(end)
                .name()
                .filter(name -> name.kind() == NameKind.PERSON)
                .isEmpty()) {
            end++;
        }
        while (end < whole.end()
                && analysis.token(end)
                        .name()
                        .filter(name -> name.kind() == NameKind.PERSON)
                        .isPresent()) {
            end++;
        }
        return new TokenRange(whole.first(), end);
    }

    private static boolean isRightBefore(Analysis analysis, Span colon, int quote) {
        int from = colon.end();
        return from <= quote && analysis.tokens(new Span(from, quote)).isEmpty();
    }

    /** The label that begins at a place. */
    static Optional<SpeakerLabel> at(Analysis analysis, int position) {
        Optional<Token> first = analysis.tokenAt(position);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int start = first.get().index();
        for (int i = start + 1; i < Math.min(start + WORDS + 1, analysis.tokenCount()); i++) {
            Token token = analysis.token(i);
            // A heading without a colon must not take that of the paragraph after it.
            if (token.sentence().paragraph() != first.get().sentence().paragraph()) {
                break;
            }
            if (token.text().equals(":")) {
                TokenRange tokens = new TokenRange(start, i);
                return names(Phrases.between(analysis, start, i))
                        ? Optional.of(new SpeakerLabel(tokens, token.span()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean names(List<Token> label) {
        boolean person = label.stream()
                .anyMatch(token ->
                        token.name().map(name -> name.kind() == NameKind.PERSON).orElse(false));
        return label.stream().allMatch(SpeakerLabel::isCapital)
                && (person || label.stream().allMatch(SpeakerLabel::isUpper));
    }

    private static boolean isCapital(Token token) {
        return !Character.isLowerCase(token.text().charAt(0));
    }

    private static boolean isUpper(Token token) {
        return token.text().codePoints().noneMatch(Character::isLowerCase)
                && token.text().codePoints().anyMatch(Character::isLetter);
    }
}
