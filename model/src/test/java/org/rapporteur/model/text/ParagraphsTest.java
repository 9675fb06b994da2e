// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    private static List<String> of(String value) {
        Text text = new Text(value);
        return text.paragraphs().stream()
                .map(paragraph -> text.slice(paragraph.span()))
                .toList();
    }

    @Test
    void aLineBreakPartsTwoParagraphs() {
        assertThat(of("The ferry sank.\nNobody was hurt.")).containsExactly("The ferry sank.", "Nobody was hurt.");
    }

    @Test
    void blankLinesAndTheWhiteSpaceAroundAreNoParagraphs() {
        assertThat(of("\r\n  The ferry sank. \r\n \r\n\tNobody was hurt.\u00A0\r\n"))
                .containsExactly("The ferry sank.", "Nobody was hurt.");
    }

    @Test
    void hardWrappedLinesAreOneParagraph() {
        String wrapped = """
                The harbour master said on Monday that the ferry had left the
                quay with more people on board than it was built to carry, and
                that an inquiry would begin within days.

                A second vessel reached the place an hour after the first call
                for help, and took the survivors to the mainland before dark.
                """;
        assertThat(of(wrapped))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("The harbour")
                .endsWith("within days.");
    }

    /** Lines that end in mid-sentence, this long. */
    private static String lines(int... lengths) {
        return IntStream.of(lengths).mapToObj("a"::repeat).collect(Collectors.joining("\n"));
    }

    @Test
    void aProgramWrapsLinesOfFortyToAHundredCharacters() {
        assertThat(of(lines(40, 40, 40))).hasSize(1);
        assertThat(of(lines(39, 39, 39))).hasSize(3);
        assertThat(of(lines(100, 100, 100))).hasSize(1);
        assertThat(of(lines(100, 100, 101))).hasSize(3);
    }

    @Test
    void oneBreakIsNoHabitAndMostMustComeInMidSentence() {
        assertThat(of(lines(60, 60))).hasSize(2);
        assertThat(of(lines(60, 60, 20))).hasSize(1);
        assertThat(of(lines(60, 20, 20))).as("one break of two").hasSize(3);
        assertThat(of(lines(60, 60, 20, 20))).as("two breaks of three").hasSize(1);
        assertThat(of(lines(60, 60, 20, 20, 20))).as("two breaks of four").hasSize(5);
    }

    @Test
    void aRepeatHasFortyLettersAtLeast() {
        assertThat(new Text(lines(40) + "\n\n" + lines(40))
                        .paragraphs()
                        .getLast()
                        .repeats())
                .hasValue(0);
        assertThat(new Text(lines(39) + "\n\n" + lines(39))
                        .paragraphs()
                        .getLast()
                        .repeats())
                .isEmpty();
    }

    @Test
    void shortLinesOfOneSentenceEachAreParagraphs() {
        assertThat(of("One dead.\nTwo hurt.\nThree missing.\nFour saved.")).hasSize(4);
    }

    @Test
    void knowsAParagraphPrintedTwiceThoughAMarkDiffers() {
        String words = "\"We shall look into it with great care and publish what we find,\" Mr. Smith said.";
        Text text = new Text(words + "\nSomething else happened meanwhile.\n" + words.replace("Mr.", "Mr"));
        assertThat(text.paragraphs())
                .extracting(Paragraph::repeats)
                .containsExactly(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(0));
    }

    @Test
    void aShortLineThatComesTwiceIsNoRepeat() {
        assertThat(new Text("Read more\nRead more").paragraphs())
                .extracting(Paragraph::repeats)
                .containsOnly(OptionalInt.empty());
    }

    @Property
    void paragraphsHoldEverythingButBlanksInOrder(@ForAll("odd") String value) {
        Text text = new Text(value);
        StringBuilder covered = new StringBuilder();
        int before = 0;
        for (Paragraph paragraph : text.paragraphs()) {
            assertThat(paragraph.span().start()).isGreaterThanOrEqualTo(before);
            before = paragraph.span().end();
            covered.append(text.slice(paragraph.span()));
        }
        assertThat(visible(covered.toString())).isEqualTo(visible(value));
    }

    private static String visible(String value) {
        return value.replaceAll("[\\s\\u0085\\u2028\\u2029\\u00A0\\u200B\\uFEFF]", "");
    }

    @Provide
    Arbitrary<String> odd() {
        return Texts.odd();
    }
}
