// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.Review.State;

class ReviewTest {

    private static Review review(State state, int waiting, String... reviewers) {
        return new Review(state, List.of(reviewers), null, null, List.of(), waiting, false, false);
    }

    @Test
    void whatWasRejectedOrIsInDisputeIsNotBuiltUpon() {
        assertThat(Stream.of(State.values()).filter(state -> review(state, 0).isHeld()))
                .containsExactly(State.FOUND, State.CONFIRMED, State.CORRECTED);
    }

    @Test
    void somebodyHasLookedWhereADecisionStands() {
        assertThat(Review.NONE.isLookedAt()).isFalse();
        assertThat(review(State.FOUND, 1, "A. Lee").isLookedAt()).isTrue();
        assertThat(review(State.AGAIN, 0, "A. Lee").isLookedAt()).isFalse();
    }

    @Test
    void nobodyWaitsForFewerThanNone() {
        assertThat(review(State.FOUND, 0).waiting()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review(State.FOUND, -1))
                .withMessage("waiting must be at least 0, is -1");
    }

    @Test
    void statesGoByTheirLabels() {
        assertThat(Stream.of(State.values()).map(State::label).map(State::of)).containsExactly(State.values());
        assertThat(State.DISPUTED.label()).isEqualTo("disputed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> State.of("seen"))
                .withMessage("review must be one of found, confirmed, corrected, rejected, disputed, again, is seen");
    }
}
