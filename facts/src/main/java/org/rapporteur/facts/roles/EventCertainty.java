// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.facts.roles.EventWeighing.Chosen;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Doubt;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** How sure whole events are, and what of them is not. For one reading. */
final class EventCertainty {

    /** What is less likely is more likely wrong than right. */
    private static final double LIKELY = 0.5;

    private final Weights weights;
    private final Scene scene;
    private final Map<Span, Chosen> chosen;

    /** Of each event the actors, each with how likely it is that he did that. */
    private final List<Map<EntityId, Double>> accused = new ArrayList<>();

    EventCertainty(Weights weights, Scene scene, Map<Span, Chosen> chosen) {
        this.weights = weights;
        this.scene = scene;
        this.chosen = chosen;
    }

    /**
     * The events that are likely enough of their type to be told, with doubt or without, each with how sure it is, numbered anew. Incidents
     * pass unweighed: what the trees have learnt from knows acts alone, and has none.
     */
    List<Event> sure(List<Event> joined) {
        List<Optional<Surety>> sureties = joined.stream()
                .map(event -> event.type() == EventType.INCIDENT
                        ? Optional.<Surety>empty()
                        : Optional.of(new Surety(weights, "event", event.anchor(), features(event))))
                .toList();
        Accusations accusations = new Accusations(weights, scene, joined, this::mentions);
        for (int i = 0; i < joined.size(); i++) {
            accused.add(accusations.of(i, features(joined.get(i))));
        }
        if (!weights.has("event")) {
            return joined;
        }
        List<Event> kept = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            Event event = joined.get(i);
            Optional<Surety> surety = sureties.get(i);
            if (surety.isEmpty()) {
                kept.add(event.withId(FactId.event(kept.size() + 1)));
            } else if (surety.get().likelihood("type") >= weights.least("event.type")) {
                kept.add(sure(event, surety.get(), accused.get(i)).withId(FactId.event(kept.size() + 1)));
            }
        }
        return List.copyOf(kept);
    }

    private Event sure(Event event, Surety surety, Map<EntityId, Double> likely) {
        surety.field("type", List.of());
        Map<EntityId, Double> unsure = unsure(event, likely, surety.likelihood("actors"));
        Event sure = event;
        if (unsure.isEmpty()) {
            surety.field("actors", leftOut(event, Chosen::actors));
        } else {
            double likeliest = unsure.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            sure = sure.withRoles(
                    event.actors().stream()
                            .filter(id -> !unsure.containsKey(id))
                            .toList(),
                    sure.recipients(),
                    sure.place(),
                    sure.date(),
                    unestablished(sure.why(), likeliest));
            surety.field("actors", 1 - likeliest, List.of());
            surety.doubt(
                    "actors",
                    likeliest,
                    unsure.entrySet().stream()
                            .sorted(Map.Entry.<EntityId, Double>comparingByValue()
                                    .reversed())
                            .map(entry -> entry.getKey().value())
                            .toList());
        }
        double befell = surety.likelihood("recipients");
        List<EntityId> unproven = uncharged(event, surety);
        if (unproven.isEmpty()) {
            surety.field("recipients", leftOut(event, Chosen::recipients));
        } else {
            List<EntityId> charged = event.recipients().stream()
                    .filter(id -> !unproven.contains(id))
                    .toList();
            sure = sure.withRoles(sure.actors(), charged, sure.place(), sure.date(), sure.why());
            surety.field("recipients", 1 - befell, List.of());
            surety.doubt(
                    "recipients", befell, unproven.stream().map(EntityId::value).toList());
        }
        return sure.withCertainty(surety.field("date", leftOut(event, Chosen::day))
                .field("status", List.of())
                .aside("place", surety.likelihood("place"), leftOut(event, Chosen::place))
                .certainty());
    }

    /**
     * Of those charged, blamed, arrested or sentenced the ones who are not sure enough to be told, for they are accused too. A name needs
     * more than a description does, but where the words themselves tell who it is and the act is sure of its type.
     */
    private List<EntityId> uncharged(Event event, Surety surety) {
        if (event.type() != EventType.COERCE && event.type() != EventType.ACCUSE) {
            return List.of();
        }
        double befell = surety.likelihood("recipients");
        boolean certain = surety.likelihood("type") >= Doubt.LEAST;
        // Whom the words themselves name is charged or blamed as surely as it is said.
        double told = event.type() == EventType.ACCUSE ? 0 : LIKELY;
        Set<EntityId> read = mentions(event).stream()
                .flatMap(mention -> mention.act().ruled().recipients().stream())
                .collect(Collectors.toSet());
        // Where the words put somebody else in this place, as in "anyone who steals is jailed", nobody is named for
        // him.
        boolean taken = mentions(event).stream()
                .anyMatch(mention ->
                        !mention.act().mention().arguments().recipients().isEmpty());
        return event.recipients().stream()
                .filter(id -> {
                    boolean byWords = read.contains(id);
                    if (taken && !byWords && scene.isNamed(id)) {
                        return true;
                    }
                    if (scene.isNamed(id) && !(byWords && certain)) {
                        return befell < Doubt.LEAST;
                    }
                    return befell < (byWords ? told : LIKELY);
                })
                .toList();
    }

    private static Why unestablished(Why why, double likelihood) {
        Why open = Why.of("actor-not-established").withConfidence(Math.round(likelihood * 100) / 100.0);
        return new Why(
                why.rule(),
                why.words(),
                why.confidence(),
                Stream.concat(why.details().stream(), Stream.of(open)).toList());
    }

    /**
     * The actors whose part in a hostile act or an accusation is not established, with how likely it is: who is not sure enough by himself,
     * and who is named where it is not sure that all who did it are told.
     */
    private Map<EntityId, Double> unsure(Event event, Map<EntityId, Double> likely, double all) {
        Map<EntityId, Double> unsure = new LinkedHashMap<>();
        boolean accuses = event.type() == EventType.ACCUSE && weights.has("accuser");
        if (!Hostility.isHostile(event.type()) && !accuses) {
            return unsure;
        }
        likely.forEach((actor, likelihood) -> {
            String task = accuses ? "accuser" : scene.isNamed(actor) ? "accused" : "accused-unnamed";
            if (likelihood < weights.least(task)) {
                unsure.put(actor, likelihood);
            }
        });
        if (!accuses && all < Doubt.LEAST) {
            likely.keySet().stream().filter(scene::isNamed).forEach(actor -> unsure.putIfAbsent(actor, all));
        }
        return unsure;
    }

    private <T> List<String> leftOut(Event event, Function<Chosen, Choice<T>> field) {
        return mentions(event).stream()
                .flatMap(mention -> field.apply(mention).leftOut().stream())
                .distinct()
                .limit(3)
                .toList();
    }

    private List<Chosen> mentions(Event event) {
        return event.anchors().stream()
                .map(chosen::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What tells how sure an event is: what model and rules say of its first mention, and what was chosen for all. */
    private Features features(Event event) {
        List<Chosen> mentions = mentions(event);
        Features features = new Features();
        Chosen first = mentions.getFirst();
        Event ruled = first.act().ruled();
        Trigger mark = first.act().mention().mark();
        first.act().add(features, scene, List.of(first.act()));
        features.add("framed", first.act().mention().why().rule().startsWith("event-framed"));
        features.add("mark-type", mark == null ? -1 : mark.confidence());
        features.add("mark-of-type", mark == null ? -1 : mark.scores().getOrDefault(event.type(), 0.0));
        features.add("mark-same", mark != null && mark.type() == event.type());
        features.add("mark-status", mark == null ? -1 : mark.statusConfidence());
        features.add("mark-status-same", mark != null && mark.status() == event.status());
        features.add("mark-voice", mark == null ? -1 : mark.voiceConfidence());
        features.add("anchor-words", scene.analysis.tokens(event.anchor()).size());
        features.add("anchors", mentions.size());
        features.add("mode", event.mode() != null);
        features.add("figures", event.figures().size());
        features.add("items", event.items().size());
        field(
                features,
                "actor",
                mentions.stream().map(Chosen::actors).toList(),
                event.actors().size());
        field(
                features,
                "recipient",
                mentions.stream().map(Chosen::recipients).toList(),
                event.recipients().size());
        field(features, "place", mentions.stream().map(Chosen::place).toList(), event.place() == null ? 0 : 1);
        field(features, "day", mentions.stream().map(Chosen::day).toList(), event.date() == null ? 0 : 1);
        features.add("same-actors", ruled.actors().equals(event.actors()));
        features.add("same-recipients", ruled.recipients().equals(event.recipients()));
        features.add("same-place", Objects.equals(ruled.place(), event.place()));
        features.add("same-day", Objects.equals(ruled.date(), event.date()));
        return features;
    }

    private static <T> void field(Features features, String name, List<Choice<T>> choices, int count) {
        features.add(name + "-count", count);
        features.add(
                name + "-taken",
                choices.stream().mapToDouble(Choice::leastTaken).average().orElse(1));
        features.add(
                name + "-taken-least",
                choices.stream().mapToDouble(Choice::leastTaken).min().orElse(1));
        features.add(
                name + "-left",
                choices.stream().mapToDouble(Choice::mostLeft).average().orElse(0));
        features.add(
                name + "-left-most",
                choices.stream().mapToDouble(Choice::mostLeft).max().orElse(0));
        features.add(
                name + "-differences",
                choices.stream().mapToLong(Choice::differences).sum());
    }
}
