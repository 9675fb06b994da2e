// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordListTest {

    @Test
    void rowsAreReadInOrderWithoutCommentsAndBlankLines() {
        assertThat(WordList.rows("lists/months.txt", 2))
                .containsExactly(List.of("jan", "January"), List.of("feb", "February"), List.of("mär", ""));
    }

    @Test
    void aListOfTwoColumnsIsATable() {
        assertThat(WordList.table("lists/months.txt"))
                .isEqualTo(Map.of("jan", "January", "feb", "February", "mär", ""));
    }

    @Test
    void aListOfOneColumnIsASetOfWords() {
        assertThat(WordList.words("lists/words.txt")).containsExactlyInAnyOrder("of", "in front of");
    }

    @Test
    void aRowOfAnotherNumberOfColumnsIsRefusedWithItsList() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WordList.rows("lists/months.txt", 3))
                .withMessage("row of lists/months.txt must have 3 columns, has 2: jan\tJanuary");
        assertThatIllegalStateException().isThrownBy(() -> WordList.words("lists/months.txt"));
    }

    @Test
    void aListThatIsNotThereIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WordList.rows("lists/none.txt", 1))
                .withMessage("list lists/none.txt must be on the class path, is not");
    }
}
