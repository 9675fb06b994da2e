// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.rapporteur.server.api.Fields.oneOf;
import static org.rapporteur.server.api.Fields.with;
import static org.rapporteur.server.api.Route.JSON;
import static org.rapporteur.server.api.Route.Parameter.query;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.read.Slice;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.RecordSearch;
import org.rapporteur.record.search.SearchCriteria;
import org.rapporteur.server.api.Route.Parameter;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Replies;

/** Finds by words. */
record SearchRoute(LiveRecord record) {

    /** As deep as a search goes: see {@link RecordSearch#find}. */
    private static final int DEEPEST = 10_000;

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,15}");

    private static final List<String> KINDS = List.of("document", "statement", "event", "figure");

    private static final List<Parameter> PARAMETERS = with(
            List.of(
                    query(
                            "q",
                            "Words that must all be there; a phrase in quotation marks; a minus before what must not be.",
                            Fields.TEXT),
                    query("kind", "Only these.", oneOf(KINDS)),
                    query("about", "Words that must stand in what is said, done or counted.", Fields.TEXT),
                    query("least", "Number that must be counted at least.", Fields.TEXT),
                    query("most", "Number that must be counted at most.", Fields.TEXT)),
            with(Fields.FILTERS, Fields.PAGING));

    Route route() {
        return new Route(
                "GET",
                Api.ROOT + "/search",
                "search",
                "Finds by words, phrases and filters; without words the newest first.",
                PARAMETERS,
                null,
                "Page",
                List.of(JSON),
                this::search);
    }

    private void search(Context context) {
        Parameters given = Parameters.of(context, Fields.names(PARAMETERS));
        int limit = given.number("limit", Fields.LIMIT, 1, Fields.MOST);
        String kind = given.oneOf("kind", KINDS);
        SearchCriteria wanted = given.wanted(kind == null ? Set.of() : Set.of(kind));
        Matcher place = Cursor.read(given.text("cursor"), PLACE);
        int from = place == null ? 0 : (int) Math.min(DEEPEST, Long.parseLong(place.group()));
        record.read(now -> {
            if (Replies.isKnown(context, now.tag())) {
                return true;
            }
            RecordSearch search = now.search();
            if (search.size() != now.size()) {
                Replies.passing(context);
            }
            Found found = search.find(wanted, Math.min(from + limit, DEEPEST));
            List<Found.Hit> hits = found.hits()
                    .subList(Math.min(from, found.hits().size()), found.hits().size());
            boolean isMore = found.total() > from + hits.size() && from + limit < DEEPEST;
            Replies.page(context, new Slice<>(search.leaves(hits), isMore ? String.valueOf(from + hits.size()) : null));
            return true;
        });
    }
}
