// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.EventWeighing.Chosen;
import org.rapporteur.facts.roles.Scene.Candidate;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Statement;

/**
 * How likely those who are taken for the actors of acts did that very act. What they do or suffer elsewhere in the report is
 * told to the scorer; it is no proof. For one document.
 */
final class Accusations {

    private final Weights weights;
    private final Scene scene;
    private final List<Event> events;
    private final List<List<Chosen>> mentions = new ArrayList<>();

    /** Of each entity how likely it acts and suffers in each event, by the event's number. */
    private final Map<EntityId, Map<Integer, Part>> parts = new HashMap<>();

    /** How likely somebody acts in an event, and suffers in it, at the mention where that is likeliest. */
    private record Part(double acts, double suffers) {

        Part or(Part other) {
            return new Part(Math.max(acts, other.acts), Math.max(suffers, other.suffers));
        }
    }

    Accusations(Weights weights, Scene scene, List<Event> events, Function<Event, List<Chosen>> mentions) {
        this.weights = weights;
        this.scene = scene;
        this.events = events;
        for (int i = 0; i < events.size(); i++) {
            List<Chosen> told = mentions.apply(events.get(i));
            this.mentions.add(told);
            for (Chosen mention : told) {
                for (Choice.Option<EntityId> option : mention.actors().options()) {
                    part(i, option.value(), new Part(option.likelihood(), 0));
                }
                for (Choice.Option<EntityId> option : mention.recipients().options()) {
                    part(i, option.value(), new Part(0, option.likelihood()));
                }
            }
        }
    }

    private void part(int event, EntityId entity, Part part) {
        parts.computeIfAbsent(entity, id -> new TreeMap<>()).merge(event, part, Part::or);
    }

    /**
     * The actors of one event with how likely each is. It is asked of every act, for the scorer learns from all of them.
     *
     * @param number of the event
     * @param whole what tells how sure the event is
     */
    Map<EntityId, Double> of(int number, Features whole) {
        Map<EntityId, Double> likely = new LinkedHashMap<>();
        Event event = events.get(number);
        for (EntityId actor : event.actors()) {
            Features features = new Features(whole);
            add(features, number, actor);
            double likelihood = weights.weigh("accused", event.anchor(), actor.value(), features);
            boolean apart = event.type() == EventType.ACCUSE && weights.has("accuser");
            likely.put(actor, apart ? weights.scorers().onCurve("accuser", Surety.odds(likelihood)) : likelihood);
        }
        return likely;
    }

    private void add(Features features, int number, EntityId actor) {
        Event event = events.get(number);
        List<Chosen> told = mentions.get(number);
        ToDoubleFunction<Chosen> acting = mention -> mention.actors().likelihood(actor);
        ToDoubleFunction<Chosen> suffering = mention -> mention.recipients().likelihood(actor);
        features.add("acting-most", told.stream().mapToDouble(acting).max().orElse(0));
        features.add("acting-least", told.stream().mapToDouble(acting).min().orElse(0));
        features.add(
                "suffering-most", told.stream().mapToDouble(suffering).max().orElse(0));
        features.add(
                "ruled-acting",
                told.stream().filter(mention -> mention.act().isActor(actor)).count());
        features.add(
                "ruled-suffering",
                told.stream()
                        .filter(mention -> mention.act().isRecipient(actor))
                        .count());
        features.add("actors", event.actors().size());
        features.add("reported-voice", event.voice());
        Chosen best = best(told, acting);
        int word = best == null ? 0 : best.act().word();
        Candidate candidate = scene.candidates.get(scene.index(actor));
        Bearing.add(features, scene, word, candidate.mentions);
        Bearing.add(features, candidate);
        Statement statement = scene.told[word];
        features.add("speaks", statement != null && statement.speakers().contains(actor));
        features.add("spoken-for", statement != null && actor.equals(statement.onBehalfOf()));
        elsewhere(features, number, actor);
    }

    private static @Nullable Chosen best(List<Chosen> told, ToDoubleFunction<Chosen> acting) {
        Chosen best = null;
        for (Chosen mention : told) {
            best = best == null || acting.applyAsDouble(mention) > acting.applyAsDouble(best) ? mention : best;
        }
        return best;
    }

    /** How likely he acts or suffers in any other event, of the type and of the hostile ones too. */
    private void elsewhere(Features features, int number, EntityId actor) {
        EventType type = events.get(number).type();
        double innocent = 1;
        double innocentOfAll = 1;
        double unharmed = 1;
        double unharmedByAll = 1;
        for (Map.Entry<Integer, Part> entry :
                parts.getOrDefault(actor, Map.of()).entrySet()) {
            EventType other = events.get(entry.getKey()).type();
            if (entry.getKey() == number || (other != type && !Hostility.isHostile(other))) {
                continue;
            }
            Part part = entry.getValue();
            innocentOfAll *= 1 - part.acts();
            unharmedByAll *= 1 - part.suffers();
            if (other == type) {
                innocent *= 1 - part.acts();
                unharmed *= 1 - part.suffers();
            }
        }
        features.add("acts-elsewhere", 1 - innocent);
        features.add("acts-in-any", 1 - innocentOfAll);
        features.add("suffers-elsewhere", 1 - unharmed);
        features.add("suffers-in-any", 1 - unharmedByAll);
    }
}
