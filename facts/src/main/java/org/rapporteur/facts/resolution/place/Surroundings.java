// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.place;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Mention;

/**
 * The country of a place that no gazetteer knows, a bridge or a market: that of the located places named around it. Each
 * mention of these speaks for its country, the nearer the more.
 */
final class Surroundings {

    /** Characters after which a mention counts half. */
    private static final double HALF = 200;

    /** The share of all that must speak for a country. */
    private static final double MAJORITY = 0.6;

    private final Map<Entity, GazetteerPlace> located;

    Surroundings(Map<Entity, GazetteerPlace> located) {
        this.located = located;
    }

    /** The country that most of what is near speaks for, null where none has the majority. */
    @Nullable
    CountryCode country(Entity entity) {
        Map<CountryCode, Double> votes = new HashMap<>();
        located.forEach((other, place) -> {
            if (place.country() != null) {
                votes.merge(place.country(), nearness(entity, other), Double::sum);
            }
        });
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() > MAJORITY * all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static double nearness(Entity entity, Entity other) {
        double sum = 0;
        for (Mention mention : entity.mentions()) {
            for (Mention near : other.mentions()) {
                sum += 1 / (1 + mention.span().distance(near.span()) / HALF);
            }
        }
        return sum;
    }
}
