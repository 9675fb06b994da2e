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
     * @param report headline, outlet and sentence
     * @param gist what it says in its parts; null for a document
     */
    public record Hit(
            long place,
            String kind,
            String id,
            String document,
            String source,
            @Nullable LocalDate published,
            String line,
            Setting report,
            @Nullable Gist gist) {}

    /**
     * Where an entry stands.
     *
     * @param headline of its document; null where it has none
     * @param outlet that published it; null where that is not known
     * @param sentence that it rests on; null for a document
     */
    public record Setting(
            @Nullable String headline,
            @Nullable String outlet,
            @Nullable String sentence) {

        static final Setting NONE = new Setting(null, null, null);
    }

    public Found {
        hits = List.copyOf(hits);
    }

    static Found of(Answer answer) {
        return new Found(answer.total(), answer.isExact(), hits(answer.hits()));
    }

    static List<Hit> hits(List<Label> labels) {
        return labels.stream().map(Found::hit).toList();
    }

    private static Hit hit(Label label) {
        GistJson.Shown shown = label.more() == null ? GistJson.Shown.NOTHING : GistJson.read(label.more());
        return new Hit(
                label.place(),
                label.kind(),
                label.id(),
                label.document(),
                label.source(),
                label.published(),
                label.line(),
                shown.setting(),
                shown.gist());
    }
}
