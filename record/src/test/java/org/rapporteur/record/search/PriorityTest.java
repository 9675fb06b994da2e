// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.record.leaf.Change;
import org.rapporteur.record.leaf.ReviewAct;
import org.rapporteur.testkit.Report;

/** Accusations of somebody by name come first, then numbers of victims. */
class PriorityTest {

    private static final FactsDocument FACTS = Report.detailed(Details.NONE);

    private static Fact fact(String id) {
        return FACTS.facts().stream()
                .filter(fact -> fact.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOrderIsAccusationsVictimsAndTheRest() {
        assertThat(List.of(Priority.ACCUSATION, Priority.VICTIMS, Priority.REST))
                .extracting(Priority::rank)
                .containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "v1, REST, false", // She visits Oslo.
        "v2, ACCUSATION, true", // Rebels shelled Borg, and are named.
        "f1, VICTIMS, false",
        "f3, REST, false", // Money.
        "p1, VICTIMS, false",
        "s1, REST, false",
        "r1, REST, false",
    })
    void eachFactHasItsPlace(String id, Priority priority, boolean isHostile) {
        assertThat(Priority.of(fact(id), FACTS)).isEqualTo(priority);
        assertThat(Priority.isHostile(fact(id))).isEqualTo(isHostile);
    }

    private static ReviewAct correct(String field, String... values) {
        return new ReviewAct.Correct(List.of(new Change(field, List.of("ASSAULT"), List.of(values))));
    }

    @Test
    void aDecisionMakesAnAccusationWhereItGivesTheTypeOfOne() {
        assertThat(Priority.isHostile(correct("type", "COERCE"))).isTrue();
        assertThat(Priority.isHostile(correct("type", "CONSULT")))
                .as("what it was before does not count")
                .isFalse();
        assertThat(Priority.isHostile(correct("mode", "COERCE"))).isFalse();
        assertThat(Priority.isHostile(correct("type", "coerce"))).isFalse();
        assertThat(Priority.isHostile(new ReviewAct.Reject())).isFalse();
    }
}
