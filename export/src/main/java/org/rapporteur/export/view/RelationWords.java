// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.Relation;

/** Puts what somebody is to another into words. */
final class RelationWords {

    private static final Map<String, List<String>> PHRASES = phrases();

    private RelationWords() {}

    static FactView view(Relation relation, FactsDocument facts) {
        Map<String, String> values = new HashMap<>();
        values.put("who", Parties.of(List.of(relation.subject()), facts).words());
        values.put(
                "whom", Parties.of(Particulars.listed(relation.object()), facts).words());
        values.put("role", relation.role() == null ? "" : Words.flat(facts.words(relation.role())));
        List<String> phrase = Objects.requireNonNull(
                PHRASES.get(relation.type().label() + "." + relation.polarity().label()));
        String heading =
                Words.capital(Phrases.filled(relation.role() == null ? phrase.getLast() : phrase.getFirst(), values));
        List<String> details = new ArrayList<>();
        if (relation.since() != null) {
            details.add(Phrases.fixed("relation.since", "day", DateWords.of(relation.since())));
        }
        if (relation.until() != null) {
            details.add(Phrases.fixed("relation.until", "day", DateWords.of(relation.until())));
        }
        return new FactView(
                relation,
                heading,
                heading,
                "",
                details,
                List.of(),
                relation.type().label());
    }

    private static Map<String, List<String>> phrases() {
        Map<String, List<String>> phrases = new HashMap<>();
        Phrases.rows("relation-phrases.txt", 3).forEach(row -> phrases.put(row.getFirst(), row.subList(1, 3)));
        return phrases;
    }
}
