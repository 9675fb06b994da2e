// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Leaves out facts and numbers the others anew, so that what they name exists. */
final class Sieve {

    private final Predicate<Fact> wanted;
    private final Map<FactId, FactId> ids = new HashMap<>();

    private Sieve(Predicate<Fact> wanted) {
        this.wanted = wanted;
    }

    static FactsDocument.Sifted sift(FactsDocument facts, Predicate<Fact> wanted) {
        Sieve sieve = new Sieve(wanted);
        sieve.number(facts.statements(), FactId::statement);
        sieve.number(facts.events(), FactId::event);
        sieve.number(facts.figures(), FactId::figure);
        sieve.number(facts.victims(), FactId::victim);
        sieve.number(facts.relations(), FactId::relation);
        FactsDocument sifted = new FactsDocument(
                facts.document(),
                facts.entities(),
                facts.times(),
                sieve.kept(facts.statements(), sieve::statement),
                sieve.kept(facts.events(), sieve::event),
                sieve.kept(facts.figures(), sieve::figure),
                sieve.kept(facts.victims(), sieve::victim),
                sieve.kept(facts.relations(), sieve::relation));
        return new FactsDocument.Sifted(sifted, sieve.ids);
    }

    private void number(List<? extends Fact> facts, IntFunction<FactId> numbered) {
        int number = 0;
        for (Fact fact : facts) {
            if (wanted.test(fact)) {
                number++;
                ids.put(fact.id(), numbered.apply(number));
            }
        }
    }

    private <T extends Fact> List<T> kept(List<T> facts, UnaryOperator<T> anew) {
        return facts.stream().filter(wanted).map(anew).toList();
    }

    private FactId id(FactId id) {
        return Objects.requireNonNull(ids.get(id), "a fact that is kept must have a number");
    }

    private @Nullable FactId named(@Nullable FactId id) {
        return id == null ? null : ids.get(id);
    }

    private Statement statement(Statement old) {
        return new Statement(
                id(old.id()),
                old.quoted(),
                old.content(),
                old.cue(),
                old.source(),
                old.speakers(),
                old.onBehalfOf(),
                old.role(),
                named(old.repeats()),
                old.kind(),
                old.setting().withConcerns(named(old.setting().concerns())),
                old.grounds());
    }

    private Event event(Event old) {
        return new Event(
                id(old.id()),
                old.type(),
                old.mode(),
                old.contexts(),
                old.anchors(),
                old.roles(),
                old.status(),
                attribution(old.attribution()),
                kept(old.figures()),
                old.items(),
                details(old.details()),
                old.grounds());
    }

    private Attribution attribution(Attribution old) {
        return new Attribution(old.voice(), named(old.statement()));
    }

    private List<FactId> kept(List<FactId> old) {
        return old.stream().filter(ids::containsKey).map(this::id).toList();
    }

    private Details details(Details old) {
        return old.withAmount(named(old.amount())).withVictims(kept(old.victims()));
    }

    private Victim victim(Victim old) {
        return new Victim(
                id(old.id()),
                old.anchor(),
                old.fateWords(),
                old.entity(),
                old.name(),
                old.age(),
                old.home(),
                old.nationality(),
                old.occupation(),
                old.fate(),
                named(old.event()),
                named(old.figure()),
                old.grounds());
    }

    private Relation relation(Relation old) {
        return new Relation(
                id(old.id()),
                old.type(),
                old.subject(),
                old.object(),
                old.role(),
                old.since(),
                old.until(),
                old.polarity(),
                old.anchor(),
                named(old.statement()),
                old.grounds());
    }

    private Figure figure(Figure old) {
        return new Figure(
                id(old.id()),
                old.span(),
                old.category(),
                old.quantity(),
                old.unit(),
                old.per(),
                old.of(),
                old.place(),
                old.asOf(),
                old.since(),
                old.status(),
                attribution(old.attribution()),
                old.source(),
                named(old.partOf()),
                old.grounds());
    }
}
