// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.search.Facet;
import org.rapporteur.record.search.ValueCount;

/**
 * What a record holds.
 *
 * @param counts of each kind of entry, such as <em>359 reports</em>
 * @param outlets how many
 * @param from month of the first day that a report came out on, in words; empty where none is known
 * @param to month of the last such day
 */
public record Holdings(List<Count> counts, int outlets, String from, String to) {

    public record Count(String kind, String number, String word, String address) {}

    static Holdings of(Record now) {
        Map<Facet, List<ValueCount>> all = now.search().count("", Selection.ALL, Map.of(), List.of(Facet.KIND));
        Selection reports = new Selection(Set.of("document"), null, null, null, null, null, null, null, null);
        Map<Facet, List<ValueCount>> of = now.search().count("", reports, Map.of(), List.of(Facet.OUTLET, Facet.MONTH));
        List<Count> counts = new ArrayList<>();
        for (String kind : List.of("document", "statement", "event", "figure")) {
            all.getOrDefault(Facet.KIND, List.of()).stream()
                    .filter(count -> count.value().equals(kind))
                    .forEach(count -> counts.add(new Count(
                            kind,
                            String.format(Locale.UK, "%,d", count.count()),
                            (kind.equals("document") ? "report" : kind) + (count.count() == 1 ? "" : "s"),
                            "/" + kind + "s")));
        }
        List<String> months = of.getOrDefault(Facet.MONTH, List.of()).stream()
                .map(ValueCount::value)
                .sorted()
                .toList();
        return new Holdings(
                counts,
                of.getOrDefault(Facet.OUTLET, List.of()).size(),
                months.isEmpty() ? "" : DateWords.of(months.getFirst()),
                months.isEmpty() ? "" : DateWords.of(months.getLast()));
    }
}
