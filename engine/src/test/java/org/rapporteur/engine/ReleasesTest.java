// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.Particulars.Listing;
import org.rapporteur.model.text.Span;

/** Releases on sanctions: who is listed, under which act, and who is not. */
class ReleasesTest {

    private static FactsDocument read(String text) {
        return new Rapporteur().read(text);
    }

    private static List<Event> listed(FactsDocument facts) {
        return facts.events().stream()
                .filter(event -> event.details().particulars() instanceof Listing)
                .toList();
    }

    /** Who is listed or taken off, what became of it, and under which act. */
    private static List<String> entries(FactsDocument facts) {
        return listed(facts).stream()
                .map(event -> {
                    Listing listing = (Listing) event.details().particulars();
                    Span basis = listing.basis();
                    return facts.names(event.recipients()) + " "
                            + listing.change().label() + " " + (basis == null ? "-" : facts.words(basis));
                })
                .toList();
    }

    @Test
    void eachOfARowOfNamesIsListedUnderTheActOfItsSentence() {
        assertThat(entries(read("""
                        The Treasury today imposed sanctions on two men and a firm that bought parts for rockets.

                        OFAC is designating Karim Dastan, Eastern Wings Trading LLC and Omar Haddad pursuant to Executive Order 13382 for having paid the network.
                        """)))
                .containsExactly(
                        "Karim Dastan added Executive Order 13382",
                        "Eastern Wings Trading LLC added Executive Order 13382",
                        "Omar Haddad added Executive Order 13382");
    }

    @Test
    void theActThatIsNamedForAllIsThatOfEachEntryAndWhoListsIsNeverListed() {
        FactsDocument facts = read("""
                        Today, the Office of Foreign Assets Control (OFAC) sanctioned one man and one company that launder money. They are designated pursuant to Executive Order 13818.

                        OFAC is designating Tomas Varga for having bribed officials.

                        Red Gate Logistics, a freight forwarder, is being designated for being controlled by Varga.
                        """);
        assertThat(entries(facts))
                .containsExactly(
                        "Tomas Varga added Executive Order 13818", "Red Gate Logistics added Executive Order 13818");
        assertThat(facts.events())
                .allSatisfy(event ->
                        assertThat(facts.names(event.recipients())).doesNotContain("Office of Foreign Assets Control"));
    }

    @Test
    void theActOfOneEntryIsNotThatOfTheNext() {
        assertThat(entries(read("""
                        Treasury announces new sanctions. OFAC designated Dario Varga pursuant to Executive Order 13726. The shipping agent Lustra Linija was designated for being owned by him.
                        """)))
                .containsExactly("Dario Varga added Executive Order 13726", "Lustra Linija added -");
    }

    @Test
    void rowsBelowAreListedAndNumberedParagraphsAreNone() {
        assertThat(entries(read("""
                        Australia has today imposed financial sanctions and travel bans on four individuals.

                        The four are:
                        - Ivan Kamen, spokesman of the March League;
                        - Alina Uhl and Pavel Uhl, siblings, who raised money for the League;
                        - Franz Mugg, a former police officer.

                        The measures are made under the Autonomous Sanctions Regulations 2011.
                        """)))
                .containsExactly(
                        "Ivan Kamen added Autonomous Sanctions Regulations 2011",
                        "Alina Uhl added Autonomous Sanctions Regulations 2011",
                        "Pavel Uhl added Autonomous Sanctions Regulations 2011",
                        "Franz Mugg added Autonomous Sanctions Regulations 2011");
        assertThat(entries(read("""
                        1. The Government today designated two companies under its sanctions law.

                        2. The measures were welcomed by Minister Yun Bora.

                        3. Japan and Canada are also announcing sanctions, said Minister Yun Bora.
                        """))).isEmpty();
    }

    @Test
    void whoAreAmongACrowdAreNamedLater() {
        assertThat(entries(read("""
                        The Council today imposed restrictive measures on five individuals and two entities over the abuses. The listings include General Oleg Varro, deputy interior minister, and the Omega Police Unit. Those designated are subject to an asset freeze and EU citizens may not lend them money.
                        """))).containsExactly("Oleg Varro added -", "Omega Police Unit added -");
        assertThat(
                        entries(
                                read(
                                        "Canada on Friday imposed sanctions on 12 senior officers and four companies, including Star Ruby Trading.")))
                .containsExactly("Star Ruby Trading added -");
    }

    @Test
    void whoIsNoLongerListedOrWhoseSanctionsAreLiftedIsTakenOff() {
        assertThat(entries(read("""
                        The Council reviewed its sanctions list. Ivan Dragomir is no longer listed, and Oleg Petrenko was delisted because he has died. The Council also renewed the listing of Roman Kadyr.
                        """)))
                .containsExactly("Ivan Dragomir removed -", "Oleg Petrenko removed -", "Roman Kadyr renewed -");
        assertThat(entries(read("Washington lifted sanctions on the Sudanese bank Al-Nil, the Treasury said.")))
                .containsExactly("Al-Nil removed -");
    }

    @Test
    void aListingOfAnotherBodyOrYearIsAnEventOfItsOwn() {
        FactsDocument facts = read(
                "LONDON, 24 February 2023 - The UK has sanctioned Viktor Malen, head of the arms maker Uralvoz, and Irina Sokol. The European Union had listed Malen in 2019.");
        assertThat(entries(facts))
                .containsExactlyInAnyOrder("Viktor Malen added -", "Irina Sokol added -", "Viktor Malen added -");
    }

    @Test
    void whatElseIsFrozenIsNoMeasure() {
        FactsDocument facts = read(
                "Treasury sanctions release. OFAC designated Marlin Trading LLC under Executive Order 13902. Singapore has frozen the accounts of a bank.");
        assertThat(listed(facts).stream()
                        .map(event -> event.details().particulars())
                        .flatMap(particulars -> particulars instanceof Listing listing
                                ? listing.measures().stream()
                                : Stream.<Span>empty()))
                .isEmpty();
        assertThat(listed(facts)).hasSize(1);
        assertThat(listed(facts).getFirst().details().particulars()).isInstanceOf(Particulars.Listing.class);
    }

    @Test
    void whoIsAttackedIsNotSanctioned() {
        FactsDocument facts = read(
                "Ministers will look into new sanctions and aid in the face of the Kantovian invasion of Georgia. They met in Oslo to win support for sanctions against Kantovia's leadership.");
        assertThat(facts.events())
                .filteredOn(event -> event.type() == EventType.SANCTION)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(facts.names(event.recipients())).doesNotContain("Georgia"));
    }
}
