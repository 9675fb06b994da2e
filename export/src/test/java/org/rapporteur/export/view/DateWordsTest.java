// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.Span;

class DateWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-05-03            | on 3 May 2022",
                "2022-05               | in May 2022",
                "2022                  | in 2022",
                "2022-04-06/2022-04-07 | on 6–7 April 2022",
                "2022-04-04/2022-04-10 | in the week of 4 April 2022",
                "2022-03-28/2022-04-02 | from 28 March to 2 April 2022",
                "2021-12-28/2022-01-02 | from 28 December 2021 to 2 January 2022",
                "2022-01/2022-03       | from January 2022 to March 2022"
            })
    void daysAreWrittenAsAnEditorWritesThem(String date, String words) {
        assertThat(DateWords.adverb(When.parse(date))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE     | 2022-04-06        | 6 April 2022",
                "DATE     | 2022-W14          | the week of 4 April 2022",
                "DATE     | 2022-W14-WE       | the weekend of 9 April 2022",
                "DATE     | 2020-W53          | the week of 28 December 2020",
                "DATE     | 2019-Q3           | the third quarter of 2019",
                "DATE     | 2019-SU           | summer 2019",
                "DATE     | 197               | the 1970s",
                "TIME     | 2020-01-07TEV     | the evening of 7 January 2020",
                "TIME     | 2020-01-10T15:30  | 10 January 2020, 15:30",
                "DURATION | P5W               | 5 weeks",
                "DURATION | P1D               | 1 day",
                "DURATION | PT4M              | 4 minutes",
                "DURATION | P6M               | 6 months"
            })
    void timesAreToldInWords(TimeExpression.Type type, String value, String words) {
        assertThat(TimeWords.of(new TimeExpression(new Span(0, 1), type, value)))
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PXE", "FUTURE_REF", "PAST_REF", "XXXX-WXX-2", "XXXX-12", "XX", "2022-W60", "2022-13-40"})
    void ofWhatIsNotKnownNothingIsSaid(String value) {
        assertThat(TimeWords.of(new TimeExpression(new Span(0, 1), TimeExpression.Type.DATE, value)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MORE_THAN | 1400       |      |      | more than 1,400",
                "AT_LEAST  | 12         |      |      | at least 12",
                "ABOUT     | 1500000    |      |      | about 1.5 million",
                "EXACTLY   | 1234567    |      |      | 1,234,567",
                "EXACTLY   | 2500000000 |      |      | 2.5 billion",
                "EXACTLY   | 0.5        |      |      | 0.5",
                "BETWEEN   |            | 12   | 15   | 12 to 15",
                "VAGUE     |            | 24   |      | 24 or more",
                "AT_MOST   | 300        |      |      | at most 300"
            })
    void numbersHaveTheirBoundInWords(
            Quantity.Bound bound,
            @Nullable BigDecimal value,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            String words) {
        assertThat(AmountWords.of(new Quantity(bound, value, min, max))).isEqualTo(words);
    }

    @Test
    void longNumbersOfAReportGetTheirCommas() {
        assertThat(AmountWords.grouped("more than 1400 civilians")).isEqualTo("more than 1,400 civilians");
        assertThat(AmountWords.grouped("$27bn, 1,400 and 3.14159")).isEqualTo("$27bn, 1,400 and 3.14159");
    }
}
