// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.language.decode.ReadingDecoder.Place;
import org.rapporteur.language.piece.PiecedWord;
import org.rapporteur.language.piece.Shape;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class WindowEndTest {

    private static final int FITS = WindowReader.LONGEST - 2;

    private final StringBuilder value = new StringBuilder();

    private final List<Place> places = new ArrayList<>();

    private final List<PiecedWord> pieced = new ArrayList<>();

    private WindowEndTest words(int count, String word) {
        for (int i = 0; i < count; i++) {
            int start = value.length();
            value.append(word).append(' ');
            places.add(new Place(new Span(start, start + word.length()), false));
            pieced.add(new PiecedWord(new int[] {1}, Shape.LOWER));
        }
        return this;
    }

    private int end(int from) {
        return WindowEnd.of(new Text(value.toString()), places, pieced, from);
    }

    @Test
    void whatFitsIsNotCut() {
        assertThat(words(FITS, "a").end(0)).isEqualTo(FITS);
    }

    @Test
    void aSentenceEndIsTheBestPlaceEvenBeforeACommaThatComesLater() {
        words(150, "a").words(1, ".").words(50, "b").words(1, ",").words(100, "c");
        assertThat(end(0)).isEqualTo(151);
    }

    @Test
    void aPlaceInTheFirstHalfWouldWasteTheWindow() {
        words(20, "a").words(1, ".").words(300, "b");
        assertThat(end(0)).isEqualTo(FITS);
        assertThat(end(21)).isEqualTo(21 + FITS);
    }

    @Test
    void aCommaIsBetterThanNothing() {
        words(200, "a").words(1, ",").words(300, "b");
        assertThat(end(0)).isEqualTo(201);
    }
}
