// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.Map;
import java.util.Objects;

/**
 * A word that may tell of an event.
 *
 * @param token its number
 * @param type the most likely type
 * @param scores how likely each type is that has at least one chance in a hundred, 0 to 1; holds {@code type}
 * @param status the most likely status
 * @param statusConfidence how likely it is, 0 to 1
 * @param voice the most likely voice
 * @param voiceConfidence how likely it is, 0 to 1
 */
public record Trigger(
        int token,
        EventType type,
        Map<EventType, Double> scores,
        Status status,
        double statusConfidence,
        Voice voice,
        double voiceConfidence) {

    public Trigger {
        Objects.requireNonNull(status, "status must be given, is null");
        Objects.requireNonNull(voice, "voice must be given, is null");
        scores = Map.copyOf(scores);
        if (token < 0) {
            throw new IllegalArgumentException("token must be at least 0, is " + token);
        }
        if (!scores.containsKey(type)) {
            throw new IllegalArgumentException("scores must hold the type " + type + ", hold " + scores.keySet());
        }
        scores.forEach((key, value) -> Confidence.require("score of " + key, value));
        Confidence.require("statusConfidence", statusConfidence);
        Confidence.require("voiceConfidence", voiceConfidence);
    }

    /** How likely it tells of an event of any type, 0 to 1. */
    public double eventConfidence() {
        return Math.min(
                1, scores.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** Whether its type is more likely than that it tells of no event: what the model says by itself. */
    public boolean isLikely() {
        return confidence() >= 1 - eventConfidence();
    }

    /** How likely the type is, 0 to 1. */
    public double confidence() {
        return scores.getOrDefault(type, 0.0);
    }
}
