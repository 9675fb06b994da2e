// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.search.Facet;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.Phrasing;
import org.rapporteur.record.search.RecordSearch;
import org.rapporteur.record.search.SearchCriteria;
import org.rapporteur.record.search.SpotFacet;
import org.rapporteur.record.search.ValueCount;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
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
        routes.get("/events/map", this::part);
        routes.get("/events/{picture}", this::picture);
    }

    /** What a list shows, and by which words. */
    private record Asked(Parameters given, Filters filters, SearchCriteria wanted, Phrasing phrasing) {

        static Asked of(Context context, String kind) {
            Parameters given = Parameters.of(context, Filters.NAMES);
            boolean isCounting = kind.isEmpty() || kind.equals("figure");
            Phrasing phrasing = Phrasing.of(given.text("q", ""), LocalDate.now(ZoneOffset.UTC), isCounting);
            Filters filters = Filters.of(given).phrased(phrasing);
            Parameters meant = given.replaced(filters.values());
            return new Asked(meant, filters, meant.wanted(kind.isEmpty() ? Set.of() : Set.of(kind)), phrasing);
        }
    }

    /** The map of a list alone, for a script that changes its days. */
    private void part(Context context) {
        Asked asked = Asked.of(context, "event");
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                List<ValueCount> spots =
                        now.search().count(asked.wanted(), List.of(Facet.SPOT)).getOrDefault(Facet.SPOT, List.of());
                Replies.html(
                        context,
                        PlaceMap.of(markers(spots, asked.filters()))
                                .map(map -> Site.part(
                                        "map",
                                        Map.of(
                                                "map",
                                                map,
                                                "label",
                                                "Map of the places, numbered as in the list below it",
                                                "note",
                                                "Each place leads to what is on record there.")))
                                .orElse("<p class=\"empty\">No event of these days has a place.</p>"));
            }
            return true;
        });
    }

    /** The map of a list as a file. */
    private void picture(Context context) {
        Matcher name = Pictures.name(context, "map");
        Asked asked = Asked.of(context, "event");
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                List<MapMarker> markers = markers(
                        now.search().count(asked.wanted(), List.of(Facet.SPOT)).getOrDefault(Facet.SPOT, List.of()),
                        asked.filters());
                PlaceMap map = PlaceMap.of(markers).orElseThrow(() -> Problem.missing("place among these events"));
                Pictures.give(context, name.group(2), MapPicture.of("events", "Events on record", map, markers, now));
            }
            return true;
        });
    }

    private void list(RoutesConfig routes, String path, String kind, String title) {
        Handler handler = context -> list(context, kind, title);
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private void list(Context context, String kind, String title) {
        Asked asked = Asked.of(context, kind);
        Filters filters = asked.filters();
        Matcher place = Cursor.read(asked.given().text("cursor"), PLACE);
        int from = place == null ? 0 : Math.min(DEEPEST, Integer.parseInt(place.group()));
        record.read(now -> {
            // What is meant by last month hangs on the day.
            if (asked.phrasing().read().isEmpty() && site.isKnown(context, now)) {
                return true;
            }
            RecordSearch search = now.search();
            if (search.size() != now.size()) {
                Replies.passing(context);
            }
            Found found = search.find(asked.wanted(), Math.min(from + ROWS, DEEPEST));
            Map<Facet, List<ValueCount>> counted = new EnumMap<>(search.count(asked.wanted(), facets(kind)));
            List<ValueCount> spots = counted.remove(Facet.SPOT);
            long total = counted.getOrDefault(Facet.KIND, List.of()).stream()
                    .mapToLong(ValueCount::count)
                    .sum();
            if (!kind.isEmpty()) {
                counted.remove(Facet.KIND);
            }
            List<Found.Hit> hits = found.hits().stream().skip(from).limit(ROWS).toList();
            boolean isMore = total > from + hits.size() && from + ROWS < DEEPEST;
            String words = asked.wanted().words();
            Map<String, Object> model = new HashMap<>();
            model.put("kind", kind);
            model.put("title", title);
            model.put("filters", filters);
            model.put("read", asked.phrasing().read());
            model.put(
                    "otherwise",
                    total > 0 || words.isEmpty() ? "" : search.otherwise(words).orElse(""));
            String address = kind.isEmpty() ? "/search" : "/" + kind + "s";
            model.put(
                    "loosened",
                    total > 0
                            ? List.of()
                            : RelaxedFilter.of(
                                    now, address, filters, asked.given(), kind.isEmpty() ? Set.of() : Set.of(kind)));
            model.put("total", String.format(Locale.UK, "%,d", total));
            model.put("from", from);
            model.put("days", words.isEmpty() ? FactRow.byDay(hits) : FactRow.ranked(hits));
            model.put(
                    "map",
                    spots == null ? null : PlaceMap.of(markers(spots, filters)).orElse(null));
            model.put(
                    "months",
                    counted.getOrDefault(Facet.MONTH, List.of()).stream()
                            .map(ValueCount::value)
                            .sorted()
                            .toList());
            model.put("mapNote", "Each place leads to what is on record there.");
            model.put("running", kind.equals("figure") ? RunningFigure.around(now, documents(hits)) : List.of());
            model.put(
                    "next", isMore ? filters.next(String.valueOf(Cursor.of(String.valueOf(from + hits.size())))) : "");
            model.put("facets", FacetList.of(address, kind, filters, counted));
            Replies.html(
                    context, site.page("list", title, address, kind.isEmpty() ? context.queryParam("q") : null, model));
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

    /** All places of what was found; each leads to the list of what happened there. */
    private static List<MapMarker> markers(List<ValueCount> spots, Filters filters) {
        List<MapMarker> markers = new ArrayList<>();
        for (ValueCount count : spots) {
            SpotFacet facet = SpotFacet.of(count.value());
            markers.add(new MapMarker(
                    facet.spot(),
                    (facet.status() == null ? "" : facet.status()) + (facet.isAlleged() ? " alleged" : ""),
                    "/events" + filters.with("place", facet.spot().name()),
                    count.count()));
        }
        return markers;
    }
}
