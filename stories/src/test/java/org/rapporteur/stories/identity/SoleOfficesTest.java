// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.facts.lexicon.Language;

/** An office and whose it is, however it is worded; nothing where others may hold the same. */
final class SoleOfficesTest {

    private final SoleOffices offices = new SoleOffices(Language.of("en"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Norwegian Prime Minister           |     | prime minister of NOR
        the prime minister of Norway       |     | prime minister of NOR
        former Norwegian prime minister    |     | prime minister of NOR
        Prime Minister                     | NOR | prime minister of NOR
        Prime Minister                     |     |
        U.S. Secretary of State            |     | secretary of state of USA
        South Korean President             |     | president of KOR
        Mayor of Hallin                    |     | mayor of hallin
        Norwegian Deputy Prime Minister    |     |
        a spokesman for the mayor of Hallin|     |
        Norwegian senator                  | NOR |
        """)
    void anOfficeGoesByWhoseItIs(String words, @Nullable String country, @Nullable String key) {
        assertThat(offices.of(words, country)).isEqualTo(key == null ? "" : key);
    }
}
