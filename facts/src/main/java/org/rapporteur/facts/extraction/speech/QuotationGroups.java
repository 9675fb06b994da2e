// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.facts.extraction.Quotation;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.text.Span;

/**
 * The quotations of a text by what they are one statement of: those of each cue, and those that stand alone. Titles,
 * names and scare quotes are in none. Confined to one search.
 */
final class QuotationGroups {

    /** Fewest words, marks included, of speech that is reported with nobody named beside it. */
    private static final int ALONE = 4;

    /** Most words of a title. */
    private static final int TITLE = 8;

    private final Analysis analysis;
    private final QuotedWords quoting;
    private final QuotationLinker linker;
    private final Map<Cue, List<Quotation>> linked = new LinkedHashMap<>();
    private final List<List<Quotation>> free = new ArrayList<>();

    QuotationGroups(Analysis analysis, QuotedWords quoting, List<Quotation> quoted, Attributions attributions) {
        this.analysis = analysis;
        this.quoting = quoting;
        this.linker = new QuotationLinker(analysis, quoting);
        link(quoted, attributions);
    }

    /** The quotations of a cue, in order. */
    List<Quotation> of(Cue cue) {
        return linked.getOrDefault(cue, List.of());
    }

    /** The quotations of no cue, those of one statement together. */
    List<List<Quotation>> alone() {
        return free;
    }

    /** Gives each quotation to its cue, to the quotation before it that it goes on from, or to nobody. */
    private void link(List<Quotation> quoted, Attributions attributions) {
        List<Quotation> group = null;
        boolean isFree = false;
        Quotation before = null;
        for (Quotation quotation : quoted) {
            Optional<Cue> cue = isWork(quotation) ? Optional.empty() : linker.link(quotation, attributions);
            if (cue.isPresent()) {
                List<Quotation> own = linked.computeIfAbsent(cue.get(), key -> new ArrayList<>());
                if (own.isEmpty() && group != null && before != null && isFree && isRightAfter(before, quotation)) {
                    // "A." "B," he said: the first waits for the attribution of the second.
                    own.addAll(group);
                    free.removeLast();
                }
                own.add(quotation);
                group = own;
                isFree = false;
            } else if (group != null
                    && before != null
                    && SpeakerLabel.of(analysis, quotation).isEmpty()
                    && goesOn(before, quotation)) {
                group.add(quotation);
            } else if (SpeakerLabel.of(analysis, quotation).isPresent() || standsAlone(quotation)) {
                group = new ArrayList<>(List.of(quotation));
                free.add(group);
                isFree = true;
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

    /** Whether a title follows a word that leads to it: <em>on "The Morning Hour"</em>. */
    private boolean isWork(Quotation quotation) {
        return isTitle(quotation)
                && quoting.words(quotation)
                        .filter(words -> words.first() > 0)
                        .map(words -> analysis.token(words.first() - 1))
                        .filter(before -> switch (before.pos()) {
                            case ADP, NOUN, PROPN, DET, PART -> true;
                            default -> false;
                        })
                        .isPresent();
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
        Span paragraph = analysis.text().paragraphs().get(quotation.paragraph()).span();
        boolean opens =
                start == paragraph.start() || first.sentence().tokens().first() == first.index() || afterPause(start);
        return opens && Character.isUpperCase(firstLetter(quotation.inner()));
    }

    private boolean afterPause(int start) {
        String before =
                analysis.text().value().substring(Math.max(0, start - 3), start).strip();
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
}
