// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.text.BreakIterator;
import java.util.Locale;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/** The sentences of a text, as far as stops and breaks tell them. Not safe for use by many threads. */
final class Sentences {

    private final Text text;
    private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);

    private Sentences(Text text) {
        this.text = text;
        breaks.setText(text.value());
    }

    static Sentences of(Text text) {
        return new Sentences(text);
    }

    /** The words of the sentence in which a place begins, with single blanks between. */
    String around(Span place) {
        int end = breaks.following(Math.min(place.start(), text.value().length() - 1));
        int start = breaks.previous();
        return text.value()
                .substring(
                        Math.max(0, start),
                        end == BreakIterator.DONE ? text.value().length() : end)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
