// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;

/**
 * A document as it is on record, and which of its facts are wanted.
 *
 * @param facts all that it establishes
 * @param reader version of the program and model that read it
 * @param keys what each fact goes by in the record
 * @param wanted the facts to be given out; others are there only to be named by these
 * @param reviews what people decided, of the facts on which somebody did
 */
public record RecordedDocument(
        FactsDocument facts, String reader, Map<FactId, String> keys, Set<FactId> wanted, Map<FactId, Review> reviews) {

    public RecordedDocument {
        keys = Map.copyOf(keys);
        wanted = Set.copyOf(wanted);
        reviews = Map.copyOf(reviews);
        for (Fact fact : facts.facts()) {
            if (!keys.containsKey(fact.id())) {
                throw new IllegalArgumentException("keys must have every fact, lack " + fact.id());
            }
        }
    }

    /** All its facts are wanted. */
    public RecordedDocument(FactsDocument facts, String reader, Map<FactId, String> keys) {
        this(facts, reader, keys, keys.keySet());
    }

    /** Nobody decided on its facts. */
    public RecordedDocument(FactsDocument facts, String reader, Map<FactId, String> keys, Set<FactId> wanted) {
        this(facts, reader, keys, wanted, Map.of());
    }

    /** What people decided about a fact. */
    public Review review(FactId id) {
        return reviews.getOrDefault(id, Review.NONE);
    }

    /** The same without the facts that stand so, the others numbered anew. */
    public RecordedDocument without(Review.State... states) {
        List<Review.State> unwanted = List.of(states);
        if (reviews.values().stream().noneMatch(review -> unwanted.contains(review.state()))) {
            return this;
        }
        FactsDocument.Sifted sifted =
                facts.keeping(fact -> !unwanted.contains(review(fact.id()).state()));
        return new RecordedDocument(
                sifted.facts(),
                reader,
                renamed(keys, sifted.ids()),
                wanted.stream().map(sifted.ids()::get).filter(Objects::nonNull).collect(Collectors.toSet()),
                renamed(reviews, sifted.ids()));
    }

    private static <T> Map<FactId, T> renamed(Map<FactId, T> values, Map<FactId, FactId> ids) {
        return ids.entrySet().stream()
                .filter(id -> values.containsKey(id.getKey()))
                .collect(Collectors.toMap(Map.Entry::getValue, id -> Objects.requireNonNull(values.get(id.getKey()))));
    }

    /** The same with others of its facts wanted. */
    public RecordedDocument wanting(Predicate<Fact> wantedOnes) {
        return new RecordedDocument(
                facts,
                reader,
                keys,
                facts.facts().stream().filter(wantedOnes).map(Fact::id).collect(Collectors.toSet()),
                reviews);
    }

    public Document document() {
        return facts.document();
    }

    /** The statements that are wanted; as are those of the next four. */
    public List<Statement> statements() {
        return wanted(facts.statements());
    }

    public List<Event> events() {
        return wanted(facts.events());
    }

    /** Those of the events that are acts of PLOVER: the only ones that go into data sets of political events. */
    public List<Event> acts() {
        return events().stream().filter(event -> event.type().isAct()).toList();
    }

    public List<Figure> figures() {
        return wanted(facts.figures());
    }

    public List<Victim> victims() {
        return wanted(facts.victims());
    }

    public List<Relation> relations() {
        return wanted(facts.relations());
    }

    private <T extends Fact> List<T> wanted(List<T> all) {
        return all.stream().filter(fact -> wanted.contains(fact.id())).toList();
    }

    /** What a fact goes by in the record. */
    public String key(FactId id) {
        return Objects.requireNonNull(keys.get(id), () -> "id must be one of the document's, is " + id);
    }

    /** What an entity goes by anywhere: the document's id, a number sign, its own. */
    public String key(EntityId id) {
        return document().id() + "#" + id;
    }

    public @Nullable Entity entity(@Nullable EntityId id) {
        return id == null ? null : facts.entity(id);
    }

    public List<Entity> entities(List<EntityId> ids) {
        return ids.stream().map(facts::entity).toList();
    }

    /** The figures that belong to an event, wanted or not. */
    public List<Figure> figures(Event event) {
        return facts.figures().stream()
                .filter(figure -> event.figures().contains(figure.id()))
                .toList();
    }

    public String words(Span span) {
        return facts.words(span);
    }

    /** The words of several places, with an ellipsis between. */
    public String words(List<Span> spans) {
        return facts.words(spans);
    }

    public CodePointSpan codePoints(Span span) {
        return document().text().toCodePoints(span);
    }
}
