// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.language.decode.SentenceReading;
import org.rapporteur.language.segment.Word;
import org.rapporteur.model.analysis.Features;
import org.rapporteur.model.analysis.Marks;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class ReadStretchesTest {

    private static Word word(int start, int end) {
        return new Word(new Span(start, end), false);
    }

    /** A sentence of one or two words, the second hanging on the first. */
    private static SentenceReading sentence(Word... words) {
        List<org.rapporteur.model.analysis.Word> rows = new ArrayList<>();
        for (Word word : words) {
            int head = rows.isEmpty() ? 0 : 1;
            rows.add(new org.rapporteur.model.analysis.Word(
                    word.span(),
                    word.joined(),
                    "x",
                    PartOfSpeech.NOUN,
                    Features.NONE,
                    head,
                    head == 0 ? "root" : "dep"));
        }
        return new SentenceReading(rows, Marks.NONE);
    }

    @Test
    void theSameWordsAtAnotherPlaceAreFoundThere() {
        ReadStretches read = new ReadStretches(10);
        read.keep(new Text("Boat sinks"), List.of(word(0, 4), word(5, 10)), List.of(sentence(word(0, 4), word(5, 10))));
        assertThat(read.find(new Text("Oslo\n\nBoat sinks"), List.of(word(6, 10), word(11, 16))))
                .contains(List.of(sentence(word(6, 10), word(11, 16))));
    }

    @Test
    void theSameCharactersPartedIntoOtherWordsAreAnotherStretch() {
        ReadStretches read = new ReadStretches(10);
        read.keep(new Text("cannot"), List.of(word(0, 3), word(3, 6)), List.of(sentence(word(0, 3), word(3, 6))));
        assertThat(read.find(new Text("cannot"), List.of(word(0, 6)))).isEmpty();
        assertThat(read.find(new Text("cannot"), List.of(word(0, 3), new Word(new Span(3, 6), true))))
                .isEmpty();
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        ReadStretches read = new ReadStretches(2);
        Text text = new Text("a b c");
        for (int i = 0; i < 2; i++) {
            read.keep(text, List.of(word(2 * i, 2 * i + 1)), List.of(sentence(word(2 * i, 2 * i + 1))));
        }
        assertThat(read.find(text, List.of(word(0, 1)))).isPresent();
        read.keep(text, List.of(word(4, 5)), List.of(sentence(word(4, 5))));
        assertThat(read.find(text, List.of(word(2, 3)))).isEmpty();
        assertThat(read.find(text, List.of(word(0, 1)))).isPresent();
        assertThat(read.find(text, List.of(word(4, 5)))).isPresent();
    }

    @Test
    void whatIsLongerThanAllThatIsHeldIsNotKept() {
        ReadStretches read = new ReadStretches(1);
        Text text = new Text("a b c");
        read.keep(text, List.of(word(0, 1)), List.of(sentence(word(0, 1))));
        read.keep(text, List.of(word(2, 3), word(4, 5)), List.of(sentence(word(2, 3), word(4, 5))));
        assertThat(read.find(text, List.of(word(2, 3), word(4, 5)))).isEmpty();
        assertThat(read.find(text, List.of(word(0, 1)))).isPresent();
    }
}
