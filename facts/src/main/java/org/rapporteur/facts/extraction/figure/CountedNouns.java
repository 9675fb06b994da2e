// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.figure.FigureWords.Role;
import org.rapporteur.facts.extraction.quantity.WrittenQuantity;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.text.Span;

/** Finds what a quantity counts: the noun after it, past adjectives and past <em>of the</em>. */
final class CountedNouns {

    /** How many words after the number may be adjectives and names before the noun. */
    private static final int REACH = 5;

    private final FigureWords lists;

    CountedNouns(FigureWords lists) {
        this.lists = lists;
    }

    CountedQuantity of(WrittenQuantity quantity, SentenceWords sentence, Analysis analysis) {
        int first = sentence.at(quantity.span().start());
        int end = sentence.at(quantity.span().end() - 1) + 1;
        int start = afterPartitive(sentence, end);
        int head = -1;
        Set<CountedKind> kinds = EnumSet.noneOf(CountedKind.class);
        for (int i = start; i < Math.min(start + REACH, sentence.size()); i++) {
            String word = sentence.word(i);
            Set<CountedKind> found = lists.kinds(word);
            // "14 people dead": the second word tells of the first.
            if (head >= 0
                    && kinds.contains(CountedKind.PERSON)
                    && !found.isEmpty()
                    && !found.contains(CountedKind.PERSON)) {
                break;
            }
            if (head >= 0 && found.isEmpty() && !isNoun(analysis, sentence, i)) {
                break;
            }
            if (found.isEmpty()
                    && (!sentence.isLetters(i) || lists.is(word, Role.STOP) || isVerb(analysis, sentence, i))) {
                break;
            }
            if (!found.isEmpty() || isNoun(analysis, sentence, i) || isPlural(analysis, sentence, i)) {
                head = i;
                kinds.clear();
                kinds.addAll(found);
            }
        }
        if (head < 0) {
            return new CountedQuantity(quantity, first, end, end, start > end, Set.of(), null);
        }
        Span of = sentence.span(start).cover(sentence.span(head));
        return new CountedQuantity(quantity, first, end, head + 1, start > end, kinds, of);
    }

    /** Steps over <em>of the, of those, of his</em>. */
    private int afterPartitive(SentenceWords sentence, int end) {
        if (!lists.is(sentence.word(end), FunctionWord.POSSESSION)) {
            return end;
        }
        int next = end + 1;
        return lists.is(sentence.word(next), Role.DETERMINER)
                        && !lists.kinds(sentence.word(next)).contains(CountedKind.PERSON)
                ? next + 1
                : next;
    }

    private static @Nullable PartOfSpeech pos(Analysis analysis, SentenceWords sentence, int i) {
        return analysis.tokenCount() == 0
                ? null
                : analysis.tokenAt(sentence.span(i).start())
                        .map(token -> token.pos())
                        .orElse(null);
    }

    private static boolean isNoun(Analysis analysis, SentenceWords sentence, int i) {
        PartOfSpeech pos = pos(analysis, sentence, i);
        return pos == PartOfSpeech.NOUN || pos == PartOfSpeech.PROPN;
    }

    private static boolean isVerb(Analysis analysis, SentenceWords sentence, int i) {
        PartOfSpeech pos = pos(analysis, sentence, i);
        return pos == PartOfSpeech.AUX
                || pos == PartOfSpeech.ADP
                || pos == PartOfSpeech.PUNCT
                || pos == PartOfSpeech.PRON;
    }

    /** Without a parse, a small word with the ending is taken for a noun of many. */
    private boolean isPlural(Analysis analysis, SentenceWords sentence, int i) {
        return analysis.tokenCount() == 0 && !sentence.isCapital(i) && lists.looksPlural(sentence.word(i));
    }
}
