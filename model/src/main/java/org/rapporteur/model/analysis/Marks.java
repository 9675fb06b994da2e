// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.List;

/**
 * What the model marks in a text besides its grammar. Each list is in the order of the text.
 *
 * @param names proper names, which do not overlap
 * @param speech cues, sources and contents of statements; marks of one kind do not overlap
 * @param triggers words that tell of events, one a word at most
 * @param figures words of quantities, one a word at most
 */
public record Marks(List<Name> names, List<SpeechMark> speech, List<Trigger> triggers, List<FigureMark> figures) {

    /** No marks at all. */
    public static final Marks NONE = new Marks(List.of(), List.of(), List.of(), List.of());

    public Marks {
        names = List.copyOf(names);
        speech = List.copyOf(speech);
        triggers = List.copyOf(triggers);
        figures = List.copyOf(figures);
    }
}
