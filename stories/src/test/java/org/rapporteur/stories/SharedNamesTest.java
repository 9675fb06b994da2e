// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is named, and where, does not yet make two reports one story. */
final class SharedNamesTest {

    private static final String BRIDGE =
            "Mayor Ada Brook reopened the old bridge over the Ondra on Monday. \"It will carry lorries again,\" Mayor Ada Brook"
                    + " said. Repairs took two years.";

    @Test
    void oneMayorAtABridgeAndAtAMarketIsTwoStories() {
        assertThat(stories(
                        "Bridge reopens",
                        BRIDGE,
                        "New stalls at market",
                        "Mayor Ada Brook opened the weekly market of Hallin on Tuesday. \"Traders asked for more room,\" Brook said."
                                + " Forty stalls were let within a day."))
                .isEqualTo(2);
    }

    @Test
    void norDoTheMayorAndTheTownTogetherMakeOne() {
        assertThat(stories(
                        "Hallin bridge to close",
                        "HALLIN - The bridge at Hallin will be closed for repairs in May, Mayor Ada Brook said on Monday. The"
                                + " council voted for it.",
                        "Hallin market to move",
                        "HALLIN - The market of Hallin will move to the square, Mayor Ada Brook said on Monday. Traders had asked"
                                + " the council for more room."))
                .isEqualTo(2);
    }

    @Test
    void whatHappenedTheyShareMakesOne() {
        assertThat(stories(
                        "Bridge reopens",
                        BRIDGE,
                        "Lorries back on Ondra bridge",
                        "After two years of repairs lorries may use the bridge over the Ondra again. It was reopened on Monday by"
                                + " Ada Brook, the mayor of Hallin."))
                .isEqualTo(1);
    }

    @Test
    void namesOfTwoWhoMeetAndWhatTheyDoMakeOne() {
        assertThat(stories(
                        "Talks in Tolvar",
                        "Foreign Minister Ada Brook met her colleague Jon Reed in Tolvar on Monday to discuss fishing rights.",
                        "Brook, Reed meet",
                        "Foreign Minister Ada Brook and Jon Reed, her colleague, held talks on fishing in Tolvar, the ministry"
                                + " said."))
                .isEqualTo(1);
    }

    @Test
    void aMonthThatUndatedReportsShareTiesNothing() {
        Newsroom newsroom = new Newsroom()
                .report(
                        "first",
                        null,
                        "Tolvar fair in September",
                        "In September the fair of Tolvar draws growers of pumpkins. September is dry, growers say.")
                .report(
                        "second",
                        null,
                        "Hallin bridge shut until September",
                        "Until September lorries must go round by Borg. Repairs to the bridge of Hallin end in September.");
        assertThat(newsroom.stories(newsroom.reports())).hasSize(2);
    }

    private static int stories(String headline, String text, String other, String otherText) {
        Newsroom newsroom = new Newsroom()
                .report("first", "2031-03-04", headline, text)
                .report("second", "2031-03-05", other, otherText);
        return newsroom.stories(newsroom.reports()).size();
    }
}
