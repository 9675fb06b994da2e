// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthTest {

    @ParameterizedTest
    @CsvSource({
        "1971-05-02, 1971-05-02",
        "1971, 1971",
        "02/05/1971, 1971-05-02",
        "02 May 1971, 1971-05-02",
        "May 1971, 1971-05",
        "circa 1971, 1970 to 1972",
        "1970 to 1972, 1970 to 1972"
    })
    void eachFormFoundInListsIsRead(String written, String read) {
        assertThat(Birth.parse(written)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "1971-13-01", "1 Foo 1971"})
    void whatIsNoBirthIsNone(String written) {
        assertThat(Birth.parse(written)).isNull();
    }
}
