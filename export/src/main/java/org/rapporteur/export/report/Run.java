// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of a paragraph that belongs to the same facts from its first character to its last.
 *
 * @param words the characters
 * @param notes the facts that it belongs to, none for plain text; the closest one last
 * @param starting the facts whose words begin here
 * @param ending the facts whose words end here
 */
public record Run(String words, List<Note> notes, List<Note> starting, List<Note> ending) {

    public Run {
        notes = List.copyOf(notes);
        starting = List.copyOf(starting);
        ending = List.copyOf(ending);
    }

    public boolean isPlain() {
        return notes.isEmpty();
    }

    /** Style classes: the kinds of its facts. */
    public String styles() {
        return notes.stream().map(note -> note.kind().style()).distinct().collect(Collectors.joining(" "));
    }
}
