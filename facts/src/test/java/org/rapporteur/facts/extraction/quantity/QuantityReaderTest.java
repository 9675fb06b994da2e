// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.fact.Quantity;

class QuantityReaderTest {

    private static final QuantityReader READER = new QuantityReader(Language.of("en"));

    private static String plain(BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }

    /** Bound, value, least and most of each, and the currency where there is one. */
    private static String quantities(String words) {
        return String.join(
                "; ",
                READER.read(words, List.of()).stream()
                        .map(written -> {
                            Quantity quantity = written.quantity();
                            String currency = written.currency() == null ? "" : " " + written.currency();
                            return quantity.bound().label() + " " + plain(quantity.value()) + " "
                                    + plain(quantity.min()) + " " + plain(quantity.max()) + currency;
                        })
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 cows|exactly 12 12 12",
                "1,400 cows|exactly 1400 1400 1400",
                "260 000 cows|exactly 260000 260000 260000",
                "4 million cows|exactly 4000000 4000000 4000000",
                "1.4m cows|exactly 1400000 1400000 1400000",
                "two dozen cows|exactly 24 24 24",
                "a hundred cows|exactly 100 100 100",
                "half a million cows|exactly 500000 500000 500000",
                "two and a half thousand cows|exactly 2500 2500 2500",
                "two hundred and ten cows|exactly 210 210 210",
                "Nine hundred twenty-one cows|exactly 921 921 921",
                "two cows and three sheep|exactly 2 2 2; exactly 3 3 3",
            })
    void numbersInDigitsAndWords(String words, String expected) {
        assertThat(quantities(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "More than 1,400 cows|moreThan 1400 1401 -",
                "at least 20 cows|atLeast 20 20 -",
                "nearly 20 cows|lessThan 20 - 19",
                "up to 20 cows|atMost 20 - 20",
                "as many as twenty cows|atMost 20 - 20",
                "no fewer than 20 cows|atLeast 20 20 -",
                "some 20 cows|about 20 - -",
                "12 or more cows|atLeast 12 12 -",
                "between 10 and 20 cows|between - 10 20",
                "3-4 cows|between - 3 4",
                "10 to 20 cows|between - 10 20",
                "dozens of cows|vague - 24 -",
                "a couple of hundred cows|vague - 200 -",
                "several cows|vague - 3 -",
                "several hundred million cows|vague - 300000000 -",
                "tens of thousands of cows|vague - 20000 -",
                "all but one of the sixteen cows|exactly 15 15 15",
                "all but 3 of 20 cows|exactly 17 17 17",
                "exceeded 100 cows|moreThan 100 101 -",
                "a 300-strong herd|exactly 300 300 300",
                "rose to 31 from 28|exactly 31 31 31; exactly 28 28 28",
            })
    void boundsAndVagueWords(String words, String expected) {
        assertThat(quantities(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$5|exactly 5 5 5 USD",
                "about US$3.5 billion|about 3500000000 - - USD",
                "20 million euros|exactly 20000000 20000000 20000000 EUR",
                "more than £400|moreThan 400 401 - GBP",
                "between $3 and $4 million|between - 3000000 4000000 USD",
            })
    void moneyHasItsCurrency(String words, String expected) {
        assertThat(quantities(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12% of cows|percent",
                "12 per cent of cows|percent",
                "300 tonnes of hay|tonne",
                "12 cows|",
            })
    void sharesAndWeightsHaveTheirMeasure(String words, @Nullable String measure) {
        assertThat(READER.read(words, List.of()))
                .singleElement()
                .extracting(WrittenQuantity::measure)
                .isEqualTo(measure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the 3rd cow",
                "Ada Brook, 34, was there",
                "a 34-year-old man",
                "boys aged 7 and 10",
                "12 miles away",
                "a magnitude 6.3 quake",
                "they won 3-1",
                "call 555-1234",
                "version 3.5.1",
                "1200 West Mill Street",
                "one in five",
                "image 3 of 10",
                "women in their 30s",
                "Flight 370",
                "three counts of theft",
                "a 737 jet",
                "the 737 Max",
                "they are 9 and 14 years old",
                "she was 64 and lived alone",
                "he turned 90.",
                "she called 911 on Monday",
                "a child of 13 or younger",
                "4001 West Mill Ave.",
                "0915 - Rain in Oulu.\n1040 - Snow in Kemi.",
                "20.00 Trams run again.\n21.15 Trams stop.",
                "3. Needs of the camp",
                "The last bus left at 1,639 UTC.",
                "A man of 31 was held.",
                "The singers, aged from eleven to 75, left.",
                "It gave his age at 17.",
            })
    void otherNumbersCountNothing(String words) {
        assertThat(READER.read(words, List.of())).isEmpty();
    }

    @Test
    void aNumberAtTheHeadOfALineCountsWhereNoOtherLineBeginsWithATime() {
        assertThat(quantities("1200 trams stood still.\nSnow fell.")).isEqualTo("exactly 1200 1200 1200");
        assertThat(quantities("1200 trams stood still.\n1500 trams ran."))
                .isEqualTo("exactly 1200 1200 1200; exactly 1500 1500 1500");
        assertThat(quantities("A man of 31 ships left.")).isEqualTo("exactly 31 31 31");
    }

    @Test
    void theSpanHoldsBoundNumberAndCurrency() {
        String words = "He gave more than 3 million US dollars away.";
        WrittenQuantity written = READER.read(words, List.of()).getFirst();
        assertThat(words.substring(written.span().start(), written.span().end()))
                .isEqualTo("more than 3 million US dollars");
        assertThat(words.substring(written.number().start(), written.number().end()))
                .isEqualTo("3 million");
    }

    @Property
    void quantitiesAreInOrderAndInTheText(@ForAll("words") String words) {
        int before = 0;
        for (WrittenQuantity written : READER.read(words, List.of())) {
            assertThat(written.span().end()).isGreaterThan(before);
            before = written.span().end();
        }
        assertThat(before).isLessThanOrEqualTo(words.length());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "between",
                        "and",
                        "3",
                        "1,400",
                        "million",
                        "$",
                        "US$",
                        "dozen",
                        "a",
                        "half",
                        "hundred",
                        "-",
                        "to",
                        "at least",
                        "or more",
                        "%",
                        "ages",
                        ",",
                        "one",
                        "in",
                        "euros",
                        "of",
                        "½",
                        "😀",
                        "dozens")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join(" ", parts));
    }
}
