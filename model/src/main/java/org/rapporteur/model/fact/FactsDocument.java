// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Span;

/**
 * Everything that one document establishes. It is closed: every id that a part names is the id of another part, and
 * every span is a place of the document's text.
 *
 * @param document the report
 * @param entities who and where, ids in order from {@code e1}
 * @param times expressions of time, in the order of the text
 * @param statements who said what, ids in order from {@code s1}
 * @param events who did what to whom, ids in order from {@code v1}
 * @param figures how many, ids in order from {@code f1}
 * @param victims whom harm befell, ids in order from {@code p1}
 * @param relations what somebody is to another, ids in order from {@code r1}
 */
public record FactsDocument(
        Document document,
        List<Entity> entities,
        List<TimeExpression> times,
        List<Statement> statements,
        List<Event> events,
        List<Figure> figures,
        List<Victim> victims,
        List<Relation> relations) {

    public FactsDocument {
        Objects.requireNonNull(document, "document must be given, is null");
        entities = List.copyOf(entities);
        times = List.copyOf(times);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        figures = List.copyOf(figures);
        victims = List.copyOf(victims);
        relations = List.copyOf(relations);
        new References(document, entities).check(times, statements, events, figures, victims, relations);
    }

    /** One that tells of no victims and no relations. */
    public FactsDocument(
            Document document,
            List<Entity> entities,
            List<TimeExpression> times,
            List<Statement> statements,
            List<Event> events,
            List<Figure> figures) {
        this(document, entities, times, statements, events, figures, List.of(), List.of());
    }

    /** Statements, events, figures, victims and relations, in this order. */
    public List<Fact> facts() {
        return Stream.of(statements, events, figures, victims, relations)
                .<Fact>flatMap(List::stream)
                .toList();
    }

    /**
     * The same document without the facts that are less sure, the others numbered anew. Facts that nobody weighed stay.
     *
     * @param confidence from 0 to 1
     */
    public FactsDocument atLeast(double confidence) {
        return atLeast(fact -> confidence);
    }

    /**
     * The same document without the facts that are less sure than is asked of them, the others numbered anew. Facts that
     * nobody weighed stay.
     *
     * @param least of each fact, from 0 to 1
     */
    public FactsDocument atLeast(ToDoubleFunction<Fact> least) {
        return keeping(fact -> fact.certainty().isAtLeast(least.applyAsDouble(fact)))
                .facts();
    }

    /**
     * A document without some of its facts.
     *
     * @param ids of the facts that were kept, with what they go by in it
     */
    public record Sifted(FactsDocument facts, Map<FactId, FactId> ids) {

        public Sifted {
            ids = Map.copyOf(ids);
        }
    }

    /** The same document with some of its facts alone, numbered anew. */
    public Sifted keeping(Predicate<Fact> wanted) {
        return Sieve.sift(this, wanted);
    }

    /**
     * The entity with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Entity entity(EntityId id) {
        int number = Integer.parseInt(id.value().substring(1));
        if (number > entities.size()) {
            throw new IllegalArgumentException("id must be one of " + entities.size() + " entities, is " + id);
        }
        return entities.get(number - 1);
    }

    /** The names of some entities, with a comma between; empty where there are none. */
    public String names(List<EntityId> ids) {
        return ids.stream().map(id -> entity(id).name()).collect(Collectors.joining(", "));
    }

    /** The words at a place of the text. */
    public String words(Span span) {
        return document.text().slice(span);
    }

    /** The words at several places of the text, with an ellipsis between. */
    public String words(List<Span> spans) {
        return spans.stream().map(this::words).collect(Collectors.joining(" … "));
    }

    /** The ids and places that the parts of a document may name. */
    private static final class References {

        private final Document document;
        private final Set<EntityId> entityIds = new HashSet<>();
        private final Set<FactId> factIds = new HashSet<>();

        References(Document document, List<Entity> entities) {
            this.document = document;
            for (Entity entity : entities) {
                requireNumber(entity.id().value(), entityIds.size() + 1);
                entityIds.add(entity.id());
                place(entity.role());
                entity.mentions().forEach(mention -> place(mention.span()));
            }
        }

        void check(
                List<TimeExpression> times,
                List<Statement> statements,
                List<Event> events,
                List<Figure> figures,
                List<Victim> victims,
                List<Relation> relations) {
            for (TimeExpression time : times) {
                place(time.span());
                time.anchors().forEach(this::place);
            }
            numbered(statements);
            numbered(events);
            numbered(figures);
            numbered(victims);
            numbered(relations);
            statements.forEach(this::check);
            events.forEach(this::check);
            figures.forEach(this::check);
            victims.forEach(this::check);
            relations.forEach(this::check);
        }

        private void numbered(List<? extends Fact> facts) {
            for (int i = 0; i < facts.size(); i++) {
                requireNumber(facts.get(i).id().value(), i + 1);
                factIds.add(facts.get(i).id());
            }
        }

        private static void requireNumber(String id, int number) {
            if (!id.substring(1).equals(Integer.toString(number))) {
                throw new IllegalArgumentException(
                        "ids must count from 1 without a gap, has " + id + " as number " + number);
            }
        }

        private void check(Statement statement) {
            statement.content().forEach(this::place);
            place(statement.cue());
            place(statement.source());
            place(statement.role());
            statement.speakers().forEach(this::known);
            known(statement.onBehalfOf());
            known(statement.repeats());
            statement.setting().addressees().forEach(this::known);
            known(statement.setting().place());
            place(statement.setting().occasion());
            known(statement.setting().concerns());
            check(statement.why());
        }

        private void check(Event event) {
            event.anchors().forEach(this::place);
            event.items().forEach(this::place);
            event.actors().forEach(this::known);
            event.recipients().forEach(this::known);
            known(event.place());
            known(event.statement());
            event.figures().forEach(this::known);
            check(event.details());
            check(event.why());
        }

        private void check(Details details) {
            known(details.amount());
            place(details.purpose());
            place(details.condition());
            details.victims().forEach(this::known);
            if (details.particulars() != null) {
                details.particulars().words().forEach(this::place);
                details.particulars().named().forEach(this::known);
            }
        }

        private void check(Victim victim) {
            place(victim.anchor());
            place(victim.fateWords());
            place(victim.occupation());
            known(victim.entity());
            known(victim.home());
            known(victim.event());
            known(victim.figure());
            check(victim.why());
        }

        private void check(Relation relation) {
            place(relation.anchor());
            place(relation.role());
            known(relation.subject());
            known(relation.object());
            known(relation.statement());
            check(relation.why());
        }

        private void check(Figure figure) {
            place(figure.span());
            known(figure.place());
            known(figure.source());
            known(figure.partOf());
            known(figure.statement());
            check(figure.why());
        }

        private void check(Why why) {
            why.words().forEach(this::place);
            why.details().forEach(this::check);
        }

        private void place(@Nullable Span span) {
            if (span != null) {
                document.text().check(span);
            }
        }

        private void known(@Nullable EntityId id) {
            if (id != null && !entityIds.contains(id)) {
                throw new IllegalArgumentException("an entity must be one of the document's, is " + id);
            }
        }

        private void known(@Nullable FactId id) {
            if (id != null && !factIds.contains(id)) {
                throw new IllegalArgumentException("a fact must be one of the document's, is " + id);
            }
        }
    }
}
