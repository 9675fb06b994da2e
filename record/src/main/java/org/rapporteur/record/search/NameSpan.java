// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.FacetSpan;

/**
 * A name by which a person or body takes part in facts.
 *
 * @param name as reports have it
 * @param facts in how many it stands, at least 1
 * @param first day on which a report with such a fact came out; null where no day is known
 * @param last such day, not before {@code first}; null where that is
 * @param countries that reports give it, ISO 3166-1 alpha-3, the one of most facts first: several may share a name
 */
public record NameSpan(
        String name,
        int facts,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<String> countries) {

    public NameSpan {
        countries = List.copyOf(countries);
    }

    /** @param countries values of {@link Facet#NAME_COUNTRY}, the one of most facts first */
    static List<NameSpan> of(List<FacetSpan> spans, List<ValueCount> countries) {
        Map<String, List<String>> known = new HashMap<>();
        for (ValueCount count : countries) {
            NameCountry one = NameCountry.of(count.value());
            known.computeIfAbsent(one.name(), unseen -> new ArrayList<>(1)).add(one.country());
        }
        return spans.stream()
                .map(span -> new NameSpan(
                        span.value(),
                        span.count(),
                        span.first(),
                        span.last(),
                        known.getOrDefault(span.value(), List.of())))
                .sorted(Comparator.comparing(NameSpan::name))
                .toList();
    }
}
