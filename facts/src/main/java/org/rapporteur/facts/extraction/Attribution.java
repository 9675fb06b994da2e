// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction;

import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.Span;

/**
 * The words beside a quotation that say who speaks.
 *
 * @param cue the verb of saying
 * @param source the words that tell who, beside the cue; null where the word lists find none
 * @param name the part of the source that may be a person's name; null where it holds none
 * @param title what stands before the name
 */
public record Attribution(
        Span cue, @Nullable Span source, @Nullable Span name, Title title) {

    /** What stands before a name. */
    public enum Title {
        NONE,
        /** A title of courtesy, which tells no office: <em>Mr.</em> */
        COURTESY,
        /** <em>Secretary-General</em> */
        OFFICE
    }

    /** The words that tell the office, where some do. */
    public @Nullable Span office() {
        return title == Title.OFFICE && source != null && name != null && source.start() < name.start() - 1
                ? new Span(source.start(), name.start() - 1)
                : null;
    }
}
