// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.model.analysis.FigureCategory.INJURED;
import static org.rapporteur.model.analysis.FigureCategory.KILLED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.link.LinkType;

/** How many died, and how many were hurt, by the headline alone and by headline and text. */
final class HeadlineTollTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Woman, 2 children dead in Hallin house                     | 3 |
        Man, 22, killed in Hallin                                  | 1 |
        Farmer, two children dead in murder-suicide                | 3 |
        Hallin man kills wife, son, then himself                   | 3 |
        Farmer kills himself, 2 children                           | 3 |
        Teacher killed his son, his daughter, himself              | 3 |
        Seven slain by gunman who then killed himself              | 8 |
        Two boys killed, father commits suicide                    | 3 |
        Police investigate deaths of woman, boy in murder-suicide  | 2 |
        Double homicide in Hallin                                  | 2 |
        Fourth victim of Hallin shooting dies                      | 4 |
        6 shot, 1 dead at Hallin fair                              | 1 | 5
        One dead, six others shot at Hallin fair                   | 1 | 6
        Shooting in Hallin killed 1, injured 6                     | 1 | 6
        Four shot at Hallin fair                                   |   | 4
        3-year-old and four adults shot in Hallin                  |   | 5
        Girl hurt, 2 men also wounded in Hallin                    |   | 3
        Two girls shot, killed in Hallin                           | 2 |
        """)
    void headlinesAreCountedUp(String headline, @Nullable String killed, @Nullable String injured) {
        Newsroom newsroom = new Newsroom().report("paper", "2031-03-04", headline, "");
        assertThat(toll(newsroom, KILLED)).isEqualTo(killed);
        assertThat(toll(newsroom, INJURED)).isEqualTo(injured);
    }

    @Test
    void whoWereShotAreNotAllHurtWhereSomeDied() {
        Newsroom newsroom = new Newsroom()
                .report(
                        "first",
                        "2031-03-04",
                        "One dead, two injured at Hallin fair",
                        "Three men were shot at the fair of Hallin on Monday when a quarrel over pumpkins broke out. The"
                                + " stalls closed early.",
                        "Three men",
                        3,
                        INJURED)
                .report(
                        "second",
                        "2031-03-04",
                        "One dead, three injured at Hallin fair",
                        "A quarrel over pumpkins at the fair of Hallin ended in gunfire on Monday. The stalls closed early.");
        assertThat(newsroom.links(newsroom.stories(newsroom.reports()).getFirst(), LinkType.CONTRADICTS))
                .hasSize(1);
    }

    @Test
    void numbersOfOneSentenceThatAreJoinedAreOne() {
        Newsroom newsroom = new Newsroom()
                .report(
                        "paper",
                        "2031-03-04",
                        "Farmhouse burns",
                        "Two adults and two children were killed in Hallin on Monday.",
                        "Two adults",
                        2,
                        KILLED,
                        "two children",
                        2,
                        KILLED);
        assertThat(toll(newsroom, KILLED)).isEqualTo("4");
    }

    @Test
    void someOfTheVictimsAreNotAllOfThem() {
        Newsroom newsroom = new Newsroom()
                .report(
                        "paper",
                        "2031-03-04",
                        "Shots at fair",
                        "Two of the victims were wounded in the leg. Five people were wounded in all.",
                        "Two of the victims",
                        2,
                        INJURED,
                        "Five people",
                        5,
                        INJURED);
        assertThat(toll(newsroom, INJURED)).isEqualTo("5");
    }

    @Test
    void heWhoKilledHimselfAfterTheOthersIsOneMore() {
        Newsroom newsroom = new Newsroom()
                .report(
                        "paper",
                        "2031-03-04",
                        "Night of shots",
                        "He left seven dead and one wounded before killing himself.",
                        "seven dead",
                        7,
                        KILLED);
        assertThat(toll(newsroom, KILLED)).isEqualTo("8");
    }

    private static @Nullable String toll(Newsroom newsroom, FigureCategory category) {
        FactsDocument report = newsroom.reports().getFirst();
        return newsroom.stories(List.of(report)).getFirst().series().stream()
                .filter(series -> series.category() == category)
                .map(series -> String.valueOf(series.latest().quantity().value()))
                .findFirst()
                .orElse(null);
    }
}
