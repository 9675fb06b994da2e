// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Particulars.Deal;
import org.rapporteur.model.text.Span;

/** Agreements in the words of agencies: parties, what they are about, when they were signed, what they lay down. */
class AgreementsTest {

    /** Each deal: parties, object, day of signing, terms. */
    private static List<String> deals(String text) {
        FactsDocument facts = new Rapporteur().read(text);
        return facts.events().stream()
                .filter(event -> event.details().particulars() instanceof Deal)
                .map(event -> {
                    Deal deal = (Deal) event.details().particulars();
                    Span object = deal.object();
                    return String.join(
                                    " | ",
                                    facts.names(event.actors()),
                                    object == null ? "" : facts.words(object),
                                    deal.signed() == null ? "" : deal.signed().toString(),
                                    String.join(
                                            "; ",
                                            deal.terms().stream()
                                                    .map(facts::words)
                                                    .toList()))
                            .strip();
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "The foreign ministers of Kenya and Sudan signed a memorandum of understanding on cooperation in farming in Lisbon on 3 June 2022."
                        + "> Kenya, Sudan | cooperation in farming | 2022-06-03 |",
                "Norway and Chad reached a deal on their maritime border, the president's office said."
                        + "> Norway, Chad | their maritime border |  |",
                "The government and the Kamen rebels have struck a deal to exchange prisoners, the Red Cross said."
                        + "> government, Kamen rebels | to exchange prisoners |  |",
                "Boeing signed a contract with Oran Air to deliver 39 jets worth $12 billion, the companies said."
                        + "> Boeing | to deliver 39 jets worth $12 billion |  |",
                "Iran and Norway agreed to restore cameras at several sites, the two sides said in a statement."
                        + "> Iran, Norway | to restore cameras at several sites |  |"
            })
    void aDealTellsItsPartiesObjectAndDay(String text, String deal) {
        assertThat(deals(text)).contains(deal);
    }

    @Test
    void whatIsStruckIsADealAndNoBlow() {
        FactsDocument facts = new Rapporteur()
                .read(
                        "The government and the Kamen rebels have struck a deal to exchange prisoners, the Red Cross said.");
        assertThat(facts.events().stream().map(event -> event.type().name())).doesNotContain("REJECT", "ASSAULT");
    }

    @Test
    void whatADealLaysDownAreItsTermsAClauseEach() {
        assertThat(deals("""
                        MONTEVIDEO, 3 March 2016 - Uruguay and Kenya signed an agreement on trade in beef in Montevideo on Wednesday.

                        Under the accord, Kenya will cut its tariff on beef to 5 percent within three years, and Uruguay will open a consulate in Nairobi.

                        The deal was signed by Uruguay's agriculture minister, Tabor Acosta, and Kenya's ambassador.
                        """))
                .containsExactly(
                        "Uruguay, Kenya | trade in beef | 2016-03-02 |",
                        "Uruguay, Kenya |  |  | Kenya will cut its tariff on beef to 5 percent within three years; Uruguay will open a consulate in Nairobi");
    }

    @Test
    void ofSeveralThingsThatAreAgreedEachIsATerm() {
        assertThat(deals("Norway and Chad agreed to swap prisoners and to open the road to Oran, mediators said."))
                .containsExactly("Norway, Chad |  |  | to swap prisoners; to open the road to Oran");
    }

    @Test
    void whatThoseWhoMeetAreToSignTheySignOnTheDaysOfTheirMeeting() {
        FactsDocument facts = new Rapporteur().read("""
                        Nordic foreign ministers will meet in Oslo on 6 July 2023 to discuss the fighting in Chad. The ministers are also scheduled to sign a charter outlining how the new fund will work.
                        """);
        assertThat(facts.events())
                .filteredOn(event -> event.details().particulars() instanceof Deal)
                .singleElement()
                .satisfies(event -> {
                    assertThat(String.valueOf(event.date())).isEqualTo("2023-07-06");
                    Deal deal = (Deal) event.details().particulars();
                    assertThat(facts.words(deal.object())).isEqualTo("a charter outlining how the new fund will work");
                });
    }

    @Test
    void whoAloneAgreesToDoSomethingMakesNoDeal() {
        assertThat(deals("Valtrans agreed to talks on Friday, its spokesman said."))
                .isEmpty();
    }
}
