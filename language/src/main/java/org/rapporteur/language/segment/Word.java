// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import org.rapporteur.model.text.Span;

/**
 * One word of a text.
 *
 * @param span where it stands, not empty
 * @param joined whether it is written as one with the word before it though no punctuation, as <i>n't</i> in <i>don't</i>:
 *     together they are one multiword token
 */
public record Word(Span span, boolean joined) {

    public Word {
        if (span.isEmpty()) {
            throw new IllegalArgumentException("span must not be empty, is " + span);
        }
    }
}
