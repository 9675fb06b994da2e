// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.testkit.Report;

class NotesTest {

    @Test
    void moneyHasItsCurrencyAndOthersWhatTheyCount() {
        assertThat(Notes.of(Report.facts()))
                .filteredOn(note -> note.kind() == Kind.FIGURE)
                .extracting(Note::heading)
                .containsExactly("≥ 12 killed", "4 killed", "1,500,000 USD");
    }
}
