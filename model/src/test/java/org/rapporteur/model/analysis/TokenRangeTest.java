// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.text.Span;

class TokenRangeTest {

    @Test
    void itIsHalfOpenAndNeverEmpty() {
        TokenRange range = new TokenRange(2, 5);
        assertThat(range.length()).isEqualTo(3);
        assertThat(range.last()).isEqualTo(4);
        assertThat(range.contains(1)).isFalse();
        assertThat(range.contains(2)).isTrue();
        assertThat(range.contains(4)).isTrue();
        assertThat(range.contains(5)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenRange(-1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenRange(2, 2))
                .withMessage("end must be more than first 2, is 2");
        assertThat(new TokenRange(0, 1).length()).isOne();
    }

    @Test
    void twoRangesMeetOrDoNot() {
        TokenRange range = new TokenRange(2, 5);
        assertThat(range.contains(new TokenRange(2, 5))).isTrue();
        assertThat(range.contains(new TokenRange(1, 5))).isFalse();
        assertThat(range.contains(new TokenRange(2, 6))).isFalse();
        assertThat(range.overlaps(new TokenRange(4, 9))).isTrue();
        assertThat(range.overlaps(new TokenRange(5, 9))).isFalse();
        assertThat(range.overlaps(new TokenRange(0, 2))).isFalse();
        assertThat(range.overlaps(new TokenRange(0, 3))).isTrue();
        assertThat(range.cover(new TokenRange(7, 8))).isEqualTo(new TokenRange(2, 8));
        assertThat(range.cover(new TokenRange(0, 1))).isEqualTo(new TokenRange(0, 5));
    }

    @Test
    void aTimeHasWordsAValueAndARule() {
        Span words = new Span(0, 6);
        TimeExpression monday = new TimeExpression(words, TimeExpression.Type.DATE, "2031-04-02");
        assertThat(monday.rule()).isEqualTo(TimeExpression.GIVEN);
        assertThat(monday.anchors()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeExpression(new Span(2, 2), TimeExpression.Type.DATE, "2031"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeExpression(words, TimeExpression.Type.DATE, " "))
                .withMessageContaining("value must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeExpression(words, TimeExpression.Type.DATE, "2031", "", List.of()))
                .withMessageContaining("rule must not be blank");
    }
}
