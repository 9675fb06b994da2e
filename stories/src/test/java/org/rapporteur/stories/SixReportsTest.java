// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.model.analysis.FigureCategory.FORCES;
import static org.rapporteur.model.analysis.FigureCategory.KILLED;
import static org.rapporteur.model.analysis.Status.DENIED;
import static org.rapporteur.model.analysis.Status.HAPPENED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.model.link.Series;
import org.rapporteur.model.link.Story;
import org.rapporteur.stories.copies.Comparisons;

/**
 * A market in Tolvar is shelled. The agency reports five dead; a paper prints it as it is. A correspondent of another paper
 * was there and counts five as well, a radio station counts six. The army denies the attack. The next day the agency
 * sends its report again with nine dead. A village fair elsewhere is another story.
 */
final class SixReportsTest {

    private static final String WIRE =
            "TOLVAR (Reuters) - Shells hit the Kestrel market in Tolvar on Tuesday morning, killing"
                    + " five people, residents and doctors said. Smoke rose over the stalls for hours. The Northern Army had taken"
                    + " positions on the Ondra ridge above the town at the weekend, and families had begun to leave. A nurse at the"
                    + " clinic of Saint Brana said many of those brought in were children.";

    private final Newsroom newsroom = new Newsroom()
            .report("wire", "2031-03-04", "Five killed as shells hit market in Tolvar", WIRE, "five people", 5, KILLED)
            .report(
                    "paper",
                    "2031-03-04",
                    "Shells hit Tolvar market",
                    "By our news desk\n\n" + WIRE + "\n\nSubscribe to our newsletter and follow us on Facebook.",
                    "five people",
                    5,
                    KILLED)
            .report(
                    "correspondent",
                    "2031-03-04",
                    "At Kestrel market, the dead of Tolvar",
                    "I counted five bodies beside the fountain of the Kestrel market in Tolvar. The attack of the Northern"
                            + " Army on Tolvar lasted ten minutes, traders told me. Nobody had warned them.",
                    "five bodies",
                    5,
                    KILLED)
            .assault("Northern Army", "Tolvar", HAPPENED)
            .report(
                    "radio",
                    "2031-03-04",
                    "Tolvar market shelled",
                    "At least six are dead after the shelling of the Kestrel market in Tolvar, hospital staff told this"
                            + " station. The town lies below the Ondra ridge.",
                    "six",
                    6,
                    KILLED)
            .report(
                    "army",
                    "2031-03-05",
                    "Army denies shelling Tolvar",
                    "There was no attack by the Northern Army on Tolvar, its spokesman said on Wednesday of the shells at the"
                            + " Kestrel market. He called the reports from Tolvar an invention. It has 200 men there.",
                    "200 men",
                    200,
                    FORCES)
            .assault("Northern Army", "Tolvar", DENIED)
            .report(
                    "wire again",
                    "2031-03-05",
                    "Nine killed as shells hit market in Tolvar",
                    WIRE.replace("five people", "nine people"),
                    "nine people",
                    9,
                    KILLED)
            .report(
                    "fair",
                    "2031-03-05",
                    "Prize pumpkin stolen at Hallin fair",
                    "A pumpkin of ninety kilograms vanished from the fair of Hallin overnight. Its grower, Marta Quill,"
                            + " offers a reward of two jars of honey.");

    private final List<Story> stories = newsroom.stories(newsroom.reports());
    private final Story story = stories.getFirst();

    @Test
    void sixReportsTellOneStoryAndTheFairIsAnother() {
        assertThat(stories).hasSize(2);
        assertThat(newsroom.names(story))
                .containsExactlyInAnyOrder("wire", "paper", "correspondent", "radio", "army", "wire again");
    }

    @Test
    void thePaperPrintedTheWire() {
        assertThat(newsroom.links(story, LinkType.COPY_OF)).hasSize(1);
        assertThat(newsroom.links(story, LinkType.COPY_OF).getFirst())
                .contains("paper")
                .contains("wire");
    }

    @Test
    void theWireRevisedItsToll() {
        assertThat(newsroom.links(story, LinkType.UPDATES)).hasSize(1);
        assertThat(newsroom.links(story, LinkType.UPDATES).getFirst()).startsWith("wire again > ");
    }

    @Test
    void theReportsRestOnFourOrigins() {
        // The wire with its copy and its update is one; the army speaks for itself.
        assertThat(story.origins()).isEqualTo(4);
    }

    @Test
    void theCorrespondentBearsTheWireOut() {
        assertThat(newsroom.links(story, LinkType.CORROBORATES))
                .anyMatch(link -> link.contains("correspondent") && (link.contains("wire") || link.contains("paper")));
    }

    @Test
    void theRadioCountsOtherwise() {
        assertThat(newsroom.links(story, LinkType.CONTRADICTS)).anyMatch(link -> link.contains("radio"));
    }

    @Test
    void theArmyDeniesWhatTheCorrespondentSaw() {
        assertThat(newsroom.links(story, LinkType.CONTRADICTS)).contains("army > correspondent");
    }

    @Test
    void theTollRunsUpToNine() {
        Series killed = story.series().stream()
                .filter(series -> series.category() == KILLED)
                .findFirst()
                .orElseThrow();
        assertThat(killed.latest().quantity().value()).isEqualByComparingTo("9");
        assertThat(newsroom.links(story, LinkType.SUPERSEDES))
                .isNotEmpty()
                .allMatch(link -> link.startsWith("wire again"));
    }

    @Test
    void whatIsCountedOfManyThingsRunsNowhere() {
        assertThat(story.series()).extracting(Series::category).containsExactly(KILLED);
    }

    @Test
    void theOrderOfComingInChangesNothing() {
        List<FactsDocument> order = new ArrayList<>(newsroom.reports());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(order, new Random(seed));
            assertThat(newsroom.stories(order)).isEqualTo(stories);
        }
    }

    @Test
    void whatWasComparedBeforeChangesNothing() throws IOException {
        Comparisons first = new Comparisons();
        newsroom.stories(newsroom.reports().subList(0, 4), first);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Comparisons read = new Comparisons();
        while (first.isUnsaved()) {
            first.write(new DataOutputStream(written), 2);
            read.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));
            written.reset();
        }
        assertThat(newsroom.stories(newsroom.reports(), read)).isEqualTo(stories);
    }
}
