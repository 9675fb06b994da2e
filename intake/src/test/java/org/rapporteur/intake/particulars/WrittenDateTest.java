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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 23 Sep 2019 10:00:00 +0000",
                "23 Sep 2019",
                "September 23, 2019",
                "Sept. 23rd, 2019",
                "Monday, 23 September 2019",
                "the 23rd of September 2019",
                "23-Sep-2019",
                "Mon Sep 23 10:00:00 2019",
                "Mon Sep 23 10:00:00 UTC 2019",
                "23.09.2019",
                "23/09/2019",
                "09/23/2019",
                "2019/09/23",
                "20190923100000",
                "1569232800",
                "1569232800000",
                "Published: September 23, 2019 at 10:00 a.m."
            })
    void theUsualSpellingsAreKnown(String written) {
        assertThat(WrittenDate.parse(written)).contains(LocalDate.of(2019, 9, 23));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.herald.co.uk/news/1, 2019-04-05",
        "herald.us, 2019-05-04",
        "https://herald.com/2019, ",
        "., "
    })
    void whatCouldBeTwoDaysIsDecidedByTheCountryOrNotAtAll(String site, LocalDate day) {
        assertThat(WrittenDate.parse("05/04/2019", DayOrder.of(site)).orElse(null))
                .isEqualTo(day);
    }
}
