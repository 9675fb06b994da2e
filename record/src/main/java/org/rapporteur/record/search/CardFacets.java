// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final List<String> TIED = List.of("actors", "recipients");

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
        if (fact instanceof Event event) {
            ties(facets, event, document);
        }
        List<Entity> parties = named(fact)
                .map(document.facts()::entity)
                .filter(CardFacets::isNamed)
                .toList();
        names(facets, Facet.NAME, parties.stream().map(Entity::name));
        names(
                facets,
                Facet.NAME_COUNTRY,
                parties.stream()
                        .filter(party -> party.country() != null)
                        .map(party -> new NameCountry(
                                        Objects.requireNonNull(party.country()).value(), party.name())
                                .value()));
        return facets;
    }

    private static void names(Map<String, List<String>> facets, Facet facet, Stream<String> values) {
        List<String> distinct = values.distinct().toList();
        if (!distinct.isEmpty()) {
            facets.put(facet.label(), distinct);
        }
    }

    /** Who acts on whom, where both have a name and neither is in doubt: a line between the wrong two is worse than none. */
    private static void ties(Map<String, List<String>> facets, Event event, RecordedDocument document) {
        if (TIED.stream().anyMatch(field -> event.certainty().doubt(field).isPresent())) {
            return;
        }
        List<TieFacet> ties = called(event.actors(), document).stream()
                .flatMap(actor -> called(event.recipients(), document).stream()
                        .filter(recipient -> !recipient.equals(actor))
                        .map(recipient ->
                                new TieFacet(actor, recipient, event.status().label(), event.voice() == Voice.ALLEGED)))
                .toList();
        if (!ties.isEmpty()) {
            facets.put(Facet.TIE.label(), ties.stream().map(TieFacet::value).toList());
            facets.put(Facet.PAIR.label(), ties.stream().map(TieFacet::pair).toList());
        }
    }

    private static List<String> called(List<EntityId> ids, RecordedDocument document) {
        return document.entities(ids).stream()
                .filter(entity -> entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME))
                .map(Entity::name)
                .distinct()
                .toList();
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
