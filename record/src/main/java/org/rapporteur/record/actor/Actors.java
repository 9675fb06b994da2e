// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.export.view.Sentence;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.text.WordList;
import org.rapporteur.record.read.Readings;
import org.rapporteur.record.review.Reviews;
import org.rapporteur.screening.list.Birth;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.stories.identity.ActorName;

/** Gathers the persons and bodies of a record. Walks the whole log once and holds one document at a time. */
public final class Actors {

    /** Facts kept of each; of the others only the number is. */
    private static final int KEPT = 25;

    private static final Map<String, Gender> PRONOUNS = WordList.rows("en/actor-pronouns.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Gender.of(row.get(1))));

    private final Map<ActorName, Draft> actors = new LinkedHashMap<>();

    private Actors() {}

    /** All persons and bodies that documents of a ledger name, in the order of their names. */
    public static List<Actor> of(Ledger ledger, Reviews reviews) {
        Actors actors = new Actors();
        try (Readings readings = Readings.of(ledger, reviews, Selection.ALL, entry -> {})) {
            while (readings.hasNext()) {
                actors.add(readings.next().recorded());
            }
        }
        return actors.actors.entrySet().stream()
                .map(entry -> entry.getValue().actor(entry.getKey()))
                .sorted(Comparator.comparing(actor -> actor.key().words()))
                .toList();
    }

    private void add(RecordedDocument document) {
        Map<EntityId, Draft> here = new HashMap<>();
        for (Entity entity : document.facts().entities()) {
            boolean named = entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
            boolean wanted = entity.kind() == EntityKind.PERSON || entity.kind() == EntityKind.ORGANIZATION;
            ActorName key = ActorName.of(entity.name());
            if (named && wanted && !key.words().isEmpty()) {
                Draft actor = actors.computeIfAbsent(key, unseen -> new Draft());
                actor.add(entity, document);
                here.put(entity.id(), actor);
            }
        }
        for (Fact fact : document.facts().facts()) {
            Set<Draft> parties = new HashSet<>();
            named(fact).map(here::get).filter(Objects::nonNull).forEach(parties::add);
            parties.forEach(actor -> actor.add(fact, document));
            if (fact instanceof Relation relation && relation.polarity() != Relation.Polarity.DENIED) {
                tie(relation, document, here);
            }
        }
    }

    /** Keeps a relation at both its ends. */
    private static void tie(Relation relation, RecordedDocument document, Map<EntityId, Draft> here) {
        boolean isWanted = switch (relation.type()) {
            case OWNS, CONTROLS, SUBSIDIARY_OF, FAMILY_OF, ALSO_KNOWN_AS -> true;
            case HOLDS_OFFICE, MEMBER_OF, SPOKESPERSON_FOR, COMMANDS, REPRESENTS, LOCATED_IN -> false;
        };
        Draft subject = here.get(relation.subject());
        if (!isWanted || subject == null) {
            return;
        }
        Appearance told = appearance(relation, document);
        String sentence = Sentence.words(document.document().text(), relation.anchor());
        EntityId object = relation.object();
        if (object == null) {
            if (relation.role() != null) {
                subject.add(new Tie(relation.type(), null, document.words(relation.role()), told, sentence));
            }
            return;
        }
        Draft other = here.get(object);
        if (other != null && other != subject) {
            String owner = document.facts().entity(relation.subject()).name();
            String owned = document.facts().entity(object).name();
            subject.add(new Tie(relation.type(), ActorName.of(owned), owned, told, sentence));
            other.add(new Tie(relation.type(), ActorName.of(owner), owner, told, sentence));
        }
    }

    private static Appearance appearance(Fact fact, RecordedDocument document) {
        return new Appearance(
                document.key(fact.id()),
                document.document().source(),
                document.document().published(),
                FactView.of(fact, document.facts()).sentence());
    }

    /** Who takes part in a fact. */
    private static Stream<EntityId> named(Fact fact) {
        return switch (fact) {
            case Statement statement ->
                Stream.concat(statement.speakers().stream(), Stream.ofNullable(statement.onBehalfOf()));
            case Event event -> Stream.concat(event.actors().stream(), event.recipients().stream());
            case Figure figure -> Stream.ofNullable(figure.source());
            case Victim victim -> Stream.ofNullable(victim.entity());
            case Relation relation ->
                Stream.concat(Stream.of(relation.subject()), Stream.ofNullable(relation.object()));
        };
    }

    /** An actor while documents are read. */
    private static final class Draft {

        private final Map<String, Integer> names = new LinkedHashMap<>();
        private final Map<EntityKind, Integer> kinds = new LinkedHashMap<>();
        private final Set<String> countries = new TreeSet<>();
        private final Set<String> roles = new LinkedHashSet<>();
        private final List<Birth> births = new ArrayList<>();
        private final Map<Gender, Integer> genders = new HashMap<>();
        private final List<Appearance> appearances = new ArrayList<>();
        private final List<Tie> ties = new ArrayList<>();
        private final Set<String> documents = new HashSet<>();
        private int facts;

        void add(Entity entity, RecordedDocument document) {
            documents.add(document.document().id().value());
            names.merge(entity.name(), 1, Integer::sum);
            kinds.merge(entity.kind(), 1, Integer::sum);
            if (entity.country() != null) {
                countries.add(entity.country().value());
            }
            if (entity.role() != null) {
                roles.add(document.words(entity.role()).strip().replaceAll("\\s+", " "));
            }
            if (entity.kind() == EntityKind.PERSON) {
                births.addAll(Births.of(entity, document.document()));
                entity.mentions().stream()
                        .filter(mention -> mention.form() == Mention.Form.PRONOUN)
                        .map(mention ->
                                PRONOUNS.get(document.words(mention.span()).toLowerCase(Locale.ROOT)))
                        .filter(Objects::nonNull)
                        .forEach(gender -> genders.merge(gender, 1, Integer::sum));
            }
        }

        void add(Fact fact, RecordedDocument document) {
            facts++;
            if (appearances.size() < KEPT) {
                appearances.add(appearance(fact, document));
            }
        }

        void add(Tie tie) {
            if (ties.size() < KEPT) {
                ties.add(tie);
            }
        }

        Actor actor(ActorName key) {
            return new Actor(
                    key,
                    Majority.of(names),
                    Majority.of(kinds),
                    countries,
                    List.copyOf(roles),
                    birth(),
                    told(),
                    documents.size(),
                    facts,
                    appearances,
                    ties);
        }

        /** The years that all births leave possible. */
        private @Nullable Birth birth() {
            int from = births.stream().mapToInt(Birth::fromYear).max().orElse(1);
            int to = births.stream().mapToInt(Birth::toYear).min().orElse(0);
            return from > to ? null : new Birth(from, to, 0, 0);
        }

        private Gender told() {
            int women = genders.getOrDefault(Gender.FEMALE, 0);
            int men = genders.getOrDefault(Gender.MALE, 0);
            return women > 1 && men == 0 ? Gender.FEMALE : men > 1 && women == 0 ? Gender.MALE : Gender.OTHER;
        }
    }
}
