// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.List;
import org.rapporteur.model.text.Span;

/**
 * Words that tell a time, as TIMEX3 marks them (TimeML 1.2.1).
 *
 * @param span the words, not empty
 * @param type what kind of time
 * @param value the time as TIMEX3 writes it, an interval of days as {@code a/b}; not blank
 * @param rule name of the rule that read it, as in {@code docs/method.md}; not blank
 * @param anchors words of other times that it was reckoned from, in the order of the text; mostly none
 */
public record TimeExpression(Span span, Type type, String value, String rule, List<Span> anchors) {

    /** The rule of a time of which no more is known than its value. */
    public static final String GIVEN = "time-given";

    /** A time as it was given, without the rule that read it. */
    public TimeExpression(Span span, Type type, String value) {
        this(span, type, value, GIVEN, List.of());
    }

    /** The four types of TIMEX3. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    public TimeExpression {
        if (span.isEmpty()) {
            throw new IllegalArgumentException("span must not be empty, is " + span);
        }
        if (value.isBlank()) {
            throw new IllegalArgumentException("value must not be blank, is \"" + value + "\"");
        }
        if (rule.isBlank()) {
            throw new IllegalArgumentException("rule must not be blank, is \"" + rule + "\"");
        }
        anchors = List.copyOf(anchors);
    }
}
