// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.Choice.Option;
import org.rapporteur.facts.roles.EventWeighing.Chosen;
import org.rapporteur.facts.roles.Scene.Candidate;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.When;

/** Weighs parties, place and day of each mention once more, now with what other mentions of the same act say. For one document. */
final class Chaining {

    /** Below this likelihood, at a mention and at all that may be the same, a candidate is not weighed again. */
    private static final double PROMISING = 0.02;

    private final Weights weights;
    private final Scene scene;
    private final List<Chosen> acts;
    private final Identity identity;

    Chaining(Weights weights, Scene scene, List<Chosen> acts, Identity identity) {
        this.weights = weights;
        this.scene = scene;
        this.acts = acts;
        this.identity = identity;
    }

    /** The choices of each act after the second weighing. */
    List<Chosen> chained() {
        List<Choice<EntityId>> actors = of(Chosen::actors);
        List<Choice<EntityId>> recipients = of(Chosen::recipients);
        List<Choice<EntityId>> places = of(Chosen::place);
        List<Choice<When>> days = of(Chosen::day);
        List<Choice<EntityId>> actorsAgain = again("chain-actor", actors, recipients, this::candidate);
        List<Choice<EntityId>> recipientsAgain = again("chain-recipient", recipients, actors, this::candidate);
        List<Choice<EntityId>> placesAgain = again("chain-place", places, recipients, this::candidate);
        List<Choice<When>> daysAgain = again("chain-day", days, days, day -> null);
        List<Chosen> chained = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            chained.add(taken(
                    weights,
                    acts.get(i).act(),
                    actorsAgain.get(i),
                    recipientsAgain.get(i),
                    placesAgain.get(i),
                    daysAgain.get(i)));
        }
        return chained;
    }

    /** What of four choices is likely enough to stand; nobody is both actor and recipient. */
    static Chosen taken(
            Weights weights,
            Act act,
            Choice<EntityId> actors,
            Choice<EntityId> recipients,
            Choice<EntityId> place,
            Choice<When> day) {
        List<EntityId> acting = actors.options().stream()
                .filter(option -> option.likelihood() >= weights.least("actor")
                        && option.likelihood() >= recipients.likelihood(option.value()))
                .map(Option::value)
                .toList();
        List<EntityId> suffering = recipients.options().stream()
                .filter(option -> option.likelihood() >= weights.least("recipient")
                        && option.likelihood() > actors.likelihood(option.value()))
                .map(Option::value)
                .toList();
        return new Chosen(
                act,
                actors.taking(acting),
                recipients.taking(suffering),
                EventWeighing.single(place.taking(List.of()).options(), weights.least("place")),
                EventWeighing.single(day.taking(List.of()).options(), weights.least("day")));
    }

    private Candidate candidate(EntityId id) {
        return scene.candidates.get(scene.index(id));
    }

    private <T> List<Choice<T>> of(Function<Chosen, Choice<T>> field) {
        return acts.stream().map(field).toList();
    }

    private <T> List<Choice<T>> again(
            String task,
            List<Choice<T>> choices,
            List<Choice<T>> opposites,
            Function<T, @Nullable Candidate> candidates) {
        ChainFeatures<T> features = new ChainFeatures<>(scene, acts, identity, choices, opposites);
        List<Choice<T>> again = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            List<Option<T>> options = new ArrayList<>();
            for (Option<T> option : choices.get(i).options()) {
                T value = option.value();
                if (!option.ruled() && option.likelihood() < PROMISING && !features.isLikely(i, value, PROMISING)) {
                    options.add(option);
                    continue;
                }
                double likelihood = weights.weigh(
                        task,
                        acts.get(i).act().ruled().anchor(),
                        value.toString(),
                        features.of(i, option, candidates.apply(value)));
                options.add(new Option<>(
                        value,
                        weights.has(task) ? likelihood : option.likelihood(),
                        option.taken(),
                        option.ruled(),
                        option.words()));
            }
            again.add(new Choice<>(options));
        }
        return again;
    }
}
