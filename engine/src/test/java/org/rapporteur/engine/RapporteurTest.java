// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.FactsDocument;

class RapporteurTest {

    @Test
    void whoIsChargedIsChargedWithHisOwn() {
        FactsDocument facts = new Rapporteur()
                .read(
                        "OSLO, 5 May 2021. Police charged Tom Hill with tax fraud on Monday. Police charged Eve Moor with theft on Monday.");
        assertThat(facts.events())
                .hasSizeGreaterThan(1)
                .allSatisfy(event -> assertThat(event.recipients()).hasSizeLessThan(2));
    }

    @Test
    void whoIsHitByStrikesDoesNotStrike() {
        FactsDocument facts = new Rapporteur()
                .read(
                        "Oil facilities belonging to Norway's state-owned Nordoil were hit by multiple drone strikes in a pre-dawn raid.");
        assertThat(facts.events())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(facts.names(event.actors())).doesNotContain("Nordoil"));
    }
}
