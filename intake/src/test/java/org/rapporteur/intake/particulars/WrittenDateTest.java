// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29",
        "2024-02-29T23:59:00-05:00, 2024-02-29",
        "2024-02-29 23:59, 2024-02-29",
        "' 2024-2-9 ', 2024-02-09",
        "20240229, 2024-02-29",
        "20240229T101500Z, 2024-02-29"
    })
    void theDayIsTakenAsWritten(String written, LocalDate day) {
        assertThat(WrittenDate.parse(written)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2023-02-29", "2024-13-01", "0001-01-01", "2024", "12-02-2024"})
    void whatIsNoDateGivesNone(String written) {
        assertThat(WrittenDate.parse(written)).isEmpty();
    }
}
