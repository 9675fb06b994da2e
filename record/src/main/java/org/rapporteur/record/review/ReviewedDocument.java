// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Certainty;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Review.State;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.record.leaf.ReviewLeaf;

/**
 * A document as it was read, with what people decided about its facts: the one place where decisions become values. A decision
 * holds for every reading that has the same kind of fact on the same words; of any other its fact is to be looked at again.
 *
 * @param read as a program read it
 * @param examined with corrected values and added facts; those that were rejected are there too
 * @param decisions those on each of its facts, in the order of the log
 * @param again the decisions on facts that are not read any more
 */
public record ReviewedDocument(
        RecordedDocument read, RecordedDocument examined, Map<FactId, List<Decided>> decisions, List<Again> again) {

    /** Of what a person confirmed nothing is in doubt. */
    private static final Certainty SURE = new Certainty(1.0, List.of());

    /**
     * A fact that was decided on and is not read any more.
     *
     * @param subject as it was last shown
     * @param standing what was decided
     */
    public record Again(ReviewLeaf.Subject subject, Standing standing) {}

    public ReviewedDocument {
        decisions = Map.copyOf(decisions);
        again = List.copyOf(again);
    }

    /** What holds of a document: corrected values, added facts, none that was rejected. */
    public RecordedDocument held() {
        return examined.without(State.REJECTED);
    }

    /** A document with what was decided about its facts. */
    public static ReviewedDocument of(RecordedDocument read, Reviews reviews) {
        Map<String, List<Decided>> decided = reviews.of(read.document().id().value());
        return decided.isEmpty()
                ? new ReviewedDocument(read, read, Map.of(), List.of())
                : new Draft(read, decided).reviewed();
    }

    private static final class Draft {

        private final RecordedDocument read;
        private final Map<String, List<Decided>> decided;
        private final EntityBook entities;
        private final FactValues values;
        private final Map<FactId, List<Decided>> decisions = new HashMap<>();
        private final Map<FactId, Review> reviews = new HashMap<>();
        private final Map<FactId, String> keys;
        private final List<Again> again = new ArrayList<>();
        private final Map<FactId, Fact> facts = new LinkedHashMap<>();

        Draft(RecordedDocument read, Map<String, List<Decided>> decided) {
            this.read = read;
            this.decided = decided;
            this.entities = new EntityBook(read.facts());
            this.values = new FactValues(read.document().text(), entities);
            this.keys = new HashMap<>(read.keys());
            read.facts().facts().forEach(fact -> facts.put(fact.id(), fact));
        }

        ReviewedDocument reviewed() {
            Map<String, FactId> byKey = new HashMap<>();
            read.keys().forEach((id, key) -> byKey.put(key, id));
            decided.forEach((key, all) -> {
                FactId id = byKey.get(key);
                FactId same = id == null ? onSameWords(all) : id;
                if (same != null) {
                    decisions.merge(same, all, Draft::joined);
                } else if (all.getFirst().isAdd()) {
                    add(key, all);
                } else {
                    lookAgain(all);
                }
            });
            List.copyOf(decisions.keySet()).stream()
                    .filter(id -> !reviews.containsKey(id))
                    .forEach(this::review);
            FactsDocument whole = new FactsDocument(
                    read.document(),
                    entities.entities(),
                    read.facts().times(),
                    facts(Statement.class),
                    facts(Event.class),
                    facts(Figure.class),
                    facts(Victim.class),
                    facts(Relation.class));
            Set<FactId> wanted = Stream.concat(
                            read.wanted().stream(),
                            facts.keySet().stream().filter(id -> !read.keys().containsKey(id)))
                    .collect(Collectors.toSet());
            return new ReviewedDocument(
                    read, new RecordedDocument(whole, read.reader(), keys, wanted, reviews), decisions, again);
        }

        private <T extends Fact> List<T> facts(Class<T> kind) {
            return facts.values().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }

        private static List<Decided> joined(List<Decided> one, List<Decided> other) {
            return Stream.concat(one.stream(), other.stream())
                    .sorted((first, second) -> Long.compare(first.place(), second.place()))
                    .toList();
        }

        /** The one fact of the same kind on the same words elsewhere, as where the text before them is read otherwise. */
        private @Nullable FactId onSameWords(List<Decided> all) {
            ReviewLeaf.Subject subject = all.getLast().leaf().subject();
            Class<? extends Fact> kind = FactField.kind(subject.fact());
            List<FactId> found = read.facts().facts().stream()
                    .filter(kind::isInstance)
                    .filter(fact -> !decided.containsKey(read.key(fact.id())))
                    .filter(fact -> isOnWords(fact, subject))
                    .map(Fact::id)
                    .toList();
            return found.size() == 1 ? found.getFirst() : null;
        }

        private boolean isOnWords(Fact fact, ReviewLeaf.Subject subject) {
            return fact.evidence().stream()
                    .map(read::words)
                    .toList()
                    .equals(subject.rests().stream()
                            .map(ReviewLeaf.Words::words)
                            .toList());
        }

        private void lookAgain(List<Decided> all) {
            Standing standing = Standing.of(all);
            // What is neither read nor believed is nobody's concern any more.
            if (standing.state() != State.REJECTED && !standing.counting().isEmpty()) {
                again.add(new Again(all.getLast().leaf().subject(), standing));
            }
        }

        private void review(FactId id) {
            List<Decided> all = Objects.requireNonNull(decisions.get(id));
            Fact fact = Objects.requireNonNull(facts.get(id));
            Standing standing = Standing.of(all);
            if (standing.counting().isEmpty()) {
                return;
            }
            Map<String, List<String>> now = values.of(fact);
            Map<String, List<String>> shown = new LinkedHashMap<>();
            standing.counting()
                    .getLast()
                    .leaf()
                    .subject()
                    .shown()
                    .forEach(field -> shown.put(field.name(), field.values()));
            boolean isOtherwise = !Standing.isSame(shown, now);
            Map<String, List<String>> held = standing.values();
            if (!isOnWords(fact, all.getLast().leaf().subject())) {
                reviews.put(id, standing.review(State.AGAIN, List.of(), isOtherwise));
            } else if (held == null) {
                reviews.put(id, standing.review(standing.state(), List.of(), isOtherwise));
            } else {
                correct(id, fact, standing, now, held, isOtherwise);
            }
        }

        private void correct(
                FactId id,
                Fact fact,
                Standing standing,
                Map<String, List<String>> now,
                Map<String, List<String>> held,
                boolean isOtherwise) {
            Map<String, List<String>> changed = new LinkedHashMap<>(held);
            changed.entrySet().removeIf(field -> field.getValue().equals(now.get(field.getKey())));
            try {
                facts.put(id, sure(changed.isEmpty() ? fact : values.with(fact, changed)));
                reviews.put(id, standing.review(standing.state(), amendments(now, changed), isOtherwise));
            } catch (IllegalArgumentException e) {
                // This reading has not what the values name: somebody must say what holds.
                reviews.put(id, standing.review(State.AGAIN, List.of(), true));
            }
        }

        private static List<Review.Amendment> amendments(
                Map<String, List<String>> now, Map<String, List<String>> changed) {
            return changed.entrySet().stream()
                    .map(field -> new Review.Amendment(
                            field.getKey(), now.getOrDefault(field.getKey(), List.of()), field.getValue()))
                    .toList();
        }

        private static Fact sure(Fact fact) {
            return switch (fact) {
                case Statement statement -> statement.withCertainty(SURE);
                case Event event -> event.withCertainty(SURE);
                case Figure figure -> figure.withCertainty(SURE);
                case Victim victim -> victim.withCertainty(SURE);
                case Relation relation -> relation.withCertainty(SURE);
            };
        }

        private void add(String key, List<Decided> all) {
            Standing standing = Standing.of(all);
            ReviewLeaf.Subject subject = all.getLast().leaf().subject();
            if (standing.isGone()) {
                return;
            }
            Map<String, List<String>> held =
                    standing.values() == null ? Standing.values(all.getFirst().leaf()) : standing.values();
            Class<? extends Fact> kind = FactField.kind(key);
            FactId id = new FactId(key.charAt(0) + String.valueOf(facts(kind).size() + 1));
            try {
                List<CodePointSpan> rests =
                        subject.rests().stream().map(ReviewLeaf.Words::place).toList();
                Fact fact = values.made(id, kind, rests, held);
                if (!isOnWords(fact, subject)) {
                    throw new IllegalArgumentException("its words must stand where they stood, do not");
                }
                facts.put(id, standing.state() == State.CONFIRMED ? sure(fact) : fact);
                keys.put(id, key);
                decisions.put(id, all);
                reviews.put(id, standing.review(standing.state(), List.of(), false));
            } catch (IllegalArgumentException e) {
                again.add(new Again(subject, standing));
            }
        }
    }
}
