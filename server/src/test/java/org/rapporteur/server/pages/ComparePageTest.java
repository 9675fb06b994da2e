// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.server.pages.ComparePage.Row;
import org.rapporteur.server.pages.ComparePage.Run;

class ComparePageTest {

    @Test
    void inParagraphsThatAreAlikeTheWordsThatDifferAreMarked() {
        List<Row> rows = ComparePage.rows(
                List.of("The fire killed 17 people in Oslo."), List.of("The fire killed 20 people in Oslo."));

        assertThat(rows)
                .containsExactly(new Row(
                        List.of(
                                new Run("The fire killed", false),
                                new Run("17", true),
                                new Run("people in Oslo.", false)),
                        List.of(
                                new Run("The fire killed", false),
                                new Run("20", true),
                                new Run("people in Oslo.", false))));
    }

    @Test
    void aParagraphThatOneHasNotStandsAlone() {
        List<Row> rows = ComparePage.rows(
                List.of("A ferry sank.", "Police opened an inquiry."),
                List.of("A ferry sank.", "The owner said nothing.", "Police opened an inquiry."));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).one()).isEmpty();
        assertThat(rows.get(1).other()).containsExactly(new Run("The owner said nothing.", true));
        assertThat(rows.get(2).one()).containsExactly(new Run("Police opened an inquiry.", false));
    }
}
