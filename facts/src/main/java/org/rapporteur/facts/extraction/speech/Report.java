// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * A report of what somebody said, before it is known who that is.
 *
 * @param paragraph number of its paragraph, from 0
 * @param quoted how much stands in quotation marks
 * @param content the words said, at least one span
 * @param cue the words that show the saying, where there are some
 * @param source the words that tell who, where there are some
 * @param takesUp whether it takes up a quotation that the paragraph before left open
 * @param why how it was found
 */
public record Report(
        int paragraph,
        Quoted quoted,
        List<Span> content,
        @Nullable Span cue,
        @Nullable Source source,
        boolean takesUp,
        Why why) {

    public Report {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("content must hold at least one span, is empty");
        }
        content = List.copyOf(content);
    }

    /** Where it begins: the first of its words, cue and source. */
    public int start() {
        int start = content.getFirst().start();
        start = cue == null ? start : Math.min(start, cue.start());
        return source == null ? start : Math.min(start, source.head().span().start());
    }
}
