// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.record.search.Facet;
import org.rapporteur.record.search.ValueCount;

/**
 * How many entries of a list have each value of a facet, each with a link to these alone.
 *
 * @param title what the values are of
 * @param values those that most have, months the newest first
 * @param more how many values are left out
 * @param most the greatest of their counts
 */
public record FacetList(String title, List<Value> values, int more, int most) {

    private static final int SHOWN = 8;

    private static final List<String> LISTED = List.of("document", "statement", "event", "figure");

    /** A year and a half, so that a report of last year is seen. */
    private static final int MONTHS = 18;

    /**
     * @param words what a reader sees
     * @param count with thousands parted
     * @param share of the greatest count, in percent, at least 1
     * @param address of the list of these, or where it is picked of the list without it
     */
    public record Value(String words, String count, int share, String address, boolean isPicked) {}

    /** Those of a list, without facets of one value that is not picked, by which nothing is told apart. */
    static List<FacetList> of(String address, String kind, Filters filters, Map<Facet, List<ValueCount>> counted) {
        List<FacetList> lists = new ArrayList<>();
        counted.forEach((facet, all) -> {
            // Victims and relations have no list of their own.
            List<ValueCount> counts = all.stream()
                    .filter(count -> facet != Facet.KIND || LISTED.contains(count.value()))
                    .toList();
            FacetList list = of(facet, address, kind, filters, counts);
            if (list.values().size() > 1 || list.values().stream().anyMatch(Value::isPicked)) {
                lists.add(list);
            }
        });
        return lists;
    }

    private static FacetList of(Facet facet, String address, String kind, Filters filters, List<ValueCount> counts) {
        int shown = facet == Facet.MONTH ? MONTHS : SHOWN;
        List<ValueCount> first = facet == Facet.MONTH
                ? counts.stream()
                        .sorted(Comparator.comparing(ValueCount::value).reversed())
                        .limit(shown)
                        .toList()
                : counts.stream().limit(shown).toList();
        int most = first.stream().mapToInt(ValueCount::count).max().orElse(1);
        return new FacetList(
                title(facet),
                first.stream()
                        .map(one -> value(facet, address, kind, filters, one, most))
                        .toList(),
                Math.max(0, counts.size() - shown),
                most);
    }

    private static Value value(Facet facet, String address, String kind, Filters filters, ValueCount count, int most) {
        String name = facet.name().toLowerCase(Locale.ROOT);
        boolean isPicked = filters.get(name).equalsIgnoreCase(count.value());
        String to = address + (isPicked ? filters.without(name) : filters.with(name, count.value()));
        if (facet == Facet.KIND) {
            to = "/" + count.value() + "s" + filters.without("type");
        }
        if (facet == Facet.MONTH) {
            YearMonth month = YearMonth.parse(count.value());
            String from = month.atDay(1).toString();
            isPicked = filters.get("from").equals(from)
                    && filters.get("to").equals(month.atEndOfMonth().toString());
            to = address
                    + (isPicked
                            ? filters.without("from", "to")
                            : filters.with(Map.of(
                                    "from", from, "to", month.atEndOfMonth().toString())));
        }
        return new Value(
                words(facet, kind, count.value()),
                String.format(Locale.UK, "%,d", count.count()),
                Math.max(1, 100 * count.count() / most),
                to,
                isPicked);
    }

    private static String words(Facet facet, String kind, String value) {
        return switch (facet) {
            case KIND -> value.equals("document") ? "reports" : value + "s";
            case TYPE -> kind.isEmpty() ? value : Filters.label(kind, value);
            case STATUS -> Filters.statusLabel(value);
            case COUNTRY -> CountryNames.name(value);
            case MONTH -> DateWords.of(value);
            case OUTLET, SPOT, NAME, NAME_COUNTRY, PAIR, TIE -> value;
        };
    }

    private static String title(Facet facet) {
        return switch (facet) {
            case KIND -> "What";
            case TYPE -> "Kind";
            case STATUS -> "Status";
            case OUTLET -> "Outlet";
            case COUNTRY -> "Country";
            case MONTH -> "Month";
            case SPOT -> "Place";
            case NAME, NAME_COUNTRY -> "Who";
            case PAIR, TIE -> "Who on whom";
        };
    }

    /** Whether it is drawn as a line of time. */
    public boolean isTime() {
        return title.equals("Month");
    }
}
