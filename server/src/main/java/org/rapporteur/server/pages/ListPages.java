// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.RecordSearch;
import org.rapporteur.record.search.Spot;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Replies;

/** Lists of what is on record, by words and filters: events with a map, figures with the counts they belong to. */
final class ListPages {

    private static final int ROWS = 50;

    /** As deep as a search goes. */
    private static final int DEEPEST = 10_000;

    /** Events on a map. */
    private static final int MAPPED = 300;

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,5}");

    private final LiveRecord record;
    private final Site site;

    ListPages(LiveRecord record, Site site) {
        this.record = record;
        this.site = site;
    }

    void register(RoutesConfig routes) {
        list(routes, "/documents", "document", "Reports");
        list(routes, "/statements", "statement", "Statements");
        list(routes, "/events", "event", "Events");
        list(routes, "/figures", "figure", "Figures");
        list(routes, "/search", "", "Search");
    }

    private void list(RoutesConfig routes, String path, String kind, String title) {
        Handler handler = context -> list(context, kind, title);
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private void list(Context context, String kind, String title) {
        Parameters given = Parameters.of(context, Filters.NAMES);
        Filters filters = Filters.of(given);
        var selection = given.selection(kind.isEmpty() ? Set.of() : Set.of(kind));
        Matcher place = Cursor.read(given.text("cursor"), PLACE);
        int from = place == null ? 0 : Math.min(DEEPEST, Integer.parseInt(place.group()));
        record.read(now -> {
            if (site.isKnown(context, now)) {
                return true;
            }
            RecordSearch search = now.search();
            if (search.size() != now.size()) {
                Replies.passing(context);
            }
            int depth = Math.max(from + ROWS, kind.equals("event") ? MAPPED : 0);
            Found found = search.find(given.text("q", ""), selection, Math.min(depth, DEEPEST));
            List<Found.Hit> hits = found.hits().stream().skip(from).limit(ROWS).toList();
            boolean isMore = found.total() > from + hits.size() && from + ROWS < DEEPEST;
            Map<String, Object> model = new HashMap<>();
            model.put("kind", kind);
            model.put("title", title);
            model.put("filters", filters);
            model.put("total", (found.isExact() ? "" : "more than ") + String.format(Locale.UK, "%,d", found.total()));
            model.put("from", from);
            model.put("days", given.text("q") == null ? FactRow.byDay(hits) : FactRow.ranked(hits));
            model.put("map", kind.equals("event") ? map(found, filters).orElse(null) : null);
            model.put(
                    "mapNote",
                    "Each place leads to what is on record there."
                            + (found.total() > MAPPED ? " Of the first " + MAPPED + " events." : ""));
            model.put("running", kind.equals("figure") ? RunningFigure.around(now, documents(hits)) : List.of());
            model.put(
                    "next", isMore ? filters.next(String.valueOf(Cursor.of(String.valueOf(from + hits.size())))) : "");
            String address = kind.isEmpty() ? "/search" : "/" + kind + "s";
            Replies.html(context, site.page("list", title, address, kind.isEmpty() ? given.text("q") : null, model));
            return true;
        });
    }

    private static Map<String, String> documents(List<Found.Hit> hits) {
        Map<String, String> documents = new LinkedHashMap<>();
        hits.forEach(hit -> documents.put(hit.id(), hit.document()));
        return documents;
    }

    /** The first of what was found on a map; each place leads to the list of what happened there. */
    private static Optional<PlaceMap> map(Found found, Filters filters) {
        List<Sight> sights = new ArrayList<>();
        for (Found.Hit hit :
                found.hits().subList(0, Math.min(MAPPED, found.hits().size()))) {
            if (hit.gist() != null && hit.gist().spot() != null) {
                Spot spot = hit.gist().spot();
                sights.add(new Sight(spot, FactRow.styles(hit.gist()), "/events" + filters.with("place", spot.name())));
            }
        }
        return PlaceMap.of(sights);
    }
}
