// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;

/**
 * What a rule says of the status of a word.
 *
 * @param status the status
 * @param rule which one
 * @param cues the words it went by; none where nothing told and the status is what is left
 */
record Finding(Status status, Rule rule, List<Token> cues) {

    /** The rules of the status, as in docs/method.md, there with {@code status-} before the name. */
    enum Rule {
        PLAIN(0),
        NEGATION(1),
        CONDITION(2),
        CONDITIONAL(3),
        FUTURE(4),
        CHANCE(5),
        DUTY(6),
        ATTRIBUTE(7),
        QUESTION(8),
        ORDER(9),
        PROGRESSIVE(10),
        LASTING(11),
        EMBEDDED(12),
        PERFORMED(13),
        THREAT(14),
        GENERAL(15);

        private final int number;

        Rule(int number) {
            this.number = number;
        }

        /** The number that the scorers know it by. */
        int number() {
            return number;
        }

        String label() {
            return "status-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nothing tells that it did not happen. */
    static final Finding NONE = new Finding(Status.HAPPENED, Rule.PLAIN, List.of());

    private static final Set<Rule> WEAK = Set.of(Rule.DUTY, Rule.ORDER, Rule.QUESTION, Rule.THREAT);

    Finding {
        cues = List.copyOf(cues);
    }

    static Finding of(Status status, Rule rule, Token... cues) {
        return new Finding(status, rule, List.of(cues));
    }

    /** Whether some word tells it. */
    boolean told() {
        return !cues.isEmpty();
    }

    boolean is(Status other) {
        return status == other && told();
    }

    /** Whether the rule is often wrong: what lasts and what is planned is told in many ways. */
    boolean isWeak() {
        return status == Status.ONGOING || WEAK.contains(rule);
    }

    /** The same, told to a word by way of another: both are its cues. */
    Finding through(Token word) {
        return new Finding(
                status, rule, Stream.concat(cues.stream(), Stream.of(word)).toList());
    }

    Finding or(Finding other) {
        return told() ? this : other;
    }
}
