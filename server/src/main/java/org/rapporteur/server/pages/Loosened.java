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
public record Loosened(String what, String count, String address) {

    private record Part(String what, String... names) {}

    private static final List<Part> PARTS = List.of(
            new Part("the days", "from", "to"),
            new Part("the number", "least", "most"),
            new Part("the kind", "type"),
            new Part("the status", "status"),
            new Part("the words", "q"),
            new Part("what it is about", "about"),
            new Part("who says it", "speaker"),
            new Part("the office", "role"),
            new Part("who takes part", "actor"),
            new Part("who on whom", "pair"),
            new Part("the place", "place"),
            new Part("the country", "country"),
            new Part("the outlet", "outlet"),
            new Part("how it stands after review", "review"),
            new Part("how sure it is", "min-confidence"));

    /** Those by which something is found, where more than one filter is given. */
    static List<Loosened> of(Record now, String address, Filters filters, Parameters meant, Set<String> kinds) {
        List<Loosened> found = new ArrayList<>();
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
                    found.add(
                            new Loosened(part.what(), String.format(Locale.UK, "%,d", count), address + rest.query()));
                }
            }
        }
        return List.copyOf(found);
    }
}
