// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Victim;

/** Puts what befell a person into words. */
final class VictimWords {

    private VictimWords() {}

    static FactView view(Victim victim, FactsDocument facts) {
        Parties who = victim.name() == null
                ? new Parties(Words.flat(facts.words(victim.anchor())), false)
                : new Parties(victim.name(), false);
        String heading = Words.capital(Phrases.filled(
                DetailWords.phrase("victim"),
                Map.of(
                        "who", who.words(),
                        "was", who.was(),
                        "fate", DetailWords.phrase("fate." + victim.fate().label()))));
        List<String> details = new ArrayList<>();
        if (victim.age() != null) {
            details.add(DetailWords.filled("victim.age", victim.age().toString()));
        }
        if (victim.occupation() != null) {
            details.add(DetailWords.filled("victim.occupation", Words.flat(facts.words(victim.occupation()))));
        }
        if (victim.home() != null) {
            details.add(DetailWords.filled(
                    "victim.home", facts.entity(victim.home()).name()));
        }
        if (victim.nationality() != null) {
            details.add(DetailWords.filled(
                    "victim.nationality", victim.nationality().value()));
        }
        if (victim.event() != null) {
            details.add(DetailWords.phrase("victim.event"));
        }
        if (victim.figure() != null) {
            details.add(DetailWords.phrase("victim.figure"));
        }
        return new FactView(
                victim, heading, heading, "", details, List.of(), victim.fate().label());
    }
}
