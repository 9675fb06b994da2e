// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.record.Record;
import org.rapporteur.record.search.Facet;
import org.rapporteur.record.search.ValueCount;
import org.rapporteur.server.http.Parameters;

/**
 * A way out of a list in which nothing is found: the same list without one of its filters.
 *
 * @param what is left out, as <em>the days</em>
 * @param count how many are found then, with thousands parted
 * @param address of that list
 */
public record RelaxedFilter(String what, String count, String address) {

    private record Part(String what, List<String> names) {}

    private static final List<Part> PARTS = List.of(
            new Part("the days", List.of("from", "to")),
            new Part("the number", List.of("least", "most")),
            new Part("the kind", List.of("type")),
            new Part("the status", List.of("status")),
            new Part("the words", List.of("q")),
            new Part("what it is about", List.of("about")),
            new Part("who says it", List.of("speaker")),
            new Part("the office", List.of("role")),
            new Part("who takes part", List.of("actor")),
            new Part("who on whom", List.of("pair")),
            new Part("the place", List.of("place")),
            new Part("the country", List.of("country")),
            new Part("the outlet", List.of("outlet")),
            new Part("how it stands after review", List.of("review")),
            new Part("how sure it is", List.of("min-confidence")));

    /** Those by which something is found, where more than one filter is given. */
    static List<RelaxedFilter> of(Record now, String address, Filters filters, Parameters meant, Set<String> kinds) {
        List<RelaxedFilter> found = new ArrayList<>();
        for (Part part : PARTS) {
            Filters rest = filters.left(part.names());
            if (!rest.values().equals(filters.values()) && rest.isNarrowed()) {
                long count = now
                        .search()
                        .count(meant.replaced(rest.values()).wanted(kinds), List.of(Facet.KIND))
                        .getOrDefault(Facet.KIND, List.of())
                        .stream()
                        .mapToLong(ValueCount::count)
                        .sum();
                if (count > 0) {
                    found.add(new RelaxedFilter(
                            part.what(), String.format(Locale.UK, "%,d", count), address + rest.query()));
                }
            }
        }
        return List.copyOf(found);
    }
}
