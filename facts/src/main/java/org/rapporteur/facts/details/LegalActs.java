// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.text.Span;

/** Reads legal acts by their names: <em>Executive Order 13726, resolution 2321, Autonomous Sanctions Regulations 2011</em>. */
final class LegalActs {

    private final Predicate<Token> isAct;

    /** @param isAct whether a word is the noun for a kind of act */
    LegalActs(Predicate<Token> isAct) {
        this.isAct = isAct;
    }

    /** The act that a noun names; empty where it has neither a name nor a number. */
    Optional<Span> of(Telling telling, Token word) {
        if (!isAct.test(word)) {
            return Optional.empty();
        }
        int first = first(telling.analysis(), word);
        int last = last(telling.analysis(), word);
        boolean numbered = last > word.index();
        boolean named =
                first < word.index() && Character.isUpperCase(word.text().charAt(0));
        return numbered || named ? Optional.of(telling.span(first, last)) : Optional.empty();
    }

    private static int first(Analysis analysis, Token word) {
        int first = word.index();
        int start = word.sentence().tokens().first();
        boolean inBrackets = false;
        while (first > start) {
            Token before = analysis.token(first - 1);
            inBrackets =
                    !before.text().equals("(") && (inBrackets || before.text().equals(")"));
            boolean part = inBrackets
                    || before.pos() == PartOfSpeech.PROPN
                    || isCapital(before)
                    || before.text().equals("(")
                    || before.text().equals(")");
            // Immigration and Nationality Act.
            boolean joined = !part
                    && before.pos() == PartOfSpeech.CCONJ
                    && first - 2 >= start
                    && first < word.index()
                    && analysis.token(first - 2).pos() == PartOfSpeech.PROPN;
            if (!part && !joined) {
                break;
            }
            first -= joined ? 2 : 1;
        }
        return first;
    }

    private static boolean isCapital(Token word) {
        return Character.isUpperCase(word.text().charAt(0))
                && switch (word.pos()) {
                    case VERB, DET, ADP, SCONJ, PRON, AUX -> false;
                    default -> true;
                };
    }

    private static int last(Analysis analysis, Token word) {
        int last = word.index();
        int end = word.sentence().tokens().end();
        while (last + 1 < end) {
            Token next = analysis.token(last + 1);
            boolean number = Character.isDigit(next.text().charAt(0));
            // Decision 2023/891.
            boolean slash = next.text().equals("/")
                    && last + 2 < end
                    && Character.isDigit(analysis.token(last + 2).text().charAt(0));
            boolean bracket = next.text().equals("(")
                    && last + 4 < end
                    && analysis.token(last + 3).text().equals(")");
            if (bracket) {
                last += 3;
            } else if (slash) {
                last += 2;
            } else if (number) {
                last++;
            } else {
                break;
            }
        }
        return last;
    }
}
