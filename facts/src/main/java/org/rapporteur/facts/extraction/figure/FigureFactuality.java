// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.extraction.factuality.FactualityReader;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.text.Span;

/**
 * Whether what a figure counts came about, and by whose word: what holds of the word that tells what became of the
 * counted, else of the counted, else of the verb above them.
 */
final class FigureFactuality {

    /** What lasts as long as it is so; the rest is counted when it is done. */
    private static final Set<FigureCategory> LASTING = EnumSet.of(FigureCategory.DETAINED, FigureCategory.FORCES);

    /** The relations of a number or noun to the noun it belongs to. */
    private static final List<String> PARTS = List.of(Ud.NUMMOD, Ud.NMOD, Ud.APPOS, Ud.COMPOUND, Ud.CONJ);

    /** How many words before a word of telling the one may stand by which it is of before. */
    private static final int NEAR = 3;

    private final WordRoles<Correction> corrections;

    private final FactualityReader factuality;

    FigureFactuality(Language language) {
        this.corrections = language.roles("figure-corrections", Correction.class);
        this.factuality = new FactualityReader(language);
    }

    /** What a word tells of a number that is taken back; see {@code figure-corrections.txt}. */
    private enum Correction {
        WRONG,
        EARLIER,
        TELLING
    }

    /** Status and voice of a figure. */
    record Standing(Status status, Voice voice) {}

    /**
     * How a figure stands.
     *
     * @param category what became of the counted
     * @param figure number and noun
     * @param cue the words that tell what became of the counted; the number where none do
     * @param contents where the text gives the words of a speaker
     */
    Standing of(Analysis analysis, FigureCategory category, Span figure, Span cue, List<Span> contents) {
        List<Token> counted = analysis.tokens(figure);
        if (counted.isEmpty()) {
            return new Standing(Status.HAPPENED, Voice.REPORTED);
        }
        Token telling = Phrases.head(analysis, TokenRange.of(analysis.tokens(cue)));
        List<Factuality> told = Stream.concat(Stream.of(telling), above(Phrases.head(analysis, TokenRange.of(counted))))
                .distinct()
                .map(word -> factuality.read(word, null, null, contents))
                .toList();
        if (isCorrected(counted.getFirst())) {
            return standing(Status.DENIED, told, contents);
        }
        Status status = told.stream()
                .filter(one -> !one.why().words().isEmpty())
                .filter(one -> bears(one, figure))
                .filter(one -> one.status() != Status.DENIED
                        || (!isOf(cue, one) && !isOf(figure, one) && !isOfThose(counted, telling, one)))
                .map(Factuality::status)
                .filter(one -> one != Status.ONGOING || LASTING.contains(category))
                .findFirst()
                .orElse(Status.HAPPENED);
        return standing(status, told, contents);
    }

    private static Standing standing(Status status, List<Factuality> told, List<Span> contents) {
        boolean alleged = told.stream().anyMatch(one -> one.voice() == Voice.ALLEGED);
        return new Standing(status, alleged ? Voice.ALLEGED : contents.isEmpty() ? Voice.REPORTED : Voice.ATTRIBUTED);
    }

    /** The counted may themselves demand or threaten: what is asked of them is told before them. */
    private static boolean bears(Factuality told, Span figure) {
        boolean asked = told.status() == Status.REQUESTED || told.status() == Status.THREATENED;
        return !asked || told.why().words().stream().anyMatch(word -> word.start() < figure.start());
    }

    /** <em>Without shelter</em> denies the shelter, not who has none; <em>not less than 30, no casualties</em> are numbers. */
    private static boolean isOf(Span cue, Factuality told) {
        return told.why().words().stream().allMatch(word -> word.start() >= cue.start() && word.end() <= cue.end());
    }

    /** <em>The 22 have not arrived</em>: they are 22 all the same, unless what is denied is what they are counted for. */
    private static boolean isOfThose(List<Token> counted, Token telling, Factuality told) {
        Token head = Phrases.head(telling.analysis(), TokenRange.of(counted));
        return head.is(Ud.NSUBJ)
                && !head.head().equals(Optional.of(telling))
                && told.why().words().stream()
                        .allMatch(word -> word.start() >= head.span().end());
    }

    /** <em>Police had first spoken of nine dead; earlier reports of 17 deaths were wrong</em>. */
    private boolean isCorrected(Token number) {
        int earlier = Integer.MIN_VALUE / 2;
        boolean telling = false;
        for (Token word : number.sentence().words()) {
            if (corrections.is(word.text(), Correction.WRONG)) {
                return true;
            }
            if (word.index() < number.index()) {
                if (corrections.is(word.text(), Correction.TELLING)) {
                    telling = word.index() - earlier <= NEAR;
                } else {
                    telling &= word.pos() != PartOfSpeech.NUM;
                }
                earlier = corrections.is(word.text(), Correction.EARLIER) ? word.index() : earlier;
            }
        }
        return telling;
    }

    /** The counted, the nouns it belongs to, and the verb above them: <em>a loan of two planes was promised</em>. */
    private static Stream<Token> above(Token counted) {
        List<Token> found = new ArrayList<>(List.of(counted));
        Token at = counted;
        while (PARTS.stream().anyMatch(at::is) && at.head().isPresent()) {
            at = at.head().get();
            found.add(at);
        }
        Stream<Token> verb = at.is(Ud.NSUBJ) || at.is(Ud.OBJ) || at.is(Ud.IOBJ)
                ? at.head().filter(FigureFactuality::isVerb).stream()
                : Stream.of();
        return Stream.concat(found.stream(), verb);
    }

    private static boolean isVerb(Token token) {
        return token.pos() == PartOfSpeech.VERB;
    }
}
