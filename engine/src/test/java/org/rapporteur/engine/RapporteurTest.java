// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Particulars;

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

    @Test
    void whoSpeaksGoesOnSpeakingThoughAnotherWasNamed() {
        FactsDocument facts = new Rapporteur().read("""
                        Alliance chief Harald Brekke, speaking to reporters before flying to Oslo, condemned the pictures, saying, "This is cruelty that we have not seen in many years."

                        He also said that shelling a hospital is a crime and urged Kantovian President Viktor Orlan to stop it at once. "The allies support the inquiry, and all who did this must be brought to account," he said.
                        """);
        assertThat(facts.statements())
                .filteredOn(statement -> facts.words(statement.content()).contains("The allies support"))
                .singleElement()
                .satisfies(statement ->
                        assertThat(facts.names(statement.speakers())).isEqualTo("Harald Brekke"));
    }

    @Test
    void whoStandsBehindTheVerbIsOnTheListToo() {
        FactsDocument facts = new Rapporteur()
                .read(
                        "The Treasury updated its sanctions list on Wednesday. Among those designated under Executive Order 13726 are Sable Marine LLC, its director Tom Hill, and Blue Fjord Trading FZE. Also added to the list was Omar Brook, a businessman who arranged payments for the network.");
        assertThat(facts.events().stream()
                        .filter(event -> event.details().particulars() instanceof Particulars.Listing)
                        .map(event -> facts.names(event.recipients())))
                .contains("Sable Marine LLC", "Tom Hill", "Blue Fjord Trading FZE", "Omar Brook");
    }
}
