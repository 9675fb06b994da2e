// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.RecordSearch;
import org.rapporteur.record.search.ReviewProgress;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Problem;

/**
 * Some of the facts to review, those that matter most first.
 *
 * @param next cursor of the page that follows; null for the last
 * @param looked how many of all have been reviewed
 */
public record QueuePage(List<Found.Hit> hits, @Nullable String next, ReviewProgress looked) {

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,5}");

    /** As deep as a queue goes. */
    private static final int DEEPEST = 10_000;

    public QueuePage {
        hits = List.copyOf(hits);
    }

    /**
     * The page that begins at a cursor.
     *
     * @param cursor null for the first
     * @param limit most facts wanted, at least 1
     * @throws Problem if it is no cursor of this list
     */
    public static QueuePage of(
            RecordSearch search, String words, Selection selection, @Nullable String cursor, int limit) {
        Matcher place = Cursor.read(cursor, PLACE);
        int from = place == null ? 0 : Math.min(DEEPEST, Integer.parseInt(place.group()));
        Found found = search.queue(words, selection, Math.min(DEEPEST, from + limit));
        List<Found.Hit> hits = found.hits().stream().skip(from).toList();
        boolean isMore = found.total() > from + hits.size() && from + limit < DEEPEST;
        return new QueuePage(
                hits, isMore ? Cursor.of(String.valueOf(from + hits.size())) : null, search.progress(words, selection));
    }
}
