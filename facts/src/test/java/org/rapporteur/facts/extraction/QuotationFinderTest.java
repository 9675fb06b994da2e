// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.facts.extraction.Quotation.Ending;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.text.Text;

class QuotationFinderTest {

    private static final QuotationFinder FINDER = new QuotationFinder(Language.of("en"));

    private static List<String> in(String words) {
        Text text = new Text(words);
        return FINDER.find(text).stream()
                .map(quotation -> text.slice(quotation.inner()))
                .toList();
    }

    private static List<Ending> endings(String words) {
        return FINDER.find(new Text(words)).stream().map(Quotation::ending).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The mayor said \"the bridge is safe\" twice.|the bridge is safe",
                "“The bridge is safe,” said the mayor.|The bridge is safe,",
                "``The bridge is safe,'' said the mayor.|The bridge is safe,",
                "''The bridge is safe,'' said the mayor.|The bridge is safe,",
                "'The bridge is safe,' said the mayor.|The bridge is safe,",
                "‘The bridge is safe,’ said the mayor.|The bridge is safe,",
                "«The bridge is safe», said the mayor.|The bridge is safe",
                "(\"The bridge is safe\")|The bridge is safe",
                "He asked:\"Is it safe?\"|Is it safe?",
                "The wall—\"a disgrace\"—will go.|a disgrace",
                "\" The bridge is safe \" said the mayor.|The bridge is safe",
            })
    void findsWhatMarksOfEachKindHold(String words, String quoted) {
        assertThat(in(words)).containsExactly(quoted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The ministers' plan and the dogs' home don't agree.",
                "It's the '90s again, 'tis said.",
                "He’s sure that rock ’n’ roll won’t die.",
                "The 6' 2\" guard and the 5\" gun.",
                "No marks at all.",
            })
    void apostrophesAndMeasuresQuoteNothing(String words) {
        assertThat(in(words)).isEmpty();
    }

    @Test
    void anApostropheDoesNotEndASingleQuotation() {
        assertThat(in("'We don't know the drivers' names yet,' she said."))
                .containsExactly("We don't know the drivers' names yet,");
    }

    @Test
    void nestedMarksBelongToTheOuterQuotation() {
        assertThat(in("\"They told me 'go home' and I went,\" he said."))
                .containsExactly("They told me 'go home' and I went,");
        assertThat(in("“They shouted ‘Go home!’ and “Out!” all night,” he said."))
                .containsExactly("They shouted ‘Go home!’ and “Out!” all night,");
        assertThat(in("'They shouted \"Go home!\" all night,' he said."))
                .containsExactly("They shouted \"Go home!\" all night,");
    }

    @Test
    void twoQuotationsSideBySideAreTwo() {
        assertThat(in("\"We stay.\" \"They go,\" he said.")).containsExactly("We stay.", "They go,");
    }

    @Test
    void aQuotationLeftOpenRunsOnIntoAParagraphThatOpensAnother() {
        String words = "\"We stay. That is all.\n\"They go,\" he said.";
        assertThat(in(words)).containsExactly("We stay. That is all.", "They go,");
        assertThat(endings(words)).containsExactly(Ending.RUNS_ON, Ending.CLOSED);
    }

    @Test
    void aQuotationThatIsNeverClosedEndsWithItsParagraph() {
        String words = "He said: \"We stay.\nNothing more was heard.";
        assertThat(in(words)).containsExactly("We stay.");
        assertThat(endings(words)).containsExactly(Ending.UNBALANCED);
    }

    @Test
    void aMarkThatOpensAgainEndsWhatWasLeftOpen() {
        assertThat(in("He said: \"We stay. Later he said: \"They go.\""))
                .containsExactly("We stay. Later he said:", "They go.");
    }

    @Test
    void aClosingMarkWithoutAnOpeningOneTakesItsSentence() {
        String words = "It rained. The bridge is safe,\" said the mayor.";
        assertThat(in(words)).containsExactly("The bridge is safe,");
        assertThat(endings(words)).containsExactly(Ending.UNBALANCED);
    }

    @Test
    void marksAroundNothingQuoteNothing() {
        assertThat(in("He said \"\" and “ ” and left.")).isEmpty();
    }

    @Property
    void quotationsAreInOrderAndWithinTheirParagraph(@ForAll("marked") String words) {
        Text text = new Text(words);
        int before = 0;
        for (Quotation quotation : FINDER.find(text)) {
            text.check(quotation.outer());
            text.check(quotation.inner());
            assertThat(quotation.outer().start()).isGreaterThanOrEqualTo(before);
            assertThat(text.paragraphs().get(quotation.paragraph()).span().contains(quotation.outer()))
                    .isTrue();
            before = quotation.outer().end();
        }
    }

    @Provide
    Arbitrary<String> marked() {
        return Arbitraries.of(
                        "\"", "“", "”", "'", "‘", "’", "``", "''", "«", "»", " ", "\n", "a", "s", "Go", ".", ",", "😀",
                        "—")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
