// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.testkit.Report;

class WordingTest {

    private static final RecordedDocument REPORT = Report.recorded();

    /** The shelling of the report with other parties. */
    private static String between(List<EntityId> actors, List<EntityId> recipients) {
        Event told = REPORT.facts().events().get(1);
        return Wording.of(
                new Event(
                        told.id(),
                        told.type(),
                        told.mode(),
                        told.contexts(),
                        told.anchors(),
                        actors,
                        recipients,
                        null,
                        null,
                        told.status(),
                        told.voice(),
                        null,
                        List.of(),
                        List.of(),
                        told.why()),
                REPORT);
    }

    @Test
    void whoSuffersAnActIsNeverTakenForWhoDoesIt() {
        List<EntityId> mayor = List.of(EntityId.of(1));
        List<EntityId> people = List.of(EntityId.of(5));
        String end = " (happened, “shelled”)";

        assertThat(between(mayor, people)).isEqualTo("ASSAULT heavy-weapons: Ada Brook → people" + end);
        assertThat(between(List.of(), people)).isEqualTo("ASSAULT heavy-weapons: — → people" + end);
        assertThat(between(mayor, List.of())).isEqualTo("ASSAULT heavy-weapons: Ada Brook" + end);
        assertThat(between(List.of(), List.of())).isEqualTo("ASSAULT heavy-weapons" + end);
    }
}
