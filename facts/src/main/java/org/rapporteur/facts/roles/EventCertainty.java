// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.facts.roles.EventWeighing.Chosen;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.text.Span;

/** How sure whole events are, and what of them is not. For one reading. */
final class EventCertainty {

    private final Weights weights;
    private final Scene scene;
    private final Map<Span, Chosen> chosen;

    EventCertainty(Weights weights, Scene scene, Map<Span, Chosen> chosen) {
        this.weights = weights;
        this.scene = scene;
        this.chosen = chosen;
    }

    List<Event> sure(List<Event> joined) {
        return joined.stream().map(this::sure).toList();
    }

    private Event sure(Event event) {
        Features features = features(event);
        weights.weigh("event", event.anchor(), "fact", features);
        return event;
    }

    /** What tells how sure an event is: what model and rules say of its first mention, and what was chosen for all. */
    private Features features(Event event) {
        List<Chosen> mentions = event.anchors().stream()
                .map(chosen::get)
                .filter(Objects::nonNull)
                .toList();
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
