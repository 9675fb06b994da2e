// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TriggerTest {

    private static Trigger trigger(Map<EventType, Double> scores) {
        return new Trigger(3, EventType.ASSAULT, scores, Status.HAPPENED, 0.8, Voice.REPORTED, 0.9);
    }

    @Test
    void anEventIsAsLikelyAsAllItsTypesTogether() {
        Trigger trigger = trigger(Map.of(EventType.ASSAULT, 0.3, EventType.COERCE, 0.2));
        assertThat(trigger.eventConfidence()).isCloseTo(0.5, within(1e-9));
        assertThat(trigger.confidence()).isEqualTo(0.3);
    }

    @Test
    void scoresThatAddUpToMoreThanOneAreCertainty() {
        assertThat(trigger(Map.of(EventType.ASSAULT, 0.9, EventType.COERCE, 0.9))
                        .eventConfidence())
                .isEqualTo(1);
    }

    @Test
    void itIsLikelyWhereItsTypeIsLikelierThanNoEvent() {
        assertThat(trigger(Map.of(EventType.ASSAULT, 0.3, EventType.COERCE, 0.5))
                        .isLikely())
                .isTrue();
        assertThat(trigger(Map.of(EventType.ASSAULT, 0.3)).isLikely()).isFalse();
    }

    @Test
    void ofATypeAsLikelyAsNoEventTheTypeIsSaid() {
        assertThat(trigger(Map.of(EventType.ASSAULT, 0.5)).isLikely()).isTrue();
        assertThat(trigger(Map.of(EventType.ASSAULT, 0.5)).token()).isEqualTo(3);
    }

    @Test
    void allItsChancesAreProbabilities() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trigger(Map.of(EventType.ASSAULT, 1.5)))
                .withMessage("score of ASSAULT must be between 0 and 1, is 1.5");
        Map<EventType, Double> scores = Map.of(EventType.ASSAULT, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trigger(0, EventType.ASSAULT, scores, Status.HAPPENED, -0.1, Voice.REPORTED, 0.9))
                .withMessage("statusConfidence must be between 0 and 1, is -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Trigger(0, EventType.ASSAULT, scores, Status.HAPPENED, 0.8, Voice.REPORTED, Double.NaN))
                .withMessage("voiceConfidence must be between 0 and 1, is NaN");
    }

    @Test
    void itsTypeMustHaveAScore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trigger(Map.of(EventType.COERCE, 0.5)))
                .withMessageContaining("scores must hold the type ASSAULT");
    }

    @Test
    void itsTokenMustBeOneOfTheText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trigger(
                        -1,
                        EventType.ASSAULT,
                        Map.of(EventType.ASSAULT, 0.5),
                        Status.HAPPENED,
                        0.8,
                        Voice.REPORTED,
                        0.9))
                .withMessage("token must be at least 0, is -1");
    }
}
