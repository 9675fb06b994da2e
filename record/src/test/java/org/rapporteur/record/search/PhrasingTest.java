// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasingTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 6);

    private static Phrasing read(String written) {
        return Phrasing.of(written, TODAY, true);
    }

    @ParameterizedTest
    @CsvSource({
        "last month, 2024-02-01, 2024-02-29",
        "This  Month, 2024-03-01, 2024-03-31",
        "last week, 2024-02-26, 2024-03-03",
        "yesterday, 2024-03-05, 2024-03-05",
        "last year, 2023-01-01, 2023-12-31"
    })
    void aPeriodIsDays(String period, String from, String to) {
        Phrasing phrasing = read("ferry " + period);

        assertThat(phrasing.words()).isEqualTo("ferry");
        assertThat(phrasing.filters()).isEqualTo(Map.of("from", from, "to", to));
        assertThat(phrasing.read()).containsExactly(period.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "killed more than 20 | killed | 21 |",
                "more than 1,000 injured | injured | 1001 |",
                "at least 5 dead | killed | 5 |",
                "no more than 3 missing | missing | | 3",
                "fewer than 3 arrested | detained | | 2"
            })
    void aCountIsACategoryWithABound(String written, String type, String least, String most) {
        Phrasing phrasing = read(written);

        assertThat(phrasing.words()).isEmpty();
        assertThat(phrasing.filters().get("type")).isEqualTo(type);
        assertThat(phrasing.filters().get("least")).isEqualTo(least);
        assertThat(phrasing.filters().get("most")).isEqualTo(most);
    }

    @Test
    void aboutTakesAWordOrAPhrase() {
        assertThat(read("minister about fishing").filters()).isEqualTo(Map.of("about", "fishing"));
        assertThat(read("about \"gas pipe\" minister").words()).isEqualTo("minister");
        assertThat(read("about \"gas pipe\" minister").filters()).isEqualTo(Map.of("about", "gas pipe"));
    }

    @Test
    void whatIsQuotedAndWhatCountsNothingAreWords() {
        assertThat(read("\"last month\" ferry").filters()).isEmpty();
        assertThat(read("man killed 20 miles away").filters()).isEmpty();
        assertThat(Phrasing.of("killed more than 20", TODAY, false).words()).isEqualTo("killed more than 20");
    }
}
