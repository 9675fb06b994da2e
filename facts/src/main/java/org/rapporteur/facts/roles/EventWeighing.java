// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.Choice.Option;
import org.rapporteur.facts.roles.Scene.At;
import org.rapporteur.facts.roles.Scene.Candidate;
import org.rapporteur.facts.roles.Weighing.Settled;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Weighs the parties, place and day of the acts of a document, then whole events. For one reading. */
final class EventWeighing {

    /**
     * What was chosen for one mention.
     *
     * @param act with the picks of the rules
     */
    record Chosen(
            Act act, Choice<EntityId> actors, Choice<EntityId> recipients, Choice<EntityId> place, Choice<When> day) {}

    private final Weights weights;
    private final Scene scene;
    private final Map<Span, Chosen> chosen = new HashMap<>();

    EventWeighing(Weights weights, Scene scene) {
        this.weights = weights;
        this.scene = scene;
    }

    Settled settle(List<Act> acts, Map<Span, When> times) {
        DayFeatures days = new DayFeatures(scene, times);
        Cast cast = new Cast(acts);
        List<Chosen> alone = new ArrayList<>();
        for (Act act : acts) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the reading was interrupted");
            }
            alone.add(choose(cast, act, days));
        }
        Identity identity = new Identity(weights, scene, alone);
        List<Chosen> picks = new Chaining(weights, scene, alone, identity).chained();
        Chains chains = new Chains(weights, scene, identity, picks);
        boolean joins = weights.has("same") && weights.has("chain-actor");
        List<Event> settled = joins ? chains.settled() : new ArrayList<>();
        if (!joins) {
            picks.forEach(pick -> settled.add(
                    weights.has("actor")
                            ? settled(pick.act().ruled(), pick)
                            : pick.act().ruled()));
        }
        (joins ? chains.picks() : picks)
                .forEach(pick -> chosen.put(pick.act().ruled().anchor(), pick));
        return new Settled(settled, joins ? chains.groups() : null);
    }

    private Chosen choose(Cast cast, Act act, DayFeatures days) {
        PartyFeatures parties = new PartyFeatures(scene, cast, act);
        Event ruled = act.ruled();
        Span place = ruled.anchor();
        List<Option<EntityId>> actors = new ArrayList<>();
        List<Option<EntityId>> recipients = new ArrayList<>();
        List<Option<EntityId>> places = new ArrayList<>();
        for (int i = 0; i < scene.candidates.size(); i++) {
            if (!parties.isNear(i)) {
                continue;
            }
            Candidate candidate = scene.candidates.get(i);
            EntityId id = candidate.entity.id();
            Features features = parties.of(i);
            Span words = words(candidate, act.word());
            double actor = weights.weigh("actor", place, id.value(), features);
            double recipient = weights.weigh("recipient", place, id.value(), features);
            boolean acts0 = actor >= weights.least("actor") && actor >= recipient;
            boolean suffers = recipient >= weights.least("recipient") && recipient > actor;
            actors.add(new Option<>(id, actor, acts0, act.isActor(id), words));
            recipients.add(new Option<>(id, recipient, suffers, act.isRecipient(id), words));
            if (candidate.isPlace()) {
                double here = weights.weigh("place", place, id.value(), features);
                places.add(new Option<>(id, here, false, id.equals(ruled.place()), words));
            }
        }
        List<Option<When>> when = new ArrayList<>();
        DayFeatures.Seen seen = days.seen(cast, act);
        for (When day : seen.candidates()) {
            double likelihood = weights.weigh("day", place, day.toString(), seen.of(day));
            when.add(new Option<>(day, likelihood, false, day.equals(ruled.date()), null));
        }
        return new Chosen(
                act,
                new Choice<>(actors),
                new Choice<>(recipients),
                single(places, weights.least("place")),
                single(when, weights.least("day")));
    }

    /** The likeliest alone is taken, if it is likely enough. */
    static <T> Choice<T> single(List<Option<T>> options, double least) {
        List<Option<T>> order = new ArrayList<>(new Choice<>(options).options());
        if (!order.isEmpty() && order.getFirst().likelihood() >= least) {
            Option<T> best = order.getFirst();
            order.set(0, new Option<>(best.value(), best.likelihood(), true, best.ruled(), best.words()));
        }
        return new Choice<>(order);
    }

    /** The words that name a candidate, nearest before a word or else after it. */
    static @Nullable Span words(Scene scene, Candidate candidate, int word) {
        At before = candidate.mentions.before(word + 1);
        At behind = candidate.mentions.from(word + 1);
        // What stands before it is as near as what stands half as far behind it.
        boolean isBefore = before != null && (behind == null || word - before.head() <= 2 * (behind.head() - word));
        At best = isBefore ? before : behind;
        return best == null ? null : scene.analysis.span(best.words());
    }

    private @Nullable Span words(Candidate candidate, int word) {
        return words(scene, candidate, word);
    }

    static Event settled(Event ruled, Chosen picks) {
        List<When> day = picks.day().taken();
        List<EntityId> place = picks.place().taken();
        Why found = ruled.why();
        List<Why> reasons = Stream.of(
                        found.details(),
                        picks.actors().whys("actor"),
                        picks.recipients().whys("recipient"),
                        picks.place().whys("place"),
                        picks.day().whys("day"))
                .flatMap(List::stream)
                .toList();
        return ruled.withRoles(
                inOrder(ruled.actors(), picks.actors().taken()),
                inOrder(ruled.recipients(), picks.recipients().taken()),
                place.isEmpty() ? null : place.getFirst(),
                day.isEmpty() ? null : day.getFirst(),
                new Why(found.rule(), found.words(), found.confidence(), reasons));
    }

    /** Those the rules pick in their order, then the others, the likeliest first. */
    private static List<EntityId> inOrder(List<EntityId> ruled, List<EntityId> taken) {
        return Stream.concat(
                        ruled.stream().filter(taken::contains), taken.stream().filter(id -> !ruled.contains(id)))
                .distinct()
                .toList();
    }

    List<Event> sure(List<Event> joined) {
        return new EventCertainty(weights, scene, chosen).sure(joined);
    }
}
