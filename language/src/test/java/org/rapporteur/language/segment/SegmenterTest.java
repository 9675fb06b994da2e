// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class SegmenterTest {

    private static final Segmenter SEGMENTER = new Segmenter(WordLists.of("en"));

    private static List<String> segments(String value) {
        Text text = new Text(value);
        return SEGMENTER.segment(text).stream()
                .map(segment -> text.slice(segment.words()
                        .getFirst()
                        .span()
                        .cover(segment.words().getLast().span())))
                .toList();
    }

    @Test
    void aFullStopBeforeACapitalCuts() {
        assertThat(segments("The boat sank. Nobody was hurt. \"It was old.\" (He laughed.) The end."))
                .containsExactly("The boat sank.", "Nobody was hurt.", "\"It was old.\"", "(He laughed.)", "The end.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "'", "\u201c", "(\"", "[1]", "x'll", "a.q/", "1,", "a@", "<"})
    void whatRepeatsHundredsOfThousandsOfTimesIsParted(String signs) {
        String text = signs.repeat(200_000);
        assertThat(String.join(
                        "", segments("It said " + text + " Then it fell.").subList(0, 1)))
                .startsWith("It said");
        assertThat(SEGMENTER.segment(new Text("It fell. " + text + "Then"))).isNotEmpty();
    }

    @Test
    void aCapitalAfterSeveralQuotationMarksBeginsASentence() {
        assertThat(segments("It fell. \"'\u201cThen\u201d it rose.'\"")).hasSize(2);
    }

    @Test
    void aQuestionBeforeACapitalCuts() {
        assertThat(segments("Who came? Nobody! We left.")).containsExactly("Who came?", "Nobody!", "We left.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Reed met Gen. Holt of the U.S. Navy.",
                "The J. Reed Co. Ltd. was sold.",
                "\"Who came?\" Reed asked.",
                "\"Stop!\" Reed said.",
                "It rose 3. 5 more came.",
                "He said ... They left",
                "Plan B. Reed",
                "it fell. then rose.",
                "At 5 p.m. Reed left."
            })
    void whatIsNotSureIsLeftToTheModel(String text) {
        assertThat(segments(text)).containsExactly(text);
    }

    @Test
    void theNumberOfANoteBelongsToTheSentenceBefore() {
        assertThat(segments("He left.[17] She stayed. [2] They met."))
                .containsExactly("He left.[17]", "She stayed. [2]", "They met.");
    }

    @Test
    void aLineBreakCuts() {
        assertThat(segments("Boat sinks\n- two hurt\n\n- one missing"))
                .containsExactly("Boat sinks", "- two hurt", "- one missing");
    }

    @Test
    void aTextBrokenToAWidthIsPutTogetherAgain() {
        String text = "The ferry left the harbour of the small island at nine in the\n"
                + "morning with forty passengers, most of them on their way to the\n"
                + "market in the old town on the other side of the narrow strait.";
        assertThat(segments(text)).containsExactly(text);
    }

    @Test
    void paragraphsAreNumbered() {
        assertThat(SEGMENTER.segment(new Text("One. Two.\n\nThree.")))
                .extracting(Segment::paragraph)
                .containsExactly(0, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u00a0\u2003\t"})
    void nothingHoldsNoSegments(String text) {
        assertThat(segments(text)).isEmpty();
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordLists.of("xx"))
                .withMessage("language must have word lists, has no /xx/abbreviations.tsv");
    }

    @Property
    void wordsSpellOutTheTextInOrder(@ForAll("texts") String value) {
        Text text = new Text(value);
        StringBuilder spelled = new StringBuilder();
        int end = 0;
        for (Segment segment : SEGMENTER.segment(text)) {
            for (Word word : segment.words()) {
                Span span = text.check(word.span());
                assertThat(span.start()).isGreaterThanOrEqualTo(end);
                end = span.end();
                spelled.append(text.slice(span));
            }
        }
        assertThat(spelled.toString()).isEqualTo(withoutSpace(value));
    }

    private static String withoutSpace(String value) {
        return value.codePoints()
                .filter(c -> !Characters.isSpace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Pieces of what news holds, any characters, and broken surrogate pairs. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "don't", "U.S.", "Mr.", "e-mail", "www.", "a@b.c", "3.5%", "'s", "n't", "\"", "’", "...", "?!", " ",
                " ", "\n", ".", "-", "/", "$", ":)", "5pm", "1/2", "😀", "\u200d", "🇫", "é", "\u0301", "שלום", "中文",
                "\0", "\ud83d", "\u2028");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
