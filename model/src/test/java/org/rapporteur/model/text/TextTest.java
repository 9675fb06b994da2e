// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void countsAPairOfSurrogatesAsOneCodePoint() {
        Text text = new Text("a😀b");
        assertThat(text.toCodePoints(new Span(3, 4))).isEqualTo(new CodePointSpan(2, 3));
        assertThat(text.toCodeUnits(new CodePointSpan(2, 3))).isEqualTo(new Span(3, 4));
    }

    @Test
    void refusesASpanThatCutsAPair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Text("a😀b").slice(new Span(0, 2)))
                .withMessage("span must not cut a surrogate pair, cuts one at 2: [0,2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Text("a😀b").slice(new Span(2, 4)))
                .withMessage("span must not cut a surrogate pair, cuts one at 2: [2,4)");
    }

    @Test
    void halfAPairAloneIsACodePointAndMayBeCutOff() {
        Text text = new Text("\uDE00a😀\uD83D");
        assertThat(text.codePointCount()).isEqualTo(4);
        assertThat(text.slice(new Span(0, 1))).isEqualTo("\uDE00");
        assertThat(text.slice(new Span(4, 5))).isEqualTo("\uD83D");
        assertThat(text.toCodePoints(new Span(1, 5))).isEqualTo(new CodePointSpan(1, 4));
    }

    /** Counts are remembered at every 256th code unit: pairs stand before, over and behind several of these. */
    @ParameterizedTest
    @ValueSource(ints = {0, 254, 255, 256, 511, 512, 767})
    void aPairIsOneCodePointWhereverItStands(int before) {
        String value = "a".repeat(before) + "😀" + "b".repeat(1024) + "😀c";
        everyCodePointLeadsThereAndBack(value);
        assertThat(new Text(value).codePointCount()).isEqualTo(before + 1027);
    }

    @Test
    void textsOfTheSameCharactersAreEqual() {
        assertThat(new Text("Boats sank."))
                .isEqualTo(new Text("Boats sank."))
                .hasSameHashCodeAs(new Text("Boats sank."))
                .isNotEqualTo(new Text("Boats sink."))
                .isNotEqualTo("Boats sank.")
                .hasToString("Boats sank.");
        assertThat(new Text("a").hashCode()).isNotEqualTo(new Text("b").hashCode());
    }

    @Test
    void refusesASpanBeyondItsEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Text("abc").slice(new Span(1, 4)))
                .withMessage("span must end within the text of 3 code units, is [1,4)");
    }

    @Test
    void refusesCodePointsBeyondItsEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Text("😀").toCodeUnits(new CodePointSpan(0, 2)))
                .withMessageContaining("1 code points");
    }

    @Property
    void everyCodePointLeadsThereAndBack(@ForAll("odd") String value) {
        Text text = new Text(value);
        assertThat(text.codePointCount()).isEqualTo(value.codePointCount(0, value.length()));
        int units = 0;
        for (int i = 0; i < text.codePointCount(); i++) {
            int next = value.offsetByCodePoints(units, 1);
            Span span = new Span(units, next);
            assertThat(text.toCodePoints(span)).isEqualTo(new CodePointSpan(i, i + 1));
            assertThat(text.toCodeUnits(new CodePointSpan(i, i + 1))).isEqualTo(span);
            units = next;
        }
    }

    @Property
    void codePointsSpellTheSameWordsAsCodeUnits(@ForAll("odd") String value) {
        Text text = new Text(value);
        int[] points = value.codePoints().toArray();
        for (Paragraph paragraph : text.paragraphs()) {
            CodePointSpan span = text.toCodePoints(paragraph.span());
            assertThat(new String(points, span.start(), span.end() - span.start()))
                    .isEqualTo(text.slice(paragraph.span()));
        }
    }

    @Provide
    Arbitrary<String> odd() {
        return Texts.odd();
    }
}
