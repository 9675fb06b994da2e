// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.testkit.Report;

class NotesTest {

    @Test
    void theMarginSaysWhatAFactIsAndLeavesOutTheWordsThatStandBesideIt() {
        assertThat(Notes.of(Report.facts()))
                .extracting(Note::heading)
                .containsExactly(
                        "Ada Brook said",
                        "Ada Brook is expected to visit Oslo",
                        "7 June 2024",
                        "At least 12 people killed",
                        "Rebels attacked people with heavy weapons",
                        "Four of them children killed",
                        "$1.5 million");
    }
}
