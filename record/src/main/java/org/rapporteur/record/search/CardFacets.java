// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Facets;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;

/** By what the entries of the index are counted. */
final class CardFacets {

    private CardFacets() {}

    /** Of a document. */
    static Map<String, List<String>> of(RecordedDocument document) {
        Map<String, List<String>> facets = new HashMap<>();
        facets.put(Facet.KIND.label(), List.of("document"));
        if (document.document().outlet() != null) {
            facets.put(
                    Facet.OUTLET.label(), List.of(document.document().outlet().name()));
        }
        month(facets, document.document().published());
        return facets;
    }

    /** Of a fact. */
    static Map<String, List<String>> of(Fact fact, Facets of, RecordedDocument document) {
        Map<String, List<String>> facets = of(document);
        facets.remove(Facet.MONTH.label());
        month(facets, of.first());
        if (of.type() != null) {
            facets.put(Facet.TYPE.label(), List.of(of.type()));
        }
        if (of.status() != null) {
            facets.put(Facet.STATUS.label(), List.of(of.status()));
        }
        String kind = switch (fact) {
            case Statement _ -> "statement";
            case Event _ -> "event";
            case Figure _ -> "figure";
            case Victim _ -> "victim";
            case Relation _ -> "relation";
        };
        facets.put(Facet.KIND.label(), List.of(kind));
        Entity place = document.entity(place(fact));
        Spot spot = place == null ? null : Cards.spot(place);
        if (spot != null) {
            if (spot.country() != null) {
                facets.put(Facet.COUNTRY.label(), List.of(spot.country()));
            }
            facets.put(Facet.SPOT.label(), List.of(new SpotFacet(spot, of.status(), isAlleged(fact)).value()));
        }
        List<String> names = named(fact)
                .map(document.facts()::entity)
                .filter(CardFacets::isNamed)
                .map(Entity::name)
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            facets.put(Facet.NAME.label(), names);
        }
        return facets;
    }

    private static boolean isAlleged(Fact fact) {
        return switch (fact) {
            case Statement _, Victim _, Relation _ -> false;
            case Event event -> event.voice() == Voice.ALLEGED;
            case Figure figure -> figure.voice() == Voice.ALLEGED;
        };
    }

    /** Whether it is a person or body with a name, not the police alone. */
    private static boolean isNamed(Entity entity) {
        return (entity.kind() == EntityKind.PERSON || entity.kind() == EntityKind.ORGANIZATION)
                && entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
    }

    private static Stream<EntityId> named(Fact fact) {
        return switch (fact) {
            case Statement statement -> statement.speakers().stream();
            case Event event -> Stream.concat(event.actors().stream(), event.recipients().stream());
            case Figure figure -> Stream.ofNullable(figure.source());
            case Victim victim -> Stream.ofNullable(victim.entity());
            case Relation relation ->
                Stream.concat(Stream.of(relation.subject()), Stream.ofNullable(relation.object()));
        };
    }

    private static @Nullable EntityId place(Fact fact) {
        return switch (fact) {
            case Statement _, Victim _, Relation _ -> null;
            case Event event -> event.place();
            case Figure figure -> figure.place();
        };
    }

    private static void month(Map<String, List<String>> facets, @Nullable LocalDate day) {
        if (day != null) {
            facets.put(Facet.MONTH.label(), List.of(YearMonth.from(day).toString()));
        }
    }
}
