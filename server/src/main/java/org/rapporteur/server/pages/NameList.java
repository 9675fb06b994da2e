// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.table.Table;
import org.rapporteur.export.table.Table.Column;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.record.Record;
import org.rapporteur.record.people.ListedName;
import org.rapporteur.record.people.NameIndex;
import org.rapporteur.record.people.NameOrder;
import org.rapporteur.record.people.NameQuery;
import org.rapporteur.record.search.NameSpan;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.NameParameters;
import org.rapporteur.server.http.Parameters;

/**
 * The people and bodies that speak, act, are acted on or give numbers, by their names in the reports.
 *
 * @param rows some of them
 * @param from how many stand before these
 * @param total how many there are, with thousands parted
 * @param filters as they were given
 * @param heads of the columns
 * @param countries that can be asked for, in the order of their names
 * @param hasHits whether any name on record has a hit on a sanctions list
 * @param next address of the rest; empty where there is none
 */
public record NameList(
        List<Row> rows,
        int from,
        String total,
        Map<String, String> filters,
        List<Head> heads,
        List<Country> countries,
        boolean hasHits,
        String next) {

    static final Table TABLE = new Table(
            "names",
            List.of(
                    new Column("name", Table.Type.TEXT),
                    new Column("facts", Table.Type.INTEGER),
                    new Column("first", Table.Type.DATE),
                    new Column("last", Table.Type.DATE),
                    new Column("countries", Table.Type.TEXTS),
                    new Column("hits", Table.Type.INTEGER)));

    private static final int ROWS = 100;

    private static final Map<NameOrder, String> TITLES = Map.of(
            NameOrder.NAME, "Name",
            NameOrder.FACTS, "Facts",
            NameOrder.FIRST, "First named",
            NameOrder.LAST, "Last named",
            NameOrder.COUNTRY, "Country",
            NameOrder.HITS, "Hits");

    private static final List<NameOrder> SHOWN = List.of(
            NameOrder.NAME, NameOrder.FACTS, NameOrder.FIRST, NameOrder.LAST, NameOrder.COUNTRY, NameOrder.HITS);

    /** @param facts in how many the name stands; hits are empty where there are none */
    public record Row(
            String name, String facts, String first, String last, String countries, String hits, String address) {}

    /**
     * The head of a column.
     *
     * @param isNumber whether what stands below is set to the right
     * @param sorted ascending, descending, or null where another column is the order
     * @param address of the list in this order, or where it is in the order, of the other way round
     */
    public record Head(
            String title, boolean isNumber, @Nullable String sorted, String address) {}

    /** A country that can be asked for, and whether it is. */
    public record Country(String code, String name, boolean isPicked) {}

    static NameList of(Record now, Parameters given, int from) {
        NameQuery query = NameParameters.query(given);
        NameIndex index = now.names();
        NameIndex.Page page = index.page(query, from, ROWS);
        Map<String, String> filters = new LinkedHashMap<>();
        NameParameters.NAMES.forEach(name -> filters.put(name, given.text(name, "")));
        int end = from + page.names().size();
        boolean hasHits = index.hasHits();
        return new NameList(
                page.names().stream().map(NameList::row).toList(),
                from,
                number(page.total()),
                filters,
                SHOWN.stream()
                        .filter(order -> order != NameOrder.HITS || hasHits)
                        .map(order -> head(order, query, filters))
                        .toList(),
                index.countries().keySet().stream()
                        .map(code -> new Country(code, CountryNames.name(code), code.equals(query.country())))
                        .sorted(Comparator.comparing(Country::name))
                        .toList(),
                hasHits,
                end < page.total() ? address(filters, Map.of("cursor", Cursor.of(String.valueOf(end)))) : "");
    }

    /** All that are wanted, as rows of {@link #TABLE}. */
    static List<List<@Nullable Object>> table(Record now, NameQuery query) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ListedName listed : now.names().page(query, 0, Integer.MAX_VALUE).names()) {
            NameSpan span = listed.span();
            rows.add(Arrays.asList(span.name(), (long) span.facts(), span.first(), span.last(), span.countries(), (long)
                    listed.hits()));
        }
        return rows;
    }

    private static Row row(ListedName listed) {
        NameSpan span = listed.span();
        return new Row(
                span.name(),
                number(span.facts()),
                day(span.first()),
                day(span.last()),
                span.countries().stream().map(CountryNames::name).collect(Collectors.joining(", ")),
                listed.hits() == 0 ? "" : number(listed.hits()),
                "/dossiers?name=" + URLEncoder.encode(span.name(), StandardCharsets.UTF_8));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DateWords.of(day);
    }

    private static String number(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static Head head(NameOrder order, NameQuery query, Map<String, String> filters) {
        boolean isPicked = order == query.order();
        boolean isGreatestFirst = order.isGreatestFirst() != (isPicked && query.isReversed());
        return new Head(
                Objects.requireNonNull(TITLES.get(order)),
                order == NameOrder.FACTS || order == NameOrder.HITS,
                !isPicked ? null : isGreatestFirst ? "descending" : "ascending",
                address(
                        filters,
                        Map.of("sort", order.label(), "reverse", isPicked && !query.isReversed() ? "true" : "")));
    }

    /** The query of the list with some filters changed. */
    private static String address(Map<String, String> filters, Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        all.putAll(changed);
        return all.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** The query of the same names, from the beginning. */
    public String query() {
        return address(filters, Map.of());
    }

    /** What was given for a filter; empty for nothing. */
    public String given(String name) {
        return filters.getOrDefault(name, "");
    }

    /** Whether some names are left out. */
    public boolean isNarrowed() {
        return List.of("has", "country", "listed", "from", "to").stream()
                .anyMatch(name -> !given(name).isEmpty());
    }
}
