// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.rapporteur.facts.extraction.figure.CategoryRules.Decision;
import org.rapporteur.facts.extraction.figure.FigureWords.Role;
import org.rapporteur.facts.extraction.figure.FigureWords.Side;
import org.rapporteur.facts.lexicon.FunctionWord;

/**
 * Tells where nought is a number of people: <em>no casualties, nobody was hurt</em>. Nothing is counted where others are told of
 * before (<em>nobody else was hurt</em>). Immutable and safe for use by many threads.
 */
final class NoneCounted {

    /** What nouns tell of none: <em>no prisoners</em> is a manner of fighting, and no number of them. */
    private static final Set<CountedKind> BY_NOUN =
            EnumSet.of(CountedKind.KILLED, CountedKind.INJURED, CountedKind.CASUALTIES);

    /** What verbs tell of none. */
    private static final Set<CountedKind> BY_VERB = EnumSet.of(
            CountedKind.KILLED,
            CountedKind.INJURED,
            CountedKind.HIT,
            CountedKind.MISSING,
            CountedKind.DETAINED,
            CountedKind.DISPLACED);

    private final FigureWords lists;

    NoneCounted(FigureWords lists) {
        this.lists = lists;
    }

    static boolean is(CountedQuantity counted) {
        BigDecimal value = counted.quantity().quantity().value();
        return value != null && value.signum() == 0;
    }

    /** Whether words of none may count people at all; all other numbers may count something. */
    boolean mayCount(SentenceWords sentence, CountedQuantity counted) {
        if (!is(counted)
                || counted.quantity().measure() != null
                || counted.quantity().currency() != null) {
            return true;
        }
        boolean people = counted.counts(CountedKind.PERSON)
                || BY_NOUN.stream().anyMatch(counted::counts)
                || isNobody(sentence, counted);
        boolean besides = false;
        for (int i = counted.end(); i <= Math.min(counted.nounEnd(), sentence.size() - 1); i++) {
            besides |= lists.is(sentence.word(i), Role.BESIDES);
        }
        return people && !besides;
    }

    private boolean isNobody(SentenceWords sentence, CountedQuantity counted) {
        return lists.is(sentence.phrase(counted.first(), counted.end()), Role.NOBODY);
    }

    /** Whether words tell of none: right beside them, with no other verb between. */
    boolean tells(SentenceWords sentence, CountedQuantity counted, Decision told) {
        int cue = sentence.at(told.words().start());
        if (cue >= counted.first() && cue < counted.nounEnd()) {
            return BY_NOUN.contains(told.kind());
        }
        if (!BY_VERB.contains(told.kind())) {
            return false;
        }
        if (cue < counted.first()) {
            return told.strong();
        }
        for (int i = counted.nounEnd(); i < cue; i++) {
            String word = sentence.word(i);
            if (!lists.is(word, Role.BE)
                    && !lists.is(word, Role.HAVE)
                    && !lists.ends(word, FunctionWord.ADVERB_ENDING)) {
                return false;
            }
        }
        // Nobody shot him: only of those who suffer it does a verb tell that there is none.
        int end = sentence.at(told.words().end() - 1);
        boolean acts = lists.ending(Side.BEFORE, sentence, end).isPresent();
        return !acts || (lists.is(sentence.word(cue - 1), Role.BE) && !lists.is(sentence.word(cue - 1), Role.HAVE));
    }
}
