// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

    private static final LocalDate DAY = LocalDate.of(2031, 4, 2);

    private static Selection of(String type, String status, LocalDate from, LocalDate to) {
        return new Selection(Set.of(), type, status, null, null, null, null, from, to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASSAULT", "assault", "killed", "full", "freed", "holdsOffice", "HOLDSOFFICE"})
    void aTypeIsThatOfAnyKindOfFactWhateverTheCase(String type) {
        assertThat(of(type, null, null, null).type()).isEqualTo(type);
    }

    @Test
    void whatNothingCanBeIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("weather", null, null, null))
                .withMessageStartingWith("type must be one of AGREE, ")
                .withMessageEndingWith(", is weather");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(null, "HAPPENED", null, null))
                .withMessageStartingWith("status must be one of happened, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Selection(Set.of("story"), null, null, null, null, null, null, null, null))
                .withMessageContaining("kinds must be some of document, statement, event, figure, victim, relation");
        assertThat(of(null, "happened", null, null).status()).isEqualTo("happened");
    }

    @Test
    void daysAreInTheirOrder() {
        assertThat(of(null, null, DAY, DAY).to()).isEqualTo(DAY);
        assertThat(of(null, null, DAY, null).from()).isEqualTo(DAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(null, null, DAY, DAY.minusDays(1)))
                .withMessage("to must not be before from 2031-04-02, is 2031-04-01");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void whatIsNoProbabilityIsRefused(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.ALL.with(null, confidence))
                .withMessage("min-confidence must be within 0 to 1, is " + confidence);
    }

    @Test
    void allIsWhereNothingIsAskedFor() {
        assertThat(Selection.ALL.isAll()).isTrue();
        assertThat(Selection.ALL.with(null, 0.0).isAll()).isFalse();
        assertThat(Selection.ALL.with(null, 1.0).confidence()).isEqualTo(1.0);
        assertThat(Selection.ALL.with(Review.State.CONFIRMED, null).review()).isEqualTo(Review.State.CONFIRMED);
        assertThat(of("killed", null, null, null).isAll()).isFalse();
    }
}
