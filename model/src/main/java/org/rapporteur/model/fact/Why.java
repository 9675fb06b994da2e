// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.text.Span;

/**
 * The reason for a decision, as a value: which rule spoke, on which words, how sure it is, and what it built on. A tree,
 * so that a decision made of others shows them all.
 *
 * @param rule name of the rule as in {@code docs/method.md}, not blank
 * @param words the words it went by, in the order of the text; empty where it went by none
 * @param confidence from 0 (a guess) to 1 (certain)
 * @param details what it built on, and the runner-up where there was one
 */
public record Why(String rule, List<Span> words, double confidence, List<Why> details) {

    public Why {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("rule must not be blank, is \"" + rule + "\"");
        }
        // Written so that NaN is refused too.
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be within 0 to 1, is " + confidence);
        }
        words = List.copyOf(words);
        details = List.copyOf(details);
    }

    /** A certain rule that goes by these words alone. */
    public static Why of(String rule, Span... words) {
        return new Why(rule, List.of(words), 1, List.of());
    }

    /** Why a time has its value: the rule that read it, on its words and those that it is told from. */
    public static Why of(TimeExpression time) {
        return of(
                time.rule(),
                Stream.concat(Stream.of(time.span()), time.anchors().stream())
                        .sorted()
                        .toArray(Span[]::new));
    }

    public Why withConfidence(double newConfidence) {
        return new Why(rule, words, newConfidence, details);
    }

    /** The same reason, with what it built on. */
    public Why because(Why... newDetails) {
        return new Why(rule, words, confidence, List.of(newDetails));
    }
}
