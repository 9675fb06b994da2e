// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.read.Readings;
import org.rapporteur.record.review.Reviews;
import org.rapporteur.screening.match.Company;
import org.rapporteur.stories.identity.ActorName;

/** Finds who and what is named in the same documents as some actors. */
public final class Companies {

    private final Set<ActorName> wanted;
    private final Map<ActorName, Set<String>> names = new HashMap<>();
    private final Map<ActorName, Set<String>> countries = new HashMap<>();

    private Companies(Set<ActorName> wanted) {
        this.wanted = wanted;
    }

    /** For each of these actors that a document names; walks the log once where there are any. */
    public static Map<ActorName, Company> of(Ledger ledger, Reviews reviews, Set<ActorName> actors) {
        Companies companies = new Companies(actors);
        if (!actors.isEmpty()) {
            try (Readings readings = Readings.of(ledger, reviews, Selection.ALL, entry -> {})) {
                while (readings.hasNext()) {
                    companies.add(readings.next().recorded().facts().entities());
                }
            }
        }
        Map<ActorName, Company> found = new HashMap<>();
        companies.names.forEach((actor, beside) ->
                found.put(actor, new Company(beside, companies.countries.getOrDefault(actor, Set.of()))));
        return found;
    }

    private void add(List<Entity> entities) {
        for (Entity entity : entities) {
            ActorName actor = ActorName.of(entity.name());
            if (wanted.contains(actor) && isActor(entity)) {
                Set<String> besideNames = names.computeIfAbsent(actor, unseen -> new HashSet<>());
                Set<String> besideCountries = countries.computeIfAbsent(actor, unseen -> new HashSet<>());
                for (Entity other : entities) {
                    if (!other.equals(entity) && isActor(other)) {
                        besideNames.add(other.name());
                    } else if (other.kind() == EntityKind.COUNTRY && other.country() != null) {
                        besideCountries.add(other.country().value());
                    }
                }
            }
        }
    }

    private static boolean isActor(Entity entity) {
        return (entity.kind() == EntityKind.PERSON || entity.kind() == EntityKind.ORGANIZATION)
                && entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
    }
}
