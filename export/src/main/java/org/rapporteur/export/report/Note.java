// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.text.Span;

/**
 * A fact as it stands in the margin.
 *
 * @param number the number that it and its words carry on the page, at least 1
 * @param kind what it is
 * @param heading who, or what
 * @param details the rest, most important first
 * @param status style classes of its status and voice, where it has them
 * @param words where the words stand that it rests on, in the order of the text
 * @param fact what it puts into words; null for a time
 */
public record Note(
        int number,
        Kind kind,
        String heading,
        List<String> details,
        @Nullable String status,
        List<Span> words,
        @Nullable Fact fact) {

    public Note {
        details = List.copyOf(details);
        words = List.copyOf(words);
    }

    /** The details on one line. */
    public String line() {
        return String.join(" · ", details);
    }
}
