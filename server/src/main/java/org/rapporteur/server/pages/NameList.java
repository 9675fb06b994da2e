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
        List<ValueCount> all = counts(now, part);
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

    /** All names with these letters, the one with most facts first. */
    static List<ValueCount> counts(Record now, String part) {
        List<ValueCount> all = now.search()
                .count("", Selection.ALL, Map.of(), List.of(Facet.NAME))
                .getOrDefault(Facet.NAME, List.of());
        String wanted = part.toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? all
                : all.stream()
                        .filter(count -> count.value().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList();
    }
}
