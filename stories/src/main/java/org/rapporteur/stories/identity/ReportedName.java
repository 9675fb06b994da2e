// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import org.rapporteur.model.text.CodePointSpan;

/**
 * A name where a report first has it.
 *
 * @param words as written, not blank
 * @param place where they stand
 */
public record ReportedName(String words, CodePointSpan place) {

    public ReportedName {
        if (words.isBlank()) {
            throw new IllegalArgumentException("words must not be blank, are \"" + words + "\"");
        }
    }

    ActorName name() {
        return ActorName.of(words);
    }
}
