// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.Victim.Fate;
import org.rapporteur.model.text.Span;

class VictimTest {

    private static final Span NAME = new Span(10, 13);
    private static final Span FATE = new Span(2, 6);

    private static Victim victim(Span anchor, Span fateWords, Integer age, FactId event, FactId figure) {
        return new Victim(
                FactId.victim(1),
                anchor,
                fateWords,
                null,
                "Ann",
                age,
                null,
                null,
                null,
                Fate.KILLED,
                event,
                figure,
                Grounds.of(Why.of("test")));
    }

    @Test
    void itRestsOnTheNameAndOnWhatBefell() {
        assertThat(victim(NAME, FATE, 34, FactId.event(1), FactId.figure(1)).evidence())
                .containsExactly(FATE, NAME);
        assertThat(victim(NAME, new Span(12, 20), null, null, null).evidence()).containsExactly(new Span(10, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> victim(new Span(3, 3), FATE, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> victim(NAME, new Span(3, 3), null, null, null))
                .withMessageContaining("anchor and fateWords must not be empty");
    }

    @Test
    void anAgeIsThatOfAPerson() {
        assertThat(victim(NAME, FATE, 0, null, null).age()).isZero();
        assertThat(victim(NAME, FATE, 125, null, null).age()).isEqualTo(125);
        assertThatIllegalArgumentException().isThrownBy(() -> victim(NAME, FATE, -1, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> victim(NAME, FATE, 126, null, null))
                .withMessage("age must be 0 to 125, is 126");
    }

    @Test
    void itBelongsToAnEventAndAFigure() {
        assertThatIllegalArgumentException().isThrownBy(() -> victim(NAME, FATE, 1, FactId.figure(1), null));
        assertThatIllegalArgumentException().isThrownBy(() -> victim(NAME, FATE, 1, null, FactId.event(1)));
    }

    @Test
    void certaintyIsAllThatChanges() {
        Victim plain = victim(NAME, FATE, 34, FactId.event(1), FactId.figure(1));
        Certainty sure = new Certainty(0.9, List.of());
        assertThat(plain.withCertainty(sure).certainty()).isEqualTo(sure);
        assertThat(plain.withCertainty(sure).withCertainty(Certainty.UNKNOWN)).isEqualTo(plain);
    }

    @Test
    void labelsAreThoseOfTheContract() {
        assertThat(Stream.of(Fate.values()).map(Fate::label))
                .containsExactly("killed", "injured", "missing", "detained", "freed", "displaced", "sick");
    }
}
