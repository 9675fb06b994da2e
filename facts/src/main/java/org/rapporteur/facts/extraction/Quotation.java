// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction;

import org.rapporteur.model.text.Span;

/**
 * Words between quotation marks, within one paragraph.
 *
 * @param outer with the marks
 * @param inner without them and without the white space beside them, not empty
 * @param paragraph number of the paragraph, from 0
 * @param ending how it ends
 */
public record Quotation(Span outer, Span inner, int paragraph, Ending ending) {

    /** How a quotation ends. */
    public enum Ending {
        /** With its closing mark. */
        CLOSED,
        /** With its paragraph; the next paragraph takes it up with an opening mark. */
        RUNS_ON,
        /** Its opening or its closing mark is missing. */
        UNBALANCED
    }

    public Quotation {
        if (inner.isEmpty() || !outer.contains(inner)) {
            throw new IllegalArgumentException(
                    "inner must be a part of outer " + outer + " and not empty, is " + inner);
        }
        if (paragraph < 0) {
            throw new IllegalArgumentException("paragraph must be at least 0, is " + paragraph);
        }
    }
}
