// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PunctuationTest {

    /** The heads of words between blanks; what holds no letter is punctuation. */
    private static int[] settled(String words, int... heads) {
        List<String> forms = List.of(words.split(" ", -1));
        BitSet punctuation = new BitSet();
        for (int i = 0; i < forms.size(); i++) {
            punctuation.set(i, forms.get(i).chars().noneMatch(Character::isLetter));
        }
        return Punctuation.settled(forms, punctuation, heads);
    }

    @Test
    void theLastStopHangsOnTheRoot() {
        assertThat(settled("Boats sank there .", 2, 0, 2, 3)).containsExactly(2, 0, 2, 2);
    }

    @Test
    void aPairHangsOnTheHeadOfWhatItEncloses() {
        assertThat(settled("He said \" go now \" then", 2, 0, 2, 2, 4, 7, 2)).containsExactly(2, 0, 4, 2, 4, 4, 2);
    }

    @Test
    void aPairAroundTwoHeadsIsLeftAlone() {
        assertThat(settled("He ( said then ) left", 6, 6, 6, 6, 6, 0)).containsExactly(6, 6, 6, 6, 6, 0);
    }

    @Test
    void aMarkWithDependentsOrAloneIsLeftAlone() {
        assertThat(settled("go .", 2, 0)).containsExactly(2, 0);
        assertThat(settled(".", 0)).containsExactly(0);
    }

    @Test
    void pairsInPairsAreTakenFromTheInside() {
        assertThat(settled("( a [ b ] )", 2, 0, 2, 2, 2, 4)).containsExactly(2, 0, 4, 2, 4, 2);
    }
}
