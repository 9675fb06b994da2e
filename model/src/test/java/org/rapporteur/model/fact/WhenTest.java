// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

    @ParameterizedTest
    @ValueSource(strings = {"2022-04-06", "2022-04", "2022", "0987", "2022-04-06/2022-04-07", "2021/2022-02"})
    void isWrittenAsItIsRead(String text) {
        assertThat(When.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-13", "2022-02-30", "22", "", "2022-04-06/", "2022-05/2022-04"})
    void refusesWhatIsNoTime(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> When.parse(text));
    }

    @Test
    void aMonthGoesFromItsFirstDayToItsLast() {
        PartialDate february = PartialDate.parse("2024-02");
        assertThat(february.firstDay()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(february.lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void ofTwoWithOneFirstDayTheShorterComesFirst() {
        assertThat(PartialDate.parse("2024-01-01")).isLessThan(PartialDate.parse("2024-01"));
        assertThat(PartialDate.parse("2024-01")).isLessThan(PartialDate.parse("2024"));
    }
}
