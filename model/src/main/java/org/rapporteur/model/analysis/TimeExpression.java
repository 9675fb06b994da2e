// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import org.rapporteur.model.text.Span;

/**
 * Words that tell a time, as TIMEX3 marks them (TimeML 1.2.1).
 *
 * @param span the words, not empty
 * @param type what kind of time
 * @param value the time as TIMEX3 writes it, an interval of days as {@code a/b}; not blank
 */
public record TimeExpression(Span span, Type type, String value) {

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
    }
}
