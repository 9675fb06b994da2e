// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * One paragraph of a text, without the white space around it.
 *
 * @param span where it stands, not empty
 * @param repeats the number (from 0) of an earlier paragraph with the same words, where there is one: agencies print
 *     passages twice, and what was printed twice is kept twice, but is said only once
 */
public record Paragraph(Span span, OptionalInt repeats) {

    public Paragraph {
        Objects.requireNonNull(repeats, "repeats must be given, is null");
        if (span.isEmpty()) {
            throw new IllegalArgumentException("span must not be empty, is " + span);
        }
    }
}
