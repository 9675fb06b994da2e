// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.text.Span;

/**
 * A fact, or a time, as it stands in the margin.
 *
 * @param number the number that it and its words carry on the page, at least 1
 * @param kind what it is
 * @param heading what it says in short, beside its words
 * @param line the rest, most important first; may be empty
 * @param view the fact in words; null for a time
 * @param words where the words stand that it rests on, in the order of the text
 */
public record Note(
        int number,
        Kind kind,
        String heading,
        String line,
        @Nullable FactView view,
        List<Span> words) {

    public Note {
        words = List.copyOf(words);
    }

    /** What it puts into words; null for a time. */
    public @Nullable Fact fact() {
        return view == null ? null : view.fact();
    }

    /** How sure it is, in percent; null where nobody weighed it. */
    public @Nullable Integer percent() {
        Double confidence = view == null ? null : view.fact().certainty().confidence();
        return confidence == null ? null : (Integer) (int) Math.round(confidence * 100);
    }

    /** Style classes of its marks. */
    public String styles() {
        return view == null ? "" : view.styles();
    }

    /** How programs name what the fact is; null where they do not. */
    public @Nullable String code() {
        return view == null ? null : view.code();
    }

    Note numbered(int newNumber) {
        return new Note(newNumber, kind, heading, line, view, words);
    }
}
