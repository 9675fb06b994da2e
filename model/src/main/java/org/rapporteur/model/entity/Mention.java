// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.entity;

import java.util.Locale;
import org.rapporteur.model.text.Span;

/**
 * Words that stand for an entity.
 *
 * @param span the words, not empty
 * @param form how they name it
 */
public record Mention(Span span, Form form) {

    /** How words name an entity. */
    public enum Form {
        /** Its name, without title, leading <em>the</em> or possessive <em>'s</em>. */
        NAME,
        /** A description: <em>the NATO head</em>. */
        NOMINAL,
        PRONOUN;

        /** The name in the facts document: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Mention {
        if (span.isEmpty()) {
            throw new IllegalArgumentException("span must not be empty, is " + span);
        }
    }
}
