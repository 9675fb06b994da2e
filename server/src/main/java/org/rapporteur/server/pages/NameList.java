// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.search.Facet;
import org.rapporteur.record.search.ValueCount;

/**
 * The people and bodies that speak, act, are acted on or give numbers, by their names in the reports.
 *
 * @param rows the first of them
 * @param total how many there are
 */
public record NameList(List<Row> rows, int total) {

    private static final int ROWS = 200;

    /** @param facts in how many the name stands */
    public record Row(String name, String facts, String address) {}

    /**
     * @param part of a name, in any case; empty for all
     * @param isByName whether they are in the order of the alphabet, else those with most facts come first
     */
    static NameList of(Record now, String part, boolean isByName) {
        String wanted = part.toLowerCase(Locale.ROOT);
        List<ValueCount> all = now
                .search()
                .count("", Selection.ALL, Map.of(), List.of(Facet.NAME))
                .getOrDefault(Facet.NAME, List.of())
                .stream()
                .filter(count -> count.value().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return new NameList(
                all.stream()
                        .sorted(
                                isByName
                                        ? Comparator.comparing(ValueCount::value, String.CASE_INSENSITIVE_ORDER)
                                        : Comparator.comparingInt(ValueCount::count)
                                                .reversed())
                        .limit(ROWS)
                        .map(count -> new Row(
                                count.value(),
                                String.format(Locale.UK, "%,d", count.count()),
                                "/dossiers?name=" + URLEncoder.encode(count.value(), StandardCharsets.UTF_8)))
                        .toList(),
                all.size());
    }
}
