// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.Answer;
import org.rapporteur.search.Label;

/**
 * What was found.
 *
 * @param total how many entries there are
 * @param isExact whether there are so many, not more
 * @param hits the best, the best first
 */
public record Found(long total, boolean isExact, List<Hit> hits) {

    /**
     * An entry of the record.
     *
     * @param place in the log
     * @param kind document, statement, event or figure
     * @param id what it goes by in the record
     * @param document id of the document it was read from, or is
     * @param source path, address or id that the document was given under
     * @param published day of publication of the document, where one is known
     * @param line what it says, for people
     * @param gist the same in its parts; null for a document
     */
    public record Hit(
            long place,
            String kind,
            String id,
            String document,
            String source,
            @Nullable LocalDate published,
            String line,
            @Nullable Gist gist) {}

    public Found {
        hits = List.copyOf(hits);
    }

    static Found of(Answer answer) {
        return new Found(answer.total(), answer.isExact(), hits(answer.hits()));
    }

    static List<Hit> hits(List<Label> labels) {
        return labels.stream()
                .map(label -> new Hit(
                        label.place(),
                        label.kind(),
                        label.id(),
                        label.document(),
                        label.source(),
                        label.published(),
                        label.line(),
                        label.more() == null ? null : GistJson.read(label.more())))
                .toList();
    }
}
