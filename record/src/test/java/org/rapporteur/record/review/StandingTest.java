// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Review.State;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.record.leaf.Change;
import org.rapporteur.record.leaf.ReviewAct;
import org.rapporteur.record.leaf.ReviewLeaf;

/** What holds of a fact after people have decided, agreed, differed and taken back. */
class StandingTest {

    private static final Change ARMY = new Change("actors", List.of("group:rebels"), List.of("group:army"));
    private static final Change POLICE = new Change("actors", List.of("group:rebels"), List.of("group:police"));
    private static final ReviewAct CONFIRM = new ReviewAct.Confirm(List.of());
    private static final ReviewAct REJECT = new ReviewAct.Reject();
    private static final ReviewAct TO_ARMY = new ReviewAct.Correct(List.of(ARMY));
    private static final ReviewAct TO_POLICE = new ReviewAct.Correct(List.of(POLICE));
    private static final ReviewAct ADD =
            new ReviewAct.Add(List.of(new Change("actors", List.of(), List.of("group:rebels"))));

    /** A decision on the attack of the rebels; its place in the log is its hash here. */
    private static Decided decided(int place, String reviewer, ReviewAct act, int eyes, @Nullable String reason) {
        ReviewLeaf leaf = new ReviewLeaf(
                new ReviewLeaf.Subject(
                        "v-1",
                        DocumentId.of(new byte[] {1}),
                        "0123",
                        "Rebels shelled Borg.",
                        null,
                        List.of(new ReviewLeaf.Field("actors", List.of("group:rebels"))),
                        List.of(new ReviewLeaf.Words(new CodePointSpan(7, 14), "shelled"))),
                act,
                new ReviewLeaf.Signed(eyes, reason, reviewer, Instant.ofEpochSecond(1_930_000_000 + place)),
                null);
        return new Decided(place, hash(place), leaf);
    }

    private static String hash(int place) {
        return "hash" + place;
    }

    private static Decided decided(int place, String reviewer, ReviewAct act) {
        boolean isReasoned = act instanceof ReviewAct.Reject || act instanceof ReviewAct.Correct;
        return decided(place, reviewer, act, 1, isReasoned ? "A reason" : null);
    }

    private static Standing of(Decided... decisions) {
        return Standing.of(List.of(decisions));
    }

    private static Map<String, List<String>> actors(String name) {
        return Map.of("actors", List.of(name));
    }

    @Test
    void onWhatNobodyDecidedNothingFollows() {
        assertThat(of()).isEqualTo(new Standing(State.FOUND, List.of(), null, 0, false));
        assertThat(of().isGone()).isFalse();
    }

    @Test
    void oneDecisionHolds() {
        assertThat(of(decided(0, "Lee", CONFIRM)).state()).isEqualTo(State.CONFIRMED);
        assertThat(of(decided(0, "Lee", CONFIRM)).values()).isEqualTo(actors("group:rebels"));
        assertThat(of(decided(0, "Lee", TO_ARMY)).state()).isEqualTo(State.CORRECTED);
        assertThat(of(decided(0, "Lee", TO_ARMY)).values()).isEqualTo(actors("group:army"));
        assertThat(of(decided(0, "Lee", REJECT)).state()).isEqualTo(State.REJECTED);
        assertThat(of(decided(0, "Lee", REJECT)).values()).isNull();
    }

    @Test
    void ofEachPersonTheLastDecisionCountsAtItsPlace() {
        Standing standing = of(decided(0, "Lee", REJECT), decided(1, "Kim", TO_ARMY), decided(2, "Lee", TO_ARMY));
        assertThat(standing.state()).isEqualTo(State.CORRECTED);
        assertThat(standing.counting()).extracting(Decided::reviewer).containsExactly("Kim", "Lee");
        assertThat(standing.of("Lee")).extracting(Decided::place).isEqualTo(2L);
        assertThat(standing.of("Nobody")).isNull();
    }

    @Test
    void whereTwoDifferNothingHolds() {
        for (Standing differ : List.of(
                of(decided(0, "Lee", CONFIRM), decided(1, "Kim", REJECT)),
                of(decided(0, "Lee", CONFIRM), decided(1, "Kim", TO_ARMY)),
                of(decided(0, "Lee", TO_POLICE), decided(1, "Kim", TO_ARMY)))) {
            assertThat(differ.state()).isEqualTo(State.DISPUTED);
            assertThat(differ.values()).isNull();
        }
        assertThat(of(decided(0, "Lee", REJECT), decided(1, "Kim", REJECT)).state())
                .isEqualTo(State.REJECTED);
    }

    @Test
    void whatIsTakenBackUncoversWhatThePersonSaidBefore() {
        Decided first = decided(0, "Lee", CONFIRM);
        Decided second = decided(1, "Lee", REJECT);
        Decided undo = decided(2, "Lee", new ReviewAct.Undo(hash(1)));
        assertThat(of(first, second).state()).isEqualTo(State.REJECTED);
        assertThat(of(first, second, undo).state()).isEqualTo(State.CONFIRMED);
        Decided both = decided(3, "Lee", new ReviewAct.Undo(hash(0)));
        assertThat(of(first, second, undo, both)).isEqualTo(of());
    }

    @Test
    void whereMoreAreAskedForNothingHoldsUntilTheyAgree() {
        Standing one = of(decided(0, "Lee", TO_ARMY, 2, "A reason"));
        assertThat(one.state()).isEqualTo(State.FOUND);
        assertThat(one.waiting()).isEqualTo(1);
        assertThat(one.values()).isNull();
        Standing two = of(decided(0, "Lee", TO_ARMY, 2, "A reason"), decided(1, "Kim", TO_ARMY, 1, "A reason"));
        assertThat(two.state()).isEqualTo(State.CORRECTED);
        assertThat(two.waiting()).isZero();
        Standing same = of(decided(0, "Lee", TO_ARMY, 2, "A reason"), decided(1, "Lee", TO_ARMY, 2, "A reason"));
        assertThat(same.waiting()).as("nobody is two people").isEqualTo(1);
        Standing more = of(decided(0, "Lee", CONFIRM, 2, null), decided(1, "Kim", CONFIRM), decided(2, "Roe", CONFIRM));
        assertThat(more.state()).isEqualTo(State.CONFIRMED);
        assertThat(more.waiting()).as("never below nothing").isZero();
    }

    @Test
    void whatAPersonAddedHoldsAsAddedUntilItIsTakenBack() {
        Decided added = decided(0, "Lee", ADD);
        assertThat(of(added).state()).isEqualTo(State.CONFIRMED);
        assertThat(of(added).isByHand()).isTrue();
        assertThat(of(added).isGone()).isFalse();
        Standing waiting = of(decided(0, "Lee", ADD, 2, null));
        assertThat(waiting.state()).isEqualTo(State.FOUND);
        assertThat(waiting.values()).as("there is nothing else to show").isEqualTo(actors("group:rebels"));
        Standing disputed = of(added, decided(1, "Kim", TO_ARMY));
        assertThat(disputed.state()).isEqualTo(State.DISPUTED);
        assertThat(disputed.values()).as("as it was added").isEqualTo(actors("group:rebels"));
        Standing gone = of(added, decided(1, "Lee", new ReviewAct.Undo(hash(0))));
        assertThat(gone.state()).isEqualTo(State.FOUND);
        assertThat(gone.isGone()).isTrue();
    }

    @Test
    void fieldsThatOneProgramDidNotKnowMakeNoDifference() {
        assertThat(Standing.isSame(actors("a"), Map.of("actors", List.of("a"), "mode", List.of("b"))))
                .isTrue();
        assertThat(Standing.isSame(Map.of("actors", List.of("a"), "mode", List.of("b")), actors("a")))
                .isTrue();
        assertThat(Standing.isSame(actors("a"), actors("b"))).isFalse();
        assertThat(Standing.isSame(Map.of(), actors("b"))).isTrue();
    }

    @Test
    void peopleSeeWhoDecidedWhenItWasDecidedLastAndTheLastReason() {
        Review review = of(
                        decided(0, "Lee", CONFIRM, 1, "I was there"),
                        decided(1, "Kim", CONFIRM, 1, "So was I"),
                        decided(2, "Roe", CONFIRM))
                .review(State.CONFIRMED, List.of(), true);
        assertThat(review.reviewers()).containsExactly("Lee", "Kim", "Roe");
        assertThat(review.at()).isEqualTo(Instant.ofEpochSecond(1_930_000_002));
        assertThat(review.reason()).isEqualTo("So was I");
        assertThat(review.isReadOtherwise()).isTrue();
        Review none = of(decided(0, "Lee", ADD), decided(1, "Lee", new ReviewAct.Undo(hash(0))))
                .review(State.FOUND, List.of(), false);
        assertThat(none.at()).isNull();
        assertThat(none.reason()).isNull();
        assertThat(none.isByHand()).isTrue();
    }
}
