// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.rapporteur.record.search.Facet;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.RecordSearch;
import org.rapporteur.record.search.SpotFacet;
import org.rapporteur.record.search.ValueCount;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Replies;

/** Lists of what is on record, by words and filters: events with a map, figures with the counts they belong to. */
final class ListPages {

    private static final int ROWS = 50;

    /** As deep as a search goes. */
    private static final int DEEPEST = 10_000;

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
            Map<Facet, String> picked = Facet.picked(given::text);
            Found found = search.find(given.text("q", ""), selection, picked, Math.min(from + ROWS, DEEPEST));
            Map<Facet, List<ValueCount>> counted =
                    new EnumMap<>(search.count(given.text("q", ""), selection, picked, facets(kind)));
            List<ValueCount> spots = counted.remove(Facet.SPOT);
            long total = counted.getOrDefault(Facet.KIND, List.of()).stream()
                    .mapToLong(ValueCount::count)
                    .sum();
            if (!kind.isEmpty()) {
                counted.remove(Facet.KIND);
            }
            List<Found.Hit> hits = found.hits().stream().skip(from).limit(ROWS).toList();
            boolean isMore = total > from + hits.size() && from + ROWS < DEEPEST;
            Map<String, Object> model = new HashMap<>();
            model.put("kind", kind);
            model.put("title", title);
            model.put("filters", filters);
            model.put("total", String.format(Locale.UK, "%,d", total));
            model.put("from", from);
            model.put("days", given.text("q") == null ? FactRow.byDay(hits) : FactRow.ranked(hits));
            model.put("map", spots == null ? null : map(spots, filters).orElse(null));
            model.put("mapNote", "Each place leads to what is on record there.");
            model.put("running", kind.equals("figure") ? RunningFigure.around(now, documents(hits)) : List.of());
            model.put(
                    "next", isMore ? filters.next(String.valueOf(Cursor.of(String.valueOf(from + hits.size())))) : "");
            String address = kind.isEmpty() ? "/search" : "/" + kind + "s";
            model.put("facets", FacetList.of(address, kind, filters, counted));
            Replies.html(context, site.page("list", title, address, kind.isEmpty() ? given.text("q") : null, model));
            return true;
        });
    }

    private static Map<String, String> documents(List<Found.Hit> hits) {
        Map<String, String> documents = new LinkedHashMap<>();
        hits.forEach(hit -> documents.put(hit.id(), hit.document()));
        return documents;
    }

    private static List<Facet> facets(String kind) {
        return switch (kind) {
            case "event" ->
                List.of(Facet.KIND, Facet.TYPE, Facet.STATUS, Facet.COUNTRY, Facet.OUTLET, Facet.MONTH, Facet.SPOT);
            case "figure" -> List.of(Facet.KIND, Facet.TYPE, Facet.STATUS, Facet.COUNTRY, Facet.OUTLET, Facet.MONTH);
            case "statement" -> List.of(Facet.KIND, Facet.TYPE, Facet.OUTLET, Facet.MONTH);
            case "document" -> List.of(Facet.KIND, Facet.OUTLET, Facet.MONTH);
            default -> List.of(Facet.KIND, Facet.OUTLET, Facet.COUNTRY, Facet.MONTH);
        };
    }

    /** All places of what was found on a map; each leads to the list of what happened there. */
    private static Optional<PlaceMap> map(List<ValueCount> spots, Filters filters) {
        List<Sight> sights = new ArrayList<>();
        for (ValueCount count : spots) {
            SpotFacet facet = SpotFacet.of(count.value());
            sights.add(new Sight(
                    facet.spot(),
                    (facet.status() == null ? "" : facet.status()) + (facet.isAlleged() ? " alleged" : ""),
                    "/events" + filters.with("place", facet.spot().name()),
                    count.count()));
        }
        return PlaceMap.of(sights);
    }
}
