// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;

class TimeFinderTest {

    private static final TimeFinder FINDER = new TimeFinder(Language.of("en"));

    /** A Thursday. */
    private static final LocalDate DAY = LocalDate.of(2022, 4, 7);

    private static List<TimeExpression> find(LocalDate published, String words) {
        Text text = new Text(words);
        Document document =
                Document.of(DocumentId.of(words.getBytes(UTF_8)), "test", text).withPublished(published);
        return FINDER.find(document);
    }

    /** The expressions with type and value, parted by semicolons. */
    private static String times(String words) {
        return String.join(
                "; ",
                find(DAY, words).stream()
                        .map(time ->
                                words.substring(time.span().start(), time.span().end()) + " " + time.type() + " "
                                        + time.value())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "They met on April 6, 2022.|April 6, 2022 DATE 2022-04-06",
                "They met on 6 April 2022.|6 April 2022 DATE 2022-04-06",
                "They met on the 6th of April.|the 6th of April DATE 2022-04-06",
                "They met on Tuesday, March 8th.|Tuesday, March 8th DATE 2022-03-08",
                "They met on 2022-04-06.|2022-04-06 DATE 2022-04-06",
                "They met on 4/6/2022.|4/6/2022 DATE 2022-04-06",
                "They met on 26.4.2022.|26.4.2022 DATE 2022-04-26",
                "They met in Sept. 2019.|Sept. 2019 DATE 2019-09",
                "The law of 1998 was changed in early 2003.|1998 DATE 1998; early 2003 DATE 2003",
                "The tower stood in the 19th century and fell in the 1990s.|the 19th century DATE 18; the 1990s DATE 199",
                "It was planned in the summer of 2021.|the summer of 2021 DATE 2021-SU",
                "Sales rose in the third quarter of 2021.|the third quarter of 2021 DATE 2021-Q3",
                "The budget of fiscal 2021 is late.|fiscal 2021 DATE 2021",
                "The shop opens on Christmas Day 2022.|Christmas Day 2022 DATE 2022-12-25",
                "The shop opened on Easter Monday 2022.|Easter Monday 2022 DATE 2022-04-18",
            })
    void datesByNameAndNumber(String words, String expected) {
        assertThat(times(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Ministers meet on April 6–7.|April 6–7 DATE 2022-04-06/2022-04-07",
                "Ministers meet on 6-7 April 2023.|6-7 April 2023 DATE 2023-04-06/2023-04-07",
                "Ministers met from March 30 to April 2.|March 30 to April 2 DATE 2022-03-30/2022-04-02",
                "He governed 1990-1995.|1990-1995 DATE 1990/1995",
            })
    void rangesOfDays(String words, String expected) {
        assertThat(times(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "She arrived on Thursday.|Thursday DATE 2022-04-07",
                "She arrived on Friday.|Friday DATE 2022-04-01",
                "She will arrive on Friday.|Friday DATE 2022-04-08",
                "The vote is scheduled for Tuesday.|Tuesday DATE 2022-04-12",
                "She arrived last Thursday.|last Thursday DATE 2022-03-31",
                "She arrived last Wednesday.|last Wednesday DATE 2022-03-30",
                "Ministers to meet on Sunday.|Sunday DATE 2022-04-10",
                "They plan to march Saturday.|Saturday DATE 2022-04-09",
                "Talks resume Monday.|Monday DATE 2022-04-11",
                "She arrived yesterday and leaves tomorrow.|yesterday DATE 2022-04-06; tomorrow DATE 2022-04-08",
                "Prices rose last month and this year.|last month DATE 2022-03; this year DATE 2022",
                "Prices rose last week.|last week DATE 2022-W13",
                "It began two weeks ago.|two weeks ago DATE 2022-W12",
                "It began three years ago.|three years ago DATE 2019",
                "It will open in December and closed in May.|December DATE 2022-12; May DATE 2021-05",
                "The talks begin in December, she said.|December DATE 2022-12",
                "He died on Dec. 30.|Dec. 30 DATE 2021-12-30",
                "He spoke earlier this month.|earlier this month DATE 2022-04",
                "It happened at the end of last year.|the end of last year DATE 2021",
                "The shop closed at the weekend.|the weekend DATE 2022-W13-WE",
                "On March 1 he left; the next day he returned.|March 1 DATE 2022-03-01; the next day DATE 2022-03-02",
                "She may come as soon as Tuesday.|Tuesday DATE 2022-04-12",
                "She could not be reached on Friday.|Friday DATE 2022-04-01",
                "The talks are to resume on Tuesday.|Tuesday DATE 2022-04-12",
                "He sailed to the United States on Tuesday.|Tuesday DATE 2022-04-05",
                "The bridge must be built by May.|May DATE 2022-05",
                "Profit fell in the year ended March 31.|the year DURATION P1Y; March 31 DATE 2022-03-31",
                "Profit fell in the year ended Sept. 30.|the year DURATION P1Y; Sept. 30 DATE 2021-09-30",
                "She was born last Oct. 23.|last Oct. 23 DATE 2021-10-23",
                "It is planned for the week of May 2.|the week of May 2 DATE 2022-W18",
                "Profit rose for the fiscal year.|the fiscal year DATE 2022",
                "He left in 2015 and returned two years later.|2015 DATE 2015; two years later DATE 2017",
            })
    void relativeTimesAreToldFromTheDayOfWriting(String words, String expected) {
        assertThat(times(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The siren rang at 3:30 p.m. on Tuesday.|3:30 p.m. on Tuesday TIME 2022-04-05T15:30",
                "The siren rang around noon.|around noon TIME 2022-04-07T12:00",
                "The siren rang at 18:05 GMT.|18:05 GMT TIME 2022-04-07T18:05",
                "The siren rang on Wednesday night.|Wednesday night TIME 2022-04-06TNI",
                "The siren rang this morning.|this morning TIME 2022-04-07TMO",
                "The team won 3:2.|''",
            })
    void timesOfTheClockAndPartsOfTheDay(String words, String expected) {
        assertThat(times(words)).isEqualTo(expected.equals("''") ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The strike lasted for more than three weeks.|more than three weeks DURATION P3W",
                "They signed a five-year deal.|five-year DURATION P5Y",
                "It took two and a half years.|two and a half years DURATION P2Y6M",
                "They stay for two more weeks.|two more weeks DURATION P2W",
                "They waited for hours.|hours DURATION PTXH",
                "It rose over the past six months.|the past six months DURATION P6M",
                "They meet every Monday and talk daily.|every Monday SET XXXX-WXX-1; daily SET P1D",
                "The exam is held every two years.|every two years SET P2Y",
            })
    void howLongAndHowOften(String words, String expected) {
        assertThat(times(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The deal may be signed and troops march on.",
                "May is the second minister; March Brook is the first.",
                "The firm hired 2000 people for $1998.",
                "A 27-year-old man and his 3-year-old son were found.",
                "Two spring onions fall to the floor.",
                "About three-quarters agreed.",
                "Ada Brook and Jan Berg signed.",
                "Shares rose by 2.45 on the market.",
            })
    void wordsOfAnotherSenseAreNoTimes(String words) {
        assertThat(times(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The February 24 invasion failed. Five weeks after the invasion they left.|"
                        + "The February 24 DATE 2022-02-24; Five weeks after the invasion DATE 2022-W13",
                "They invaded the island on 24 February. Three days after the invasion, they left.|"
                        + "24 February DATE 2022-02-24; Three days after the invasion DATE 2022-02-27",
                "On March 3 the earthquake struck. The day before the earthquake was calm.|"
                        + "March 3 DATE 2022-03-03; The day before the earthquake DATE 2022-03-02",
                "Five weeks after the invasion they left.|Five weeks DURATION P5W",
                "The flood of March 3 and the flood of March 9 did harm. Two days after the flood it rained.|"
                        + "March 3 DATE 2022-03-03; March 9 DATE 2022-03-09; Two days DURATION P2D",
            })
    void timesAreToldFromAnEventOfWhichTheTextGivesTheDay(String words, String expected) {
        assertThat(times(words)).isEqualTo(expected);
    }

    @Test
    void anExpressionKnowsItsRuleAndTheDayItIsToldFrom() {
        List<TimeExpression> found =
                find(DAY, "The February 24 invasion failed. Five weeks after the invasion they left.");
        assertThat(found).extracting(TimeExpression::rule).containsExactly("time-day", "time-event");
        assertThat(found.getLast().anchors()).containsExactly(found.getFirst().span());
    }

    @Test
    void theDatelineIsNearerThanTheDayOfPublication() {
        assertThat(find(DAY, "OLDTOWN, April 5 (Agency) — The bridge fell on Monday."))
                .last()
                .extracting(TimeExpression::value)
                .isEqualTo("2022-04-04");
    }

    @Test
    void withoutAnyDayOfWritingTheUnknownPartStaysOpen() {
        assertThat(find(null, "The bridge fell on Monday."))
                .extracting(TimeExpression::value)
                .containsExactly("XXXX-WXX-1");
    }

    @Test
    void theFirstWholeDateStandsInForAnUnknownDayOfWriting() {
        assertThat(find(null, "On Tuesday, April 5, 2022, it rained. The bridge fell on Monday."))
                .last()
                .extracting(TimeExpression::value)
                .isEqualTo("2022-04-04");
    }

    @Test
    void anExpressionDoesNotCrossABlankLine() {
        assertThat(times("It ends on Monday\n\nMorning news")).isEqualTo("Monday DATE 2022-04-04");
    }

    @Property
    void expressionsAreInOrderAndInTheText(@ForAll("words") String words) {
        int before = 0;
        for (TimeExpression time : find(DAY, words)) {
            assertThat(time.span().start()).isGreaterThanOrEqualTo(before);
            before = time.span().end();
        }
        assertThat(before).isLessThanOrEqualTo(words.length());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "May",
                        "31",
                        "February",
                        "2022",
                        ",",
                        " ",
                        "last",
                        "the",
                        "end",
                        "of",
                        "year",
                        "ago",
                        "two",
                        "-",
                        "Monday",
                        "99",
                        "p.m.",
                        "3:30",
                        "quarter",
                        "third",
                        "century",
                        "\n\n",
                        "'s",
                        "every",
                        "😀",
                        "0")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join(" ", parts));
    }
}
