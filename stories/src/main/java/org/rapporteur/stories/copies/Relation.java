// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import java.util.List;
import java.util.Objects;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;

/**
 * Two reports of largely the same words.
 *
 * @param kind whether a fact differs
 * @param from the later of the two
 * @param to the earlier
 * @param likeness shared words by all words of the longer, 0 to 1
 * @param rule the rule that decided, as in {@code docs/method.md}
 * @param fromWords where a fact differs, in the later; empty where the text was left out of the other
 * @param toWords where a fact differs, in the earlier
 */
public record Relation(
        Kind kind,
        DocumentId from,
        DocumentId to,
        double likeness,
        String rule,
        List<Span> fromWords,
        List<Span> toWords) {

    /** Whether a fact differs. */
    public enum Kind {
        COPY,
        UPDATE
    }

    public Relation {
        Objects.requireNonNull(kind, "kind must be given, is null");
        if (!(likeness >= 0 && likeness <= 1)) {
            throw new IllegalArgumentException("likeness must be within 0 to 1, is " + likeness);
        }
        fromWords = List.copyOf(fromWords);
        toWords = List.copyOf(toWords);
    }
}
