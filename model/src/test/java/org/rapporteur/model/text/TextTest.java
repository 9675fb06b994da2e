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
