// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.facts.roles.EventWeighing.Chosen;
import org.rapporteur.facts.roles.Identity.Mate;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Joins mentions of one act. Only what is told alike is joined: of one status, and nobody becomes in the article's own voice the
 * actor of what only a source lays to him. For one document.
 */
final class Chains {

    private final Weights weights;
    private final Scene scene;
    private final Identity identity;
    private final List<Chosen> mentions;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final Map<Integer, List<Integer>> groupOf = new HashMap<>();
    private final List<Chosen> picks = new ArrayList<>();
    private final List<Event> settled = new ArrayList<>();

    Chains(Weights weights, Scene scene, Identity identity, List<Chosen> mentions) {
        this.weights = weights;
        this.scene = scene;
        this.identity = identity;
        this.mentions = mentions;
        for (int i = 0; i < mentions.size(); i++) {
            group(i);
        }
        mentions.forEach(mention -> {
            picks.add(mention);
            settled.add(mention.act().ruled());
        });
        groups.forEach(this::settle);
    }

    List<List<Integer>> groups() {
        return groups;
    }

    /** What was chosen for each mention, which is the same for all of a group. */
    List<Chosen> picks() {
        return picks;
    }

    /** The event of each mention with the parties, place, day and voice of its group. */
    List<Event> settled() {
        return settled;
    }

    /** Puts a mention to the group that it is likeliest one with, or begins a new one. */
    private void group(int mention) {
        List<Integer> best = null;
        double most = weights.least("same");
        for (Mate mate : identity.mates(mention)) {
            List<Integer> group = groupOf.get(mate.act());
            if (group == null) {
                continue;
            }
            double same = group.stream()
                    .mapToDouble(other -> identity.likelihood(mention, other))
                    .average()
                    .orElse(0);
            if (same >= most
                    && group.stream().allMatch(other -> isTold(other, mention) && !isDoneToOthers(other, mention))) {
                best = group;
                most = same;
            }
        }
        if (best == null) {
            best = new ArrayList<>();
            groups.add(best);
        }
        best.add(mention);
        groupOf.put(mention, best);
    }

    /** Whether two mentions of one act may be one event. */
    private boolean isTold(int one, int other) {
        Event a = mentions.get(one).act().ruled();
        Event b = mentions.get(other).act().ruled();
        // Mentions of accidents are joined by what they tell of place and day, once all else is known.
        if (a.status() != b.status() || a.type() == EventType.INCIDENT || b.type() == EventType.INCIDENT) {
            return false;
        }
        if (a.voice() == b.voice()) {
            return true;
        }
        if (a.voice() == Voice.ATTRIBUTED && b.voice() == Voice.REPORTED) {
            return isNoMore(one, other);
        }
        if (a.voice() == Voice.REPORTED && b.voice() == Voice.ATTRIBUTED) {
            return isNoMore(other, one);
        }
        return a.voice() != Voice.REPORTED
                && b.voice() != Voice.REPORTED
                && isNoMore(one, other)
                && isNoMore(other, one);
    }

    /**
     * Whether both name people or bodies to whom it was done, and nobody in common: two who are charged are charged with their own. So are
     * two who have only one description, each told of as new: <em>a man</em> here and <em>a man</em> there.
     */
    private boolean isDoneToOthers(int one, int other) {
        List<EntityId> first = mentions.get(one).act().ruled().recipients();
        List<EntityId> second = mentions.get(other).act().ruled().recipients();
        if (first.stream().anyMatch(id -> second.stream().anyMatch(its -> areNamesakes(id, its)))) {
            return true;
        }
        List<EntityId> firstNamed = named(first);
        List<EntityId> secondNamed = named(second);
        return !firstNamed.isEmpty() && !secondNamed.isEmpty() && Collections.disjoint(firstNamed, secondNamed);
    }

    private boolean areNamesakes(EntityId one, EntityId other) {
        return !one.equals(other)
                && entity(one).name().equalsIgnoreCase(entity(other).name());
    }

    private Entity entity(EntityId id) {
        return scene.candidates.get(scene.index(id)).entity;
    }

    private List<EntityId> named(List<EntityId> ids) {
        return ids.stream()
                .filter(id -> {
                    Entity entity = entity(id);
                    return (entity.kind() == EntityKind.PERSON || entity.kind() == EntityKind.ORGANIZATION)
                            && entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
                })
                .toList();
    }

    /** Whether one names no actor whom the other does not name. */
    private boolean isNoMore(int one, int other) {
        return mentions.get(other)
                .actors()
                .taken()
                .containsAll(mentions.get(one).actors().taken());
    }

    private void settle(List<Integer> group) {
        Act first = mentions.get(group.getFirst()).act();
        Chosen pooled = Chaining.taken(
                weights,
                first,
                pooled(group, Chosen::actors),
                pooled(group, Chosen::recipients),
                pooled(group, Chosen::place),
                pooled(group, Chosen::day));
        Voice voice = voice(group);
        Event telling = group.stream()
                .map(i -> mentions.get(i).act().ruled())
                .filter(event -> event.voice() == voice)
                .findFirst()
                .orElse(first.ruled());
        for (int i : group) {
            Chosen own = mentions.get(i);
            picks.set(
                    i,
                    new Chosen(
                            own.act(),
                            own.actors().taking(pooled.actors().taken()),
                            own.recipients().taking(pooled.recipients().taken()),
                            own.place().taking(pooled.place().taken()),
                            own.day().taking(pooled.day().taken())));
            Event event = EventWeighing.settled(own.act().ruled(), pooled).withVoice(voice, telling.statement());
            settled.set(i, group.size() == 1 ? event : because(event, group));
        }
    }

    /** The event with the reason why its mentions are one. */
    private Event because(Event event, List<Integer> group) {
        Span[] anchors =
                group.stream().map(i -> mentions.get(i).act().ruled().anchor()).toArray(Span[]::new);
        double same = group.stream()
                .skip(1)
                .mapToDouble(i -> identity.likelihood(i, group.getFirst()))
                .average()
                .orElse(0);
        Why one = Why.of("same-act", anchors).withConfidence(Math.round(same * 100) / 100.0);
        Why why = event.why();
        return event.withRoles(
                event.actors(),
                event.recipients(),
                event.place(),
                event.date(),
                new Why(
                        why.rule(),
                        why.words(),
                        why.confidence(),
                        Stream.concat(why.details().stream(), Stream.of(one)).toList()));
    }

    private <T> Choice<T> pooled(List<Integer> group, Function<Chosen, Choice<T>> field) {
        return Choice.pooled(
                group.stream().map(i -> field.apply(mentions.get(i))).toList());
    }

    /** The article's own voice where it tells the act itself; else doubt before the word of a source. */
    private Voice voice(List<Integer> group) {
        List<Voice> voices = group.stream()
                .map(i -> mentions.get(i).act().ruled().voice())
                .distinct()
                .toList();
        return voices.contains(Voice.REPORTED)
                ? Voice.REPORTED
                : voices.contains(Voice.ALLEGED) ? Voice.ALLEGED : Voice.ATTRIBUTED;
    }
}
