// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
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
    @ValueSource(strings = {"2022-13", "2022-02-30", "22", "", "2022-04-06/", "/2022-04", "2022-05/2022-04"})
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
    void anIntervalGoesFromTheFirstDayOfItsStartToTheLastOfItsEnd() {
        When interval = When.parse("2024-01/2024-02");
        assertThat(interval.firstDay()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(interval.lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(When.parse("2024").lastDay()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void yearsGoFromOneToNineThousandNineHundredAndNinetyNine() {
        assertThat(PartialDate.parse("0001").firstDay()).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(PartialDate.parse("9999").lastDay()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(Year.of(10_000)))
                .withMessage("value must be of a year from 0001 to 9999, is 10000");
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parse("0000"));
    }

    @Test
    void ofTwoWithOneFirstDayTheShorterComesFirst() {
        assertThat(PartialDate.parse("2024-01-01")).isLessThan(PartialDate.parse("2024-01"));
        assertThat(PartialDate.parse("2024-01")).isLessThan(PartialDate.parse("2024"));
    }
}
