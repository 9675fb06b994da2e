// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Figure;

/** Gifts and pledges: who gives what to whom. */
class GiftsTest {

    /** What is given: the sum, or else nothing. */
    private static List<String> sums(Told told) {
        return told.events(EventType.AID).stream()
                .flatMap(event -> told.facts().figures().stream()
                        .filter(figure -> figure.id().equals(event.details().amount())))
                .map(Figure::span)
                .map(told.facts()::words)
                .toList();
    }

    private static Told pledge(String... behind) {
        return Told.of("France PROPN 3 nsubj country\nhas/have AUX 3 aux\npromised/promise VERB 0 root AGREE\n"
                + String.join("\n", behind) + "\n~. PUNCT 3 punct");
    }

    @Test
    void aSumBehindItsReceiverIsGivenWhateverTheTreeMakesOfIt() {
        Told told = pledge(
                "every DET 5 det", "household NOUN 7 compound", "20 NUM 7 nummod", "dollars/dollar NOUN 3 compound");
        assertThat(sums(told)).containsExactly("20 dollars");
        Event gift = told.events(EventType.AID).getFirst();
        assertThat(told.names(gift.actors())).containsExactly("France");
    }

    @Test
    void aVerbIsReadWithItsParticleWhateverTheTreeHangsThatOn() {
        Told told = Told.of("""
                France PROPN 2 nsubj country
                put VERB 0 root AID
                up ADP 4 advmod
                20 NUM 5 nummod
                dollars/dollar NOUN 2 obj
                ~. PUNCT 2 punct""");
        assertThat(sums(told)).containsExactly("20 dollars");
    }

    @Test
    void ofTwoObjectsTheSecondIsGiven() {
        Told told = pledge("Chad PROPN 3 obj country", "a DET 6 det", "helicopter NOUN 3 obj");
        Event gift = told.events(EventType.AID).getFirst();
        assertThat(gift.items().stream().map(told.facts()::words)).containsExactly("a helicopter");
        assertThat(told.names(gift.recipients())).containsExactly("Chad");
    }

    @Test
    void whatIsExceptedIsNotGiven() {
        Told told = pledge("planes/plane NOUN 3 obj", "but CCONJ 7 cc", "no DET 7 det", "troops/troop NOUN 4 conj");
        assertThat(told.events(EventType.AID).getFirst().items().stream().map(told.facts()::words))
                .containsExactly("planes");
    }

    @Test
    void membersWithoutTheirBodyAreThoseOfTheBodyThatTheReportNames() {
        Told told = Told.of("""
                Backers/backer NOUN 2 nsubj
                increased/increase VERB 0 root SUPPORT
                their PRON 4 nmod:poss
                support NOUN 2 obj
                for ADP 6 case
                Chad PROPN 4 nmod country
                ~, PUNCT 9 punct
                including/include VERB 9 case
                tents/tent NOUN 4 nmod
                ~. PUNCT 2 punct

                The/the DET 3 det
                Kos PROPN 3 compound organization
                backers/backer NOUN 4 nsubj
                left/leave VERB 0 root
                ~. PUNCT 4 punct""");
        Event gift = told.events(EventType.AID).getFirst();
        assertThat(told.names(gift.actors())).containsExactly("Kos backers");
        assertThat(told.names(gift.recipients())).containsExactly("Chad");
        assertThat(gift.items().stream().map(told.facts()::words)).containsExactly("tents");
    }

    @Test
    void aRewardIsNoGift() {
        assertThat(sums(pledge(
                        "20 NUM 5 nummod", "dollars/dollar NOUN 3 obj", "for ADP 7 case", "information NOUN 3 obl")))
                .isEmpty();
        assertThat(sums(pledge("20 NUM 5 nummod", "dollars/dollar NOUN 3 obj"))).containsExactly("20 dollars");
    }

    @Test
    void aSumThatOnlyMeasuresSomethingIsNotGiven() {
        assertThat(sums(pledge(
                        "20 NUM 5 nummod",
                        "dollars/dollar NOUN 3 obj",
                        "in ADP 8 case",
                        "tax NOUN 8 compound",
                        "cuts/cut NOUN 5 nmod")))
                .isEmpty();
    }
}
