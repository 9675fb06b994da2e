// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.text.Span;

/** Gifts and pledges in the words of agencies and ministries: who gives what to whom, how much and what for. */
class PledgesTest {

    /** Each gift: giver, receiver, sum, things, purpose, status. */
    private static List<String> gifts(String text) {
        FactsDocument facts = new Rapporteur().read(text);
        return facts.events().stream()
                .filter(event -> event.type() == EventType.AID)
                .filter(event ->
                        event.details().amount() != null || !event.items().isEmpty())
                .map(event -> String.join(
                        " | ",
                        facts.names(event.actors()),
                        facts.names(event.recipients()),
                        words(
                                facts,
                                facts.figures().stream()
                                        .filter(figure -> figure.id()
                                                .equals(event.details().amount()))
                                        .map(figure -> figure.span())
                                        .toList()),
                        words(facts, event.items()),
                        words(
                                facts,
                                Stream.ofNullable(event.details().purpose()).toList()),
                        event.status().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String words(FactsDocument facts, List<Span> spans) {
        return String.join(", ", spans.stream().map(facts::words).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Norway will provide 75 billion crowns in military and civilian aid to Georgia over five years, the premier said."
                        + "> Norway | Georgia | 75 billion crowns | military and civilian aid |  | expected",
                "Japan's foreign ministry said on Tuesday it had extended emergency grant aid of $4.5 million to Sudan."
                        + "> Japan's foreign ministry | Sudan | $4.5 million |  |  | happened",
                "South Korea will give $2 million worth of humanitarian assistance to Libya, it said."
                        + "> South Korea | Libya | $2 million worth | humanitarian assistance |  | expected",
                "The World Bank's board approved a $350 million loan to Kenya on Wednesday to strengthen resilience in the north."
                        + "> World Bank | Kenya | $350 million loan |  | to strengthen resilience in the north | expected",
                "Qatar withdrew its offer of $60 million for salaries in Gaza.> Qatar |  | $60 million |  |  | denied",
                "Turkey has sent a plane carrying blankets, food packages and baby formula to Pakistan, the agency said."
                        + "> Turkey | Pakistan |  | a plane, blankets, food packages, baby formula |  | happened"
            })
    void aGiftIsReadWhole(String text, String gift) {
        assertThat(gifts(text)).containsExactly(gift);
    }

    @Test
    void whatASumIsToDoIsItsPurposeAndWhomItHelpsReceivesIt() {
        assertThat(gifts("Donors on Wednesday pledged $410 million to help Malawi rebuild after the cyclone."))
                .containsExactly(
                        "Donors | Malawi | $410 million |  | to help Malawi rebuild after the cyclone | expected");
    }

    @Test
    void aPhraseEndsWhereAnotherGives() {
        assertThat(
                        gifts(
                                "France promised 100 million euros and Canada 132 million Canadian dollars for Sudan. Australia has sent 40 tents to Tonga."))
                .containsExactlyInAnyOrder(
                        "France |  | 100 million euros |  |  | expected",
                        "Canada | Sudan | 132 million Canadian dollars |  |  | expected",
                        "Australia | Tonga | 40 tents | 40 tents |  | happened");
    }

    @Test
    void ofSeveralThingsNoNumberIsTheAmount() {
        assertThat(gifts("Canada has delivered four howitzers and 20,000 shells to Georgia, the minister said."))
                .containsExactly("Canada | Georgia |  | four howitzers, 20,000 shells |  | happened");
    }

    @Test
    void supportInWordsAndWhatIsGivenToNobodyAreNoGifts() {
        assertThat(gifts("Two former presidents announced their own support for Anna Brook."))
                .isEmpty();
        assertThat(gifts("\"We gave rifles to nobody,\" Musa Dandi said.")).isEmpty();
    }

    @Test
    void whoIsHandedOverAndWhatIsPaidForSomethingAreNoGifts() {
        assertThat(gifts("The engineer, Long Wei, was handed over to tribal elders on Wednesday, the minister said."))
                .isEmpty();
        assertThat(gifts("The company paid 4 million dollars for the ship in 2019."))
                .isEmpty();
    }

    @Test
    void whoCannotBeLookedUpIsNoParty() {
        assertThat(gifts("The minister, Oscar Lind, said the government had promised every household 30,000 kroner."))
                .containsExactly("government |  | 30,000 kroner |  |  | expected");
    }

    @Test
    void aCapitalThatReceivesIsItsCountryWhereTheReportNamesIt() {
        assertThat(gifts(
                        "Canada has sent tents to Kenya. Germany will lend Nairobi a hospital train until the summer."))
                .contains("Germany | Kenya |  | a hospital train |  | expected");
    }
}
